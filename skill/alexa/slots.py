"""What the slots of an intent hold: the ids that Alexa's entity resolution found."""

from collections.abc import Iterator, Mapping

from ask_sdk_model import Slot
from ask_sdk_model.list_slot_value import ListSlotValue
from ask_sdk_model.simple_slot_value import SimpleSlotValue
from ask_sdk_model.slu.entityresolution import Resolutions, StatusCode


def slot_ids(slots: Mapping[str, Slot] | None) -> dict[str, tuple[str, ...]]:
    """Collect the ids found for each slot; a spoken word that matched nothing leaves none."""
    return {name: tuple(dict.fromkeys(_ids(slot))) for name, slot in (slots or {}).items()}


def _ids(slot: Slot) -> Iterator[str]:
    yield from _resolved(slot.resolutions)
    value = slot.slot_value
    for simple in value.values or [] if isinstance(value, ListSlotValue) else [value]:
        if isinstance(simple, SimpleSlotValue):
            yield from _resolved(simple.resolutions)


def _resolved(resolutions: Resolutions | None) -> Iterator[str]:
    """Yield the best id of each authority that had a match."""
    for authority in (resolutions and resolutions.resolutions_per_authority) or []:
        if authority.status and authority.status.code == StatusCode.ER_SUCCESS_MATCH:
            for wrapper in (authority.values or [])[:1]:
                if wrapper.value and wrapper.value.id:
                    yield wrapper.value.id
