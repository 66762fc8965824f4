"""Nobody's "I don't know" is ever taken for a yes or a no."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from skill.speaker.heard import NO, UNSURE, YES
from skill.speaker.nearest import Match, Sample
from skill.speaker.weights import Weights

MARGIN = 0.15  # a yes or no must be nearer than the nearest "not sure" by this much
Stems = tuple[str, ...]

SHARE = 0.8  # of a word's answers that are "not sure", for the word to be a hedge
FEWEST = 2  # samples of "not sure" with the word


class Doubt:
    """The words by which people say that they are not sure, learned from the samples."""

    def __init__(self, samples: Sequence[Sample], weights: Weights) -> None:
        """Find what the samples of "not sure" say and those of yes and no don't."""
        self._weights = weights
        unsure, sure = Counter[Stems](), Counter[Stems]()
        self._answer_stems: dict[str, set[str]] = {YES: set(), NO: set()}
        for sample in samples:
            if sample.intent == UNSURE:
                unsure.update(set(self._telling(sample.tokens)))
            elif sample.intent in self._answer_stems:
                sure.update(set(self._telling(sample.tokens)))
                self._answer_stems[sample.intent] |= set(sample.tokens)
        self._hedges = frozenset(
            stems
            for stems, count in unsure.items()
            if count >= FEWEST and count >= SHARE * (count + sure[stems])
        )
        self._sentences = frozenset(
            sample.tokens
            for sample in samples
            if sample.intent == UNSURE and len(sample.tokens) > 1 and self.hedges(sample.tokens)
        )

    def hedges(self, stems: Sequence[str]) -> bool:
        """Say whether any of these words is one that "not sure" is said with."""
        return any(found in self._hedges for found in self._telling(stems))

    def holds(self, stems: Sequence[str]) -> bool:
        """Say whether a whole "not sure" stands somewhere in these words."""
        return any(
            tuple(stems[start:stop]) in self._sentences
            for start in range(len(stems))
            for stop in range(start + 2, len(stems) + 1)
        )

    def clouds(self, answer: Match, matches: Mapping[str, Match], stems: Sequence[str]) -> bool:
        """Say whether an utterance near a yes or no may be a "not sure" all the same.

        It may be if it hedges, if a "not sure" is about as near, or if it brings in a word
        that no sample of the answer uses.
        """
        unsure = matches.get(UNSURE)
        return (
            self.hedges(stems)
            or (unsure is not None and answer.score < unsure.score + MARGIN)
            or not self._answer_stems[answer.sample.intent].issuperset(stems)
        )

    def _telling(self, stems: Sequence[str]) -> Iterator[Stems]:
        """Yield the words, and the pairs of neighbours, that are more than grammar."""
        for stem in stems:
            if self._weights.tells(stem):
                yield (stem,)
        for pair in pairwise(stems):
            if any(map(self._weights.tells, pair)):
                yield pair
