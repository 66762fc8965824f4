"""The sample utterances that are nearest to what was said, by the weight of the shared words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import Indel

from skill.speaker.weights import Weights

COMPARED_IN_ORDER = 20  # of the best by shared words, this many are compared word by word


class Item(NamedTuple):
    """A stem, or a spotted slot value (its type in braces), with its weight."""

    token: str
    weight: float


@dataclass(frozen=True)
class Sample:
    """A sample utterance of an intent as tokens: stems, and slot types in braces."""

    intent: str
    tokens: tuple[str, ...]
    slots: tuple[str, ...] = ()  # names of its slots, in order
    denials: int = 0


@dataclass(frozen=True)
class Match:
    """A sample, and how near it is: 0 (nothing shared) to 1 (the same words)."""

    sample: Sample
    score: float


class Nearest:
    """All samples, indexed by their tokens."""

    def __init__(self, samples: Iterable[Sample], weights: Weights) -> None:
        """Index the samples."""
        self._samples = list(samples)
        self._weights = weights
        self._totals = [sum(map(self._own_weight, set(sample.tokens))) for sample in self._samples]
        self._by_token: dict[str, list[int]] = defaultdict(list)
        for number, sample in enumerate(self._samples):
            for token in set(sample.tokens):
                self._by_token[token].append(number)

    def matches(self, items: Sequence[Item], denials: int) -> dict[str, Match]:
        """Return the nearest sample of each intent that shares a word.

        A sample that denies more or less often than the utterance says something else.
        """
        weights = {item.token: item.weight for item in items}
        shared: dict[int, float] = defaultdict(float)
        excess: dict[int, float] = defaultdict(float)
        for token, weight in weights.items():
            own = self._own_weight(token)
            for number in self._by_token.get(token, ()):
                shared[number] += weight
                excess[number] += weight - own
        total = sum(weights.values())
        scores = {
            number: 2 * weight / (total + self._totals[number] + excess[number])
            for number, weight in shared.items()
            if self._samples[number].denials == denials
        }
        order = [item.token for item in items]
        best: dict[str, Match] = {}
        ranked = sorted(scores, key=lambda number: -scores[number])
        for place, number in enumerate(ranked):
            sample = self._samples[number]
            known = best.get(sample.intent)
            if known and (place >= COMPARED_IN_ORDER or known.score > scores[number]):
                continue
            if known and self._in_order(known.sample, order) >= self._in_order(sample, order):
                continue
            best[sample.intent] = Match(sample, scores[number])
        return best

    def _own_weight(self, token: str) -> float:
        return SLOT_WEIGHT if token.startswith("{") else self._weights[token]

    def _in_order(self, sample: Sample, order: Sequence[str]) -> float:
        return Indel.normalized_similarity(sample.tokens, order)


SLOT_WEIGHT = 4.0  # of a slot that the utterance leaves empty: about that of one telling word
