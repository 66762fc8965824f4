"""Nobody's "I don't know" is ever taken for a yes or a no."""

from collections import Counter
from collections.abc import Mapping, Sequence

from skill.speaker.heard import ANSWERS, NO, UNSURE, YES
from skill.speaker.nearest import Match
from skill.speaker.polarity import PolarityRules
from skill.speaker.samples import Sample
from skill.speaker.weights import Weights

NEAR_ENOUGH = 0.66  # of a sample of yes or no, from 0 to 1: nearer than for other intents
MARGIN = 0.1  # a yes must be nearer than the nearest no by this much, and the other way round
SHARE = 0.8  # of the answers with a word that are one answer, for the word to mark it
FEWEST = 2  # samples of an answer with a telling word, for the word to mark it

Marker = tuple[str, bool]  # a stem, and whether the words around it deny


class Doubt:
    """The words by which people say that they are not sure, learned from the samples.

    Some hedge by themselves ("maybe"), some only when denied ("know", "idea").
    """

    def __init__(self, samples: Sequence[Sample], weights: Weights, rules: PolarityRules) -> None:
        """Find what the samples of "not sure" say and those of yes and no don't."""
        self._weights = weights
        self._rules = rules
        self._stems: dict[str, set[str]] = {intent: set() for intent in ANSWERS}
        counts = {intent: Counter[Marker]() for intent in ANSWERS}
        for sample in samples:
            if sample.intent in counts:
                self._stems[sample.intent] |= set(sample.tokens)
                counts[sample.intent].update(self._markers(sample.tokens))
        everywhere = sum(counts.values(), Counter[Marker]())
        self._marks = {
            intent: frozenset(
                marker
                for marker, count in counts[intent].items()
                if count >= FEWEST
                and (weights.tells(marker[0]) or marker[0] in rules.modals)
                and count >= SHARE * everywhere[marker]
            )
            for intent in ANSWERS
        }
        self._sentences = frozenset(
            sample.tokens
            for sample in samples
            if sample.intent == UNSURE and len(sample.tokens) > 1 and self.hedges(sample.tokens)
        )

    def hedges(self, stems: Sequence[str]) -> bool:
        """Say whether these words hold one that "not sure" is said with."""
        markers = self._markers(stems) | {(stem, False) for stem in stems}
        return not self._marks[UNSURE].isdisjoint(markers)

    def holds(self, stems: Sequence[str]) -> bool:
        """Say whether a whole "not sure" makes up half of these words, or denies among them."""
        half = self._weights.total(stems) / 2
        return any(
            sentence in self._sentences
            and (self._weights.total(sentence) >= half or self._rules.denied(sentence))
            for start in range(len(stems))
            for stop in range(start + 2, len(stems) + 1)
            if (sentence := tuple(stems[start:stop]))
        )

    def clear(
        self, near: Mapping[str, Match], stems: Sequence[str], plain: str | None
    ) -> Match | None:
        """Return the best of the near matches or, where that is an answer, one to be trusted.

        ``plain`` is the intent of a yes or no that stands by itself in the utterance.
        """
        ranked = sorted(near.values(), key=lambda match: -match.score)
        best = ranked[0]
        if best.sample.intent not in ANSWERS:
            return best
        if best.sample.intent == UNSURE or self.hedges(stems):
            ranked = [match for match in ranked if match.sample.intent in ANSWERS]
        trusted = (match for match in ranked if not self._clouds(match, near, stems, plain))
        return next(trusted, None)

    def _clouds(
        self, answer: Match, near: Mapping[str, Match], stems: Sequence[str], plain: str | None
    ) -> bool:
        """Say whether an utterance near a yes or no may be something else all the same.

        It may be if it is not very near, if it hedges, if a word in it marks the opposite answer,
        if another answer is about as near and no word marks this one, or if it has a word that
        no sample of it has.
        """
        intent = answer.sample.intent
        if intent not in (YES, NO):
            return False
        rival = NO if intent == YES else YES
        rival_score = near[rival].score if rival in near else 0
        unsure_score = near[UNSURE].score if UNSURE in near else 0
        markers = self._markers(stems)
        speaks_for = plain == intent or not self._marks[intent].isdisjoint(markers)
        speaks_against = plain == rival or not self._marks[rival].isdisjoint(markers)
        return (
            answer.score < NEAR_ENOUGH
            or self.hedges(stems)
            or self._rules.leaves_open(set(stems) - set(answer.sample.tokens))
            or speaks_against
            or answer.score < unsure_score - (MARGIN if speaks_for else 0)
            or (not speaks_for and answer.score < rival_score + MARGIN)
            or any(map(self._weights.tells, set(stems) - self._stems[intent]))
        )

    def _markers(self, stems: Sequence[str]) -> set[Marker]:
        """Return the words with whether they are denied: "true" is a yes, "not true" a no."""
        denied = self._rules.denied(stems)
        return {(stem, denied) for stem in stems if not self._rules.denies(stem)}
