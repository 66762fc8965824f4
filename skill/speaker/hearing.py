"""Hearing: from words to the intent and slots that Alexa would send.

1. Words are spelled one way, fillers dropped (``words``); each has a weight (``weights``).
2. What is one of the model's samples, word for word, is heard as that (``exact``).
3. Slot values are spotted inside longer talk, in any order and with words between (``phrases``,
   ``spotting``), and judged as said, denied or left open (``polarity``).
4. A warning sign that is said, not denied, beats whatever else the utterance may be.
5. Otherwise the sample that shares most of the weight is heard, if it is near enough
   (``nearest``) and no doubt clouds a yes or no (``doubt``).
6. Otherwise signs in a story are told, talk full of the topic's words is a reason to check
   (``topic``), a clear yes, no or not sure is an answer, and all else is Fallback.
7. What was spotted fills the slots of the intent (``filling``).
"""

import gc
from collections.abc import Sequence
from functools import cache

from skill.speaker.doubt import Doubt
from skill.speaker.exact import ExactHearing
from skill.speaker.filling import filled, telling_intent, without_stray_answers
from skill.speaker.heard import (
    ANSWER,
    ANSWERS,
    CHECK,
    TOLD,
    UNSURE,
    WARNING_SIGN,
    Heard,
    How,
    not_heard,
)
from skill.speaker.language import Language, load_language
from skill.speaker.model import Model, load_model
from skill.speaker.nearest import ANSWER_WEIGHT, Item, Match, Nearest
from skill.speaker.phrases import Lexicon, alike_stems
from skill.speaker.polarity import Polarity, PolarityRules
from skill.speaker.samples import ANSWER_TOKEN, Sample, built_in_samples, model_samples
from skill.speaker.spotting import Spot, Spotter
from skill.speaker.topic import ABOUT_CRAMPS, topic_stems
from skill.speaker.weights import Weights
from skill.speaker.words import Utterance, Wording

NEAR_ENOUGH = 0.58  # of a sample, from 0 to 1
TELLING_ENOUGH = 2  # telling words of a sign, or of its topic, in a longer utterance

ONE_WORD_WEIGHT = 0.8  # of a value in one word: "cold" and "wear" are said of other things too


