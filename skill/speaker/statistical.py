"""A second, independent hearing: statistical, trained only on the model's own samples.

It stands in for Alexa's, which generalises where a grammar does not. It is not Alexa. Only the
measuring command uses it, so scikit-learn is needed for development only.
"""

import random
from collections.abc import Iterator
from typing import Any, NamedTuple

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion, make_union
from sklearn.svm import LinearSVC

from skill.speaker.heard import NO, UNSURE, WARNING_SIGN, YES, FilledSlot, Heard, How, not_heard
from skill.speaker.language import Language
from skill.speaker.model import Intent, Model
from skill.speaker.samples import SLOT
from skill.speaker.words import Wording

SEED = 1
FILLINGS = 12  # random ways of filling the slots of one sample
SURE_ENOUGH = 0.44  # confidence under which nothing is heard
MARGIN = 0.15  # of a yes or no over "not sure", in the classifier's own units
VALUE_NEAR_ENOUGH = 0.8  # cosine of some words to a slot value
LONGEST_VALUE = 7  # words


class _Value(NamedTuple):
    slot_type: str
    id: str | None
    text: str


class _Found(NamedTuple):
    near: float
    start: int
    stop: int
    value: _Value


class StatisticalHearing:
    """A linear classifier of intents over words and letters, with a threshold for Fallback."""

    def __init__(self, model: Model, language: Language) -> None:
        """Train on every sample of the model. Takes some seconds."""
        self._wording = Wording(language)
        self._slots = {
            intent.name: {slot.name: slot.type for slot in intent.slots} for intent in model.intents
        }
        self._values = [
            _Value(slot_type.name, value.id, self._text(saying))
            for slot_type in model.types
            for value in slot_type.values
            for saying in value.sayings
        ]
        rows = list(dict.fromkeys(self._rows(model, language)))
        texts, intents = [text for text, _ in rows], [intent for _, intent in rows]
        self._intent_by_text = dict(reversed(rows))  # the first intent keeps a shared text
        self._features = _features()
        vectors = self._features.fit_transform(texts)
        self._classifier = LinearSVC(C=0.5, random_state=SEED).fit(vectors, intents)
        self._samples = vectors.T.tocsr()
        self._vocabulary = {word for text in texts for word in text.split()}
        self._value_vectors = self._features.transform([value.text for value in self._values]).T

    def hear(self, text: str) -> Heard:
        """Hear an utterance; what is far from every sample is AMAZON.FallbackIntent."""
        said = self._text(text)
        words = said.split()
        if not words:
            return not_heard()
        if known_intent := self._intent_by_text.get(said):
            return Heard(known_intent, self._filled(known_intent, words))
        vector = self._features.transform([said])
        decisions = self._classifier.decision_function(vector)[0]
        scores: dict[str, float] = dict(zip(self._classifier.classes_, decisions, strict=True))
        intent = max(scores, key=scores.__getitem__)
        near = float((vector @ self._samples).max())
        known = sum(word in self._vocabulary for word in words) / len(words)
        confidence = min(max(near * known**2 + 0.15 * scores[intent], 0.0), 1.0)
        if confidence < SURE_ENOUGH:
            return not_heard(confidence)
        if intent in (YES, NO) and scores[intent] < scores.get(UNSURE, -1.0) + MARGIN:
            intent = UNSURE
        return Heard(intent, self._filled(intent, words), How.NEAR, confidence)

    def _filled(self, intent: str, words: list[str]) -> tuple[FilledSlot, ...]:
        """Fill slots with the values that some words of the utterance are nearest to."""
        free = dict(self._slots.get(intent, {}))
        if not free:
            return ()
        found = sorted(
            self._found(words, set(free.values())),
            key=lambda one: (
                one.value.slot_type != WARNING_SIGN,
                -round(one.near, 2),
                one.start - one.stop,
            ),
        )
        slots: list[FilledSlot] = []
        taken: set[int] = set()
        for one in found:
            places = set(range(one.start, one.stop))
            name = next((name for name, kind in free.items() if kind == one.value.slot_type), None)
            if name and taken.isdisjoint(places):
                del free[name]
                taken |= places
                slots.append(FilledSlot(name, " ".join(words[one.start : one.stop]), one.value.id))
        return tuple(slots)

    def _found(self, words: list[str], types: set[str]) -> Iterator[_Found]:
        """Yield, for each stretch of words, the slot values that it is near enough to."""
        stretches = [
            (start, stop)
            for start in range(len(words))
            for stop in range(start + 1, min(start + LONGEST_VALUE, len(words)) + 1)
        ]
        texts = [" ".join(words[start:stop]) for start, stop in stretches]
        nearness = (self._features.transform(texts) @ self._value_vectors).tocoo()
        for row, column, near in zip(nearness.row, nearness.col, nearness.data, strict=True):
            value = self._values[column]
            if near >= VALUE_NEAR_ENOUGH and value.slot_type in types:
                start, stop = stretches[row]
                yield _Found(float(near), start, stop, value)

    def _rows(self, model: Model, language: Language) -> Iterator[tuple[str, str]]:
        """Yield texts with their intents: samples with their slots filled at random."""
        chance = random.Random(SEED)  # noqa: S311  (no secret; the same texts every time)
        by_type: dict[str, list[str]] = {}
        for value in self._values:
            by_type.setdefault(value.slot_type, []).append(value.text)
        for intent in model.intents:
            for sample in (*intent.samples, *language.built_in.get(intent.name, ())):
                for text in _fillings(sample, intent, by_type, chance):
                    yield self._text(text), intent.name

    def _text(self, text: str) -> str:
        return " ".join(self._wording.words(text))


def _fillings(
    sample: str, intent: Intent, by_type: dict[str, list[str]], chance: random.Random
) -> Iterator[str]:
    types = {slot.name: slot.type for slot in intent.slots}
    if SLOT.fullmatch(sample):
        yield from by_type[types[sample[1:-1]]]
    elif SLOT.search(sample):
        for _ in range(FILLINGS):
            yield SLOT.sub(lambda slot: chance.choice(by_type[types[slot[1]]]), sample)
    else:
        yield sample


def _features() -> FeatureUnion:
    """Return words and pairs of words beside the letters inside them, in equal parts."""
    words: Any = TfidfVectorizer(tokenizer=str.split, token_pattern=None, ngram_range=(1, 2))
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4))
    union = make_union(words, letters)
    half = 0.5**0.5  # so that the whole has length 1, as each part has
    return union.set_params(transformer_weights={name: half for name, _ in union.transformer_list})
