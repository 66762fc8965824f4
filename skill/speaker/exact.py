"""Hearing an utterance that is one of the model's sample utterances, word for word."""

from collections import defaultdict
from collections.abc import Iterable

from hassil.intents import Intents
from hassil.recognize import RecognizeResult, recognize_all

from skill.speaker.heard import WARNING_SIGN, FilledSlot, Heard
from skill.speaker.model import Model
from skill.speaker.samples import SLOT, Sample
from skill.speaker.words import Utterance, Wording


class ExactHearing:
    """Samples without slots are looked up; samples with slots are a hassil grammar."""

    def __init__(self, model: Model, samples: Iterable[Sample], wording: Wording) -> None:
        """Build the grammar. Where two intents have the same sample, the first keeps it."""
        self._types = {
            intent.name: {slot.name: slot.type for slot in intent.slots} for intent in model.intents
        }
        self._intent_by_words: dict[tuple[str, ...], str] = {}
        sentences: dict[str, dict[str, None]] = defaultdict(dict)
        for sample in samples:
            if sample.slots:
                sentences[sample.intent][self._typed(sample)] = None
            else:
                self._intent_by_words.setdefault(sample.words, sample.intent)
        self._intents = Intents.from_dict(
            {
                "language": "en",  # hassil asks for one; it matters only to number words
                "intents": {
                    intent: {"data": [{"sentences": list(group)}]}
                    for intent, group in sentences.items()
                },
                "lists": {
                    name: {"values": _values(name, model, wording)} for name in model.type_by_name
                },
            }
        )
        list(recognize_all("x", self._intents))  # hassil compiles its sentences at their first use

    def hear(self, utterance: Utterance) -> Heard | None:
        """Return the best of the samples that the utterance is, or None if it is none.

        A sample without slots wins, then the one with the most told in a warning sign, then the
        one with more words of its own.
        """
        intent = self._intent_by_words.get(utterance.words)
        if intent:
            return Heard(intent)
        results = list(recognize_all(utterance.text, self._intents))
        if not results:
            return None
        best = max(results, key=self._rank)
        return Heard(best.intent.name, _slots(best, utterance))

    def twice(self, utterance: Utterance) -> str | None:
        """Return the intent that is said twice in one breath: "that's not true, it's false"."""
        words = utterance.words
        for middle in range(1, len(words)):
            intent = self._intent_by_words.get(words[:middle])
            if intent and intent == self._intent_by_words.get(words[middle:]):
                return intent
        return None

    def _rank(self, result: RecognizeResult) -> tuple[int, int]:
        types = self._types[result.intent.name]
        words = {entity.name: len(entity.text.split()) for entity in result.entities_list}
        warning = sum(count for name, count in words.items() if types.get(name) == WARNING_SIGN)
        return warning, -sum(words.values())

    def _typed(self, sample: Sample) -> str:
        """Write ``{slot}`` as hassil's ``{list:slot}``."""
        types = self._types[sample.intent]
        return SLOT.sub(lambda slot: f"{{{types[slot[1]]}:{slot[1]}}}", " ".join(sample.words))


def _slots(result: RecognizeResult, utterance: Utterance) -> tuple[FilledSlot, ...]:
    slots = []
    for entity in result.entities_list:
        start = len(utterance.text[: (entity.text_span or (0, 0))[0]].split())
        stop = start + len(entity.text.split())
        slots.append(FilledSlot(entity.name, utterance.said(start, stop), entity.value or None))
    return tuple(slots)


def _values(slot_type: str, model: Model, wording: Wording) -> list[dict[str, str]]:
    values: dict[str, str | None] = {}
    for value in model.type_by_name[slot_type].values:
        for saying in value.sayings:
            values.setdefault(" ".join(wording.words(saying)), value.id)
    return [{"in": text, "out": identity or ""} for text, identity in values.items() if text]
