"""Hearing an utterance that is one of the model's sample utterances, word for word."""

import re
from collections.abc import Mapping, Sequence

from hassil.intents import Intents
from hassil.recognize import RecognizeResult, recognize_all

from skill.speaker.heard import WARNING_SIGN, FilledSlot, Heard
from skill.speaker.model import Model
from skill.speaker.words import Utterance, Wording

SLOT = re.compile(r"\{(\w+)\}")


def normalised_sample(sample: str, wording: Wording) -> str:
    """Spell a sample as utterances are spelled; its ``{slots}`` stay as they are."""
    parts = SLOT.split(sample)
    literals = (" ".join(wording.words(part)) for part in parts[::2])
    slots = (f"{{{name}}}" for name in parts[1::2])
    woven = [text for pair in zip(literals, [*slots, ""], strict=True) for text in pair]
    return " ".join(filter(None, woven))


class ExactHearing:
    """The sample utterances of a model, as a hassil grammar."""

    def __init__(
        self, model: Model, wording: Wording, built_in: Mapping[str, Sequence[str]]
    ) -> None:
        """Build the grammar; ``built_in`` is what Amazon's intents hear without samples."""
        self._wording = wording
        self._types = {
            intent.name: {slot.name: slot.type for slot in intent.slots} for intent in model.intents
        }
        samples = {
            intent.name: [normalised_sample(sample, wording) for sample in intent.samples]
            for intent in model.intents
        }
        known = {sample for group in samples.values() for sample in group}
        for intent, utterances in built_in.items():
            if intent in samples:
                normal = (normalised_sample(utterance, wording) for utterance in utterances)
                samples[intent] += [utterance for utterance in normal if utterance not in known]
        self._intents = Intents.from_dict(
            {
                "language": "en",
                "intents": {
                    intent: {"data": [{"sentences": self._typed(intent, group)}]}
                    for intent, group in samples.items()
                },
                "lists": {
                    slot_type.name: {"values": self._values(slot_type.name, model)}
                    for slot_type in model.types
                },
            }
        )
        self.hear(wording.utterance("x"))  # hassil compiles its sentences at their first use

    def hear(self, utterance: Utterance) -> Heard | None:
        """Return the best of the samples that the utterance is, or None if it is none.

        A warning sign beats everything; then the sample with more words of its own wins.
        """
        if not utterance.words:
            return None
        results = list(recognize_all(utterance.text, self._intents))
        if not results:
            return None
        best = max(results, key=self._rank)
        return Heard(best.intent.name, self._slots(best, utterance))

    def _rank(self, result: RecognizeResult) -> tuple[bool, int]:
        types = self._types[result.intent.name]
        warns = any(types.get(entity.name) == WARNING_SIGN for entity in result.entities_list)
        return warns, -sum(len(entity.text.split()) for entity in result.entities_list)

    def _slots(self, result: RecognizeResult, utterance: Utterance) -> tuple[FilledSlot, ...]:
        slots = []
        for entity in result.entities_list:
            start = stop = 0
            if entity.text_span is not None:
                start = len(utterance.text[: entity.text_span[0]].split())
                stop = start + len(entity.text.split())
            slots.append(FilledSlot(entity.name, utterance.said(start, stop), entity.value))
        return tuple(slots)

    def _typed(self, intent: str, samples: list[str]) -> list[str]:
        """Write ``{slot}`` as hassil's ``{list:slot}``."""
        types = self._types[intent]
        return [
            SLOT.sub(lambda slot: f"{{{types[slot[1]]}:{slot[1]}}}", sample)
            for sample in dict.fromkeys(samples)
            if sample
        ]

    def _values(self, slot_type: str, model: Model) -> list[dict[str, str]]:
        values: dict[str, str | None] = {}
        for value in model.type_by_name[slot_type].values:
            for saying in value.sayings:
                values.setdefault(" ".join(self._wording.words(saying)), value.id)
        return [{"in": text, "out": identity or ""} for text, identity in values.items() if text]
