"""Which ways of being heard answer a label, read from ``labels.toml``."""

from functools import cache
from pathlib import Path

import msgspec

from skill.speaker.heard import Heard

FILE = Path(__file__).with_name("labels.toml")


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An intent and, where given, the slots of which one must be filled, the ids of which one."""

    intent: str
    slots: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()

    def fits(self, heard: Heard) -> bool:
        """Say whether this is how the utterance was heard."""
        filled = [slot for slot in heard.slots if not self.slots or slot.name in self.slots]
        return heard.intent == self.intent and (
            any(slot.id in self.ids for slot in filled)
            if self.ids
            else bool(filled) or not self.slots
        )


@cache
def load_labels() -> dict[str, tuple[Answer, ...]]:
    """Return, for each label, the hearings that answer it."""
    return msgspec.toml.decode(FILE.read_bytes(), type=dict[str, tuple[Answer, ...]])


def well_heard(label: str, heard: Heard) -> bool:
    """Say whether an utterance with this label was heard well; an unknown label never is."""
    return any(answer.fits(heard) for answer in load_labels().get(label, ()))
