"""The sample utterances that are nearest to what was said, by the weight of the shared words."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import Indel

from skill.speaker.heard import ANSWERS, TOLD
from skill.speaker.polarity import PolarityRules
from skill.speaker.samples import ANSWER_TOKEN, Sample
from skill.speaker.weights import Weights

SLOT_WEIGHT = 4.0  # of a slot that the utterance leaves empty: about that of one telling word
TOLD_TOKENS = frozenset(f"{{{slot_type}}}" for slot_type in TOLD)
ANSWER_WEIGHT = 0.5  # "it is {answer}" is about its other words: any answer fits it
ORDER = 0.1  # how much of the nearness is the order of the words
COMPARED_IN_ORDER = 20  # of an intent's equally near samples, this many are compared in order


class Item(NamedTuple):
    """A stem, or a spotted slot value (its type in braces), with its weight."""

    token: str
    weight: float


@dataclass(frozen=True)
class Match:
    """A sample, and how near it is: 0 (nothing shared) to 1 (the same words)."""

    sample: Sample
    score: float


class Nearest:
    """All samples, indexed by their tokens."""

    def __init__(self, samples: Sequence[Sample], weights: Weights, rules: PolarityRules) -> None:
        """Index the samples."""
        self._samples = samples
        self._weights = weights
        self._rules = rules
        self._states = [
            (sample.intent in ANSWERS or not TOLD_TOKENS.isdisjoint(sample.tokens))
            and not rules.asks(sample.tokens[0])
            for sample in samples
        ]
        self._denials = [rules.denials_in(sample.words) for sample in samples]
        tokens = [frozenset(sample.tokens) for sample in samples]
        self._totals = [sum(map(self._own_weight, each)) for each in tokens]
        self._by_token: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(tokens):
            for token in each:
                self._by_token[token].append(number)

    def matches(self, items: Sequence[Item], denials: int) -> dict[str, Match]:
        """Return the nearest sample of each intent that shares a word.

        A sample that denies more or less often than the utterance says something else, and a
        question is near no statement.
        """
        asks = self._rules.asks(items[0].token) if items else False
        weights = {item.token: item.weight for item in items}
        shared: dict[int, float] = defaultdict(float)
        size = sum(weights.values())
        sizes: dict[int, float] = defaultdict(lambda: size)
        for token, weight in weights.items():
            grown = weight - self._own_weight(token)  # a slot weighs what fills it
            for number in self._by_token.get(token, ()):
                shared[number] += weight
                sizes[number] += grown
        best: dict[str, tuple[float, list[int]]] = {}
        for number, weight in shared.items():
            if self._denials[number] != denials or not self._tells(number, weights):
                continue
            if asks and self._states[number]:
                continue
            intent = self._samples[number].intent
            score = min(2 * weight / (sizes[number] + self._totals[number]), 1.0)
            known = best.get(intent)
            if known is None or score > known[0]:
                best[intent] = (score, [number])
            elif score == known[0]:
                known[1].append(number)
        order = [item.token for item in items]
        return {
            intent: self._in_order(numbers, order, score)
            for intent, (score, numbers) in best.items()
        }

    def _tells(self, number: int, weights: dict[str, float]) -> bool:
        """Say whether a sample with an answer in it shares a telling word of its own."""
        sample = self._samples[number]
        return ANSWER_TOKEN not in sample.tokens or any(
            self._weights.tells(token) and token in weights for token in sample.literal
        )

    def _in_order(self, numbers: Sequence[int], order: Sequence[str], score: float) -> Match:
        """Return the sample whose words stand most nearly in the order of the utterance."""
        alike, number = max(
            (Indel.normalized_similarity(self._samples[number].tokens, order), -number)
            for number in numbers[:COMPARED_IN_ORDER]
        )
        return Match(self._samples[-number], score * (1 - ORDER + ORDER * alike))

    def _own_weight(self, token: str) -> float:
        if token == ANSWER_TOKEN:
            return ANSWER_WEIGHT
        return SLOT_WEIGHT if token.startswith("{") else self._weights[token]
