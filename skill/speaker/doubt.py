"""Nobody's "I don't know" is ever taken for a yes or a no."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from skill.speaker.heard import NO, UNSURE, YES
from skill.speaker.nearest import Match
from skill.speaker.polarity import PolarityRules
from skill.speaker.samples import Sample
from skill.speaker.weights import Weights

MARGIN = 0.1  # a yes or no must be nearer than the nearest other answer by this much
Stems = tuple[str, ...]

SHARE = 0.8  # of a word's answers that are "not sure", for the word to be a hedge
FEWEST = 2  # samples of "not sure" with the word


class Doubt:
    """The words by which people say that they are not sure, learned from the samples."""

    def __init__(self, samples: Sequence[Sample], weights: Weights, rules: PolarityRules) -> None:
        """Find what the samples of "not sure" say and those of yes and no don't."""
        self._weights = weights
        self._denials = rules.denials
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
        """Say whether a whole "not sure" makes up half of these words, or denies among them."""
        half = self._weights.total(stems) / 2
        return any(
            sentence in self._sentences
            and (self._weights.total(sentence) >= half or not self._denials.isdisjoint(sentence))
            for start in range(len(stems))
            for stop in range(start + 2, len(stems) + 1)
            if (sentence := tuple(stems[start:stop]))
        )

    def clouds(self, answer: Match, matches: Mapping[str, Match], stems: Sequence[str]) -> bool:
        """Say whether an utterance near a yes or no may be another answer all the same.

        It may be if it hedges, if another answer is about as near, or if it brings in a word
        that no sample of the answer uses.
        """
        others = {YES, NO, UNSURE} - {answer.sample.intent}
        return (
            self.hedges(stems)
            or any(
                answer.score < matches[other].score + MARGIN for other in others & matches.keys()
            )
            or not self._answer_stems[answer.sample.intent].issuperset(stems)
        )

    def _telling(self, stems: Sequence[str]) -> Iterator[Stems]:
        """Yield the words, and the pairs of neighbours, that are more than grammar."""
        telling = [self._weights.tells(stem) and stem not in self._denials for stem in stems]
        for position, tells in enumerate(telling):
            if tells:
                yield (stems[position],)
            if position and (tells or telling[position - 1]):
                yield (stems[position - 1], stems[position])
