"""Filling an intent's slots with what was spotted."""

from collections.abc import Iterable, Sequence

from skill.speaker.heard import ANSWER, TOLD, FilledSlot
from skill.speaker.model import Intent
from skill.speaker.samples import ANSWER_TOKEN, Sample
from skill.speaker.spotting import Spot
from skill.speaker.words import Utterance


def filled(
    intent: Intent, first: Iterable[str], spots: Iterable[Spot], utterance: Utterance
) -> tuple[FilledSlot, ...]:
    """Give each spot a free slot of its type, those named ``first`` before the others."""
    types = {slot.name: slot.type for slot in intent.slots}
    free = list(dict.fromkeys([*first, *types]))
    slots: list[FilledSlot] = []
    for spot in spots:
        name = next((name for name in free if types[name] == spot.slot_type), None)
        if name and all((types[slot.name], slot.id) != (spot.slot_type, spot.id) for slot in slots):
            free.remove(name)
            slots.append(FilledSlot(name, utterance.said(spot.start, spot.stop), spot.id))
    return tuple(slots)


def telling_intent(intents: Iterable[Intent], spots: Iterable[Spot]) -> Intent:
    """Return the intent that has slots for most kinds of what is told."""
    wanted = {spot.slot_type for spot in spots if spot.slot_type in TOLD}
    return max(intents, key=lambda intent: len(wanted & {slot.type for slot in intent.slots}))


def without_stray_answers(spots: Sequence[Spot], sample: Sample | None = None) -> list[Spot]:
    """Keep a "yes" or "no" where it opens the utterance, or where the sample asks for one."""
    asked_for = sample is not None and ANSWER_TOKEN in sample.tokens
    return [spot for spot in spots if spot.slot_type != ANSWER or spot.start == 0 or asked_for]
