"""A second, independent hearing: statistical, trained only on the model's own samples.

It stands in for Alexa's, which generalises where a grammar does not. It is not Alexa. Only the
measuring command uses it, so scikit-learn is needed for development only.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]
from sklearn.neighbors import NearestNeighbors  # type: ignore[import-untyped]
from sklearn.pipeline import FeatureUnion, make_union  # type: ignore[import-untyped]
from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

from skill.speaker.heard import NO, UNSURE, WARNING_SIGN, YES, FilledSlot, Heard, How, not_heard
from skill.speaker.language import Language
from skill.speaker.model import Intent, Model
from skill.speaker.samples import SLOT
from skill.speaker.words import Wording

SEED = 1
FILLINGS = 12  # random ways of filling the slots of one sample
NEAR_ENOUGH = 0.42  # cosine to the nearest sample; under it nothing is heard
SURE_ENOUGH = 0.1  # margin of a yes or no over "not sure", in the classifier's own units
VALUE_NEAR_ENOUGH = 0.45


@dataclass(frozen=True)
class _Value:
    slot_type: str
    id: str | None
    text: str


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
        texts, self._intents = [text for text, _ in rows], [intent for _, intent in rows]
        self._features = _features()
        vectors = self._features.fit_transform(texts)
        self._classifier = LinearSVC(C=0.5, random_state=SEED).fit(vectors, self._intents)
        self._classes = list(self._classifier.classes_)
        self._neighbours = NearestNeighbors(n_neighbors=1, metric="cosine").fit(vectors)
        self._value_vectors = self._features.transform([value.text for value in self._values])

    def hear(self, text: str) -> Heard:
        """Hear an utterance; what is far from every sample is AMAZON.FallbackIntent."""
        said = self._text(text)
        vector = self._features.transform([said])
        distance = float(self._neighbours.kneighbors(vector)[0][0][0])
        scores = dict(
            zip(self._classes, self._classifier.decision_function(vector)[0], strict=True)
        )
        intent = max(scores, key=scores.__getitem__)
        if 1 - distance < NEAR_ENOUGH:
            return not_heard(1 - distance)
        if intent in (YES, NO) and scores[intent] - scores.get(UNSURE, -1) < SURE_ENOUGH:
            intent = UNSURE
        return Heard(intent, self._filled(intent, said, vector), How.NEAR, 1 - distance)

    def _filled(self, intent: str, said: str, vector: Any) -> tuple[FilledSlot, ...]:
        """Fill slots with the values that are said outright, or else with the nearest one."""
        types = self._slots.get(intent, {})
        if not types:
            return ()
        nearness = (self._value_vectors @ vector.T).toarray().ravel()
        padded = f" {said} "
        ranked = sorted(
            (f" {value.text} " in padded, value.slot_type == WARNING_SIGN, near, number)
            for number, (value, near) in enumerate(zip(self._values, nearness, strict=True))
            if value.slot_type in types.values()
            and (f" {value.text} " in padded or near >= VALUE_NEAR_ENOUGH)
        )
        slots: dict[str, FilledSlot] = {}
        for outright, _, _, number in reversed(ranked):
            value = self._values[number]
            name = next(
                (n for n, t in types.items() if t == value.slot_type and n not in slots), ""
            )
            known = {slot.id for slot in slots.values()}
            if name and value.id not in known and (outright or not slots):
                slots[name] = FilledSlot(name, value.text, value.id)
        return tuple(slots.values())

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
    """Return words and pairs of words beside the letters inside them."""
    return make_union(
        TfidfVectorizer(tokenizer=str.split, token_pattern=None, ngram_range=(1, 2)),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4)),
    )