class Hearing:
    """One locale's ears: a model, and what its language's speaker knows."""

    def __init__(self, model: Model, language: Language) -> None:
        """Prepare to hear. Takes well under a second."""
        self.model = model
        self._wording = wording = Wording(language)
        self._rules = rules = PolarityRules(language, wording)
        samples = [*model_samples(model, wording), *built_in_samples(model, language, wording)]
        self._weights = weights = _weights(model, samples, language, wording)
        missing = frozenset(map(wording.stem, language.may_be_missing))
        lexicon = Lexicon(wording, weights, rules, alike_stems(language, wording), missing)
        self._exact = ExactHearing(model, samples, wording)
        self._doubt = Doubt(samples, weights, rules)
        self._spotter = Spotter(model, lexicon, self._doubt)
        self._nearest = Nearest(samples, weights, rules)
        self._topic = topic_stems(samples, weights)

    def hear(self, text: str) -> Heard:
        """Hear an utterance; what fits nothing is AMAZON.FallbackIntent.

        A sample without slots is trusted as it is written. Otherwise a warning sign beats
        everything, then comes the sample that the utterance is, then the nearest one.
        """
        utterance = self._wording.utterance(text)
        if not utterance.words:
            return not_heard()
        exact = self._exact.hear(utterance)
        if exact and not exact.slots:
            return exact
        stems = [self._weights.mended(self._wording.stem(word)) for word in utterance.words]
        spots = [
            spot
            for spot in self._spotter.spots(utterance.words, stems)
            if spot.polarity is Polarity.AFFIRMED
        ]
        warns = any(spot.slot_type == WARNING_SIGN for spot in spots)
        if exact and (not warns or self._warns(exact)):
            return exact
        return self._told(utterance, spots, stems) if warns else self._near(utterance, spots, stems)

    def _warns(self, heard: Heard) -> bool:
        types = {slot.name: slot.type for slot in self.model.intent_by_name[heard.intent].slots}
        return any(types[slot.name] == WARNING_SIGN for slot in heard.slots)

    def _near(self, utterance: Utterance, spots: list[Spot], stems: Sequence[str]) -> Heard:
        matches = self._matches(utterance, spots, stems)
        near = {name: match for name, match in matches.items() if match.score >= NEAR_ENOUGH}
        clear = near and self._doubt.clear(near, stems, self._rules.plain_answer(utterance.words))
        if not clear:
            return self._about_cramps(utterance, spots, stems, matches)
        kept = without_stray_answers(spots, clear.sample)
        intent = self.model.intent_by_name[clear.sample.intent]
        slots = filled(intent, clear.sample.slots, kept, utterance)
        return Heard(intent.name, slots, How.NEAR, clear.score)

    def _about_cramps(
        self,
        utterance: Utterance,
        spots: list[Spot],
        stems: Sequence[str],
        matches: dict[str, Match],
    ) -> Heard:
        """Hear what is near no sample: signs in a story, or talk that is about cramps at all."""
        told = [spot for spot in spots if spot.slot_type in TOLD]
        covered = {place for spot in told for place in range(spot.start, spot.stop)}
        topical = self._topic & {stem for place, stem in enumerate(stems) if place not in covered}
        telling = max((spot.telling for spot in told), default=0)
        if told and telling + bool(topical) >= TELLING_ENOUGH:
            return self._told(utterance, spots, stems)
        nearest = max((match.score for match in matches.values()), default=0.0)
        if len(topical) >= TELLING_ENOUGH and CHECK in self.model.intent_by_name:
            on_topic = [match for match in matches.values() if match.sample.intent in ABOUT_CRAMPS]
            best = max(on_topic, key=lambda match: match.score, default=None)
            return Heard(best.sample.intent if best else CHECK, how=How.NEAR, score=nearest)
        return self._answered(utterance, stems, nearest)

    def _answered(self, utterance: Utterance, stems: Sequence[str], score: float) -> Heard:
        """Hear what is no sample as an answer if a doubt, a yes or a no stands clear in it.

        What is as near as this and yet not clear is an answer with a doubt in it.
        """
        intent = self._exact.twice(utterance)
        hedges = self._doubt.hedges(stems)
        if intent is None and (self._doubt.holds(stems) or (hedges and score >= NEAR_ENOUGH)):
            intent = UNSURE
        if intent is None and not hedges:
            intent = self._rules.plain_answer(utterance.words)
        return Heard(intent, how=How.NEAR, score=score) if intent else not_heard(score)

    def _told(self, utterance: Utterance, spots: list[Spot], stems: Sequence[str]) -> Heard:
        """Fill the slots of the intent that tells signs with all that were found."""
        intent = telling_intent(self.model.intents, spots)
        slots = filled(intent, (), without_stray_answers(spots), utterance)
        covered = sum(self._weights.total(stems[spot.start : spot.stop]) for spot in spots)
        share = min(covered / self._weights.total(stems), 1.0)  # sums of floats may go over
        return Heard(intent.name, slots, How.NEAR, share)

    def _matches(
        self, utterance: Utterance, spots: list[Spot], stems: Sequence[str]
    ) -> dict[str, Match]:
        """Compare with the samples, once word by word and once with slot values as slots."""
        plain = [Item(stem, self._weights[stem]) for stem in stems]
        matches = self._nearest.matches(plain, self._rules.denials_in(utterance.words))
        answered = any(matches[intent].score >= NEAR_ENOUGH for intent in ANSWERS & matches.keys())
        for intent, match in self._slotted(utterance, spots, plain).items():
            if answered and ANSWER_TOKEN in match.sample.tokens:
                continue  # "that's actually true" is an answer, no "actually it's {answer}"
            if intent not in matches or match.score > matches[intent].score:
                matches[intent] = match
        return matches

    def _slotted(
        self, utterance: Utterance, spots: list[Spot], plain: list[Item]
    ) -> dict[str, Match]:
        if not spots:
            return {}
        items: list[Item] = []
        denials = position = 0
        for spot in spots:
            items += plain[position : spot.start]
            denials += self._rules.denials_in(utterance.words[position : spot.start])
            weight = sum(item.weight for item in plain[spot.start : spot.stop])
            if spot.slot_type == ANSWER:
                weight = ANSWER_WEIGHT
            elif spot.telling < TELLING_ENOUGH:
                weight *= ONE_WORD_WEIGHT
            items.append(Item(f"{{{spot.slot_type}}}", weight))
            position = spot.stop
        items += plain[position:]
        denials += self._rules.denials_in(utterance.words[position:])
        return self._nearest.matches(items, denials)


@cache
def load_hearing(locale: str) -> Hearing:
    """Return a locale's hearing. Raises PlainError if the locale has no interaction model."""
    return prepared(load_model(locale), locale.partition("-")[0])


@cache
def prepared(model: Model, language: str) -> Hearing:
    """Prepare to hear; locales of one language that listen for the same share their ears."""
    gc.disable()  # nothing made here is garbage; looking for it takes a quarter of the time
    try:
        hearing = Hearing(model, load_language(language))
    finally:
        gc.enable()
    gc.freeze()  # it stays for good; a collector at work over it would delay an answer
    return hearing


def _weights(
    model: Model, samples: Sequence[Sample], language: Language, wording: Wording
) -> Weights:
    groups: dict[str, list[tuple[str, ...]]] = {}
    for sample in samples:
        groups.setdefault(sample.intent, []).append(sample.literal)
    for slot_type in model.types:
        groups[slot_type.name] = [
            tuple(map(wording.stem, wording.words(saying)))
            for value in slot_type.values
            for saying in value.sayings
        ]
    return Weights(groups, frozenset(map(wording.stem, language.function_words)))
