"""Hearing: from words to the intent and slots that Alexa would send."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from skill.speaker.doubt import ANSWERS, Doubt
from skill.speaker.exact import ExactHearing
from skill.speaker.heard import (
    ABSENT_SIGN,
    ANSWER,
    CHECK,
    CRAMP_NOW,
    SIGN,
    UNSURE,
    WARNING_SIGN,
    FilledSlot,
    Heard,
    How,
    not_heard,
)
from skill.speaker.language import Language, load_language
from skill.speaker.model import Model, load_model
from skill.speaker.nearest import ANSWER_TOKEN, ANSWER_WEIGHT, Item, Match, Nearest
from skill.speaker.polarity import Polarity, PolarityRules
from skill.speaker.samples import Sample, built_in_samples, model_samples
from skill.speaker.spotting import Spot, Spotter
from skill.speaker.weights import Weights
from skill.speaker.words import Utterance, Wording

NEAR_ENOUGH = 0.58  # of a sample, from 0 to 1
FREQUENT = 0.02  # of the samples about cramps, for a word to be one of their topic
SPECIAL = 0.9  # how much more frequent there than elsewhere, from 0 to 1
TELLING_ENOUGH = 2  # content words of a sign that is found inside a longer utterance
ABOUT_CRAMPS = frozenset({CRAMP_NOW, CHECK})
TOLD = frozenset({SIGN, ABSENT_SIGN, WARNING_SIGN})


class Hearing:
    """One locale's ears: a model, and what its language's speaker knows."""

    def __init__(self, model: Model, language: Language) -> None:
        """Prepare to hear. Takes well under a second."""
        self.model = model
        self._wording = wording = Wording(language)
        self._rules = PolarityRules(language, wording)
        samples = [
            *model_samples(model, wording),
            *built_in_samples(model, language, wording),
        ]
        self._exact = ExactHearing(model, samples, wording)
        self._weights = Weights(
            _groups(model, samples, wording), frozenset(map(wording.stem, language.function_words))
        )
        self._doubt = Doubt(samples, self._weights, self._rules)
        alike = {
            wording.stem(word): wording.stem(words[0]) for words in language.alike for word in words
        }
        self._spotter = Spotter(model, wording, self._weights, self._rules, self._doubt, alike)
        self._topic = topic_stems(samples, self._weights)
        self._nearest = Nearest(samples, self._weights, self._rules)

    def hear(self, text: str) -> Heard:
        """Hear an utterance; what fits nothing is AMAZON.FallbackIntent."""
        utterance = self._wording.utterance(text)
        if not utterance.words:
            return not_heard()
        exact = self._exact.hear(utterance)
        if exact and not exact.slots:
            return exact
        stems = [self._weights.mended(self._wording.stem(word)) for word in utterance.words]
        spots = self._spotter.spots(utterance.words, stems)
        affirmed = [spot for spot in spots if spot.polarity is Polarity.AFFIRMED]
        warns = any(spot.slot_type == WARNING_SIGN for spot in affirmed)
        if exact and (not warns or any(slot.name == "warning_sign" for slot in exact.slots)):
            return exact
        if warns:
            return self._told(utterance, affirmed, stems)
        return self._near(utterance, stems, affirmed)

    def _near(self, utterance: Utterance, stems: Sequence[str], spots: list[Spot]) -> Heard:
        matches = self._matches(utterance, stems, spots)
        best = max(matches.values(), key=lambda match: match.score, default=None)
        score = best.score if best else 0.0
        if best and best.score >= NEAR_ENOUGH:
            clear = self._doubt.clear(best, matches, stems, NEAR_ENOUGH)
            if clear is None:
                return self._answered(utterance, stems, score)
            slots = self._filled(clear.sample, spots, utterance)
            return Heard(clear.sample.intent, slots, How.NEAR, clear.score)
        told = [spot for spot in spots if spot.slot_type in TOLD]
        telling = max((spot.telling for spot in told), default=0)
        topical = self._topical(stems, told)
        if told and telling + bool(topical) >= TELLING_ENOUGH:
            return self._told(utterance, spots, stems)
        on_topic = [match for match in matches.values() if match.sample.intent in ABOUT_CRAMPS]
        if len(topical) >= TELLING_ENOUGH and on_topic:
            nearest = max(on_topic, key=lambda match: match.score)
            return Heard(nearest.sample.intent, how=How.NEAR, score=nearest.score)
        return self._answered(utterance, stems, score)

    def _answered(self, utterance: Utterance, stems: Sequence[str], score: float) -> Heard:
        """Hear what is no sample as an answer if a doubt, a yes or a no stands clear in it."""
        intent = None
        if self._doubt.holds(stems):
            intent = UNSURE
        elif not self._doubt.hedges(stems):
            intent = self._rules.plain_answer(utterance.words)
        return Heard(intent, how=How.NEAR, score=score) if intent else not_heard(score)

    def _topical(self, stems: Sequence[str], told: Sequence[Spot]) -> set[str]:
        """Return the words about cramps that are not part of what is told."""
        covered = {place for spot in told for place in range(spot.start, spot.stop)}
        return {stem for place, stem in enumerate(stems) if place not in covered} & self._topic

    def _matches(
        self, utterance: Utterance, stems: Sequence[str], spots: list[Spot]
    ) -> dict[str, Match]:
        """Compare with the samples, once word by word and once with slot values as slots."""
        plain = [Item(stem, self._weights[stem]) for stem in stems]
        matches = self._nearest.matches(plain, self._rules.denials_in(utterance.words))
        if not spots:
            return matches
        slotted: list[Item] = []
        denials = 0
        position = 0
        for spot in [*spots, None]:
            stop = spot.start if spot else len(stems)
            slotted += plain[position:stop]
            denials += self._rules.denials_in(utterance.words[position:stop])
            if spot:
                weight = (
                    ANSWER_WEIGHT
                    if spot.slot_type == ANSWER
                    else self._weights.total(stems[spot.start : spot.stop])
                )
                slotted.append(Item(f"{{{spot.slot_type}}}", weight))
                position = spot.stop
        answered = any(matches[intent].score >= NEAR_ENOUGH for intent in ANSWERS & matches.keys())
        for intent, match in self._nearest.matches(slotted, denials).items():
            if answered and ANSWER_TOKEN in match.sample.tokens:
                continue  # "that's actually true" is an answer, no "actually it's {answer}"
            if intent not in matches or match.score > matches[intent].score:
                matches[intent] = match
        return matches

    def _told(self, utterance: Utterance, spots: list[Spot], stems: Sequence[str]) -> Heard:
        """Fill the slots of the intent that tells signs with all that were found."""
        told = [spot for spot in spots if spot.slot_type in TOLD]
        answers = [spot for spot in spots if spot.slot_type == ANSWER and spot.start == 0]
        wanted = {spot.slot_type for spot in told}
        intent = max(
            self.model.intents,
            key=lambda intent: len(wanted & {slot.type for slot in intent.slots}),
        )
        free = list(intent.slots)
        slots = []
        for spot in [*answers, *told]:
            slot = next((slot for slot in free if slot.type == spot.slot_type), None)
            if slot:
                free.remove(slot)
                slots.append(FilledSlot(slot.name, utterance.said(spot.start, spot.stop), spot.id))
        covered = sum(self._weights.total(stems[spot.start : spot.stop]) for spot in told)
        return Heard(intent.name, tuple(slots), How.NEAR, covered / self._weights.total(stems))

    def _filled(
        self, sample: Sample, spots: list[Spot], utterance: Utterance
    ) -> tuple[FilledSlot, ...]:
        types = {slot.name: slot.type for slot in self.model.intent_by_name[sample.intent].slots}
        free = list(dict.fromkeys([*sample.slots, *types]))
        slots = []
        for spot in spots:
            name = next((name for name in free if types[name] == spot.slot_type), None)
            if name:
                free.remove(name)
                slots.append(FilledSlot(name, utterance.said(spot.start, spot.stop), spot.id))
        return tuple(slots)


def topic_stems(samples: Sequence[Sample], weights: Weights) -> frozenset[str]:
    """Return the words that talk of cramps is full of, and other talk is not."""
    inside, outside = Counter[str](), Counter[str]()
    number_inside = 0
    for sample in samples:
        about = sample.intent in ABOUT_CRAMPS
        number_inside += about
        (inside if about else outside).update(set(sample.literal))
    number_outside = len(samples) - number_inside
    return frozenset(
        stem
        for stem, count in inside.items()
        if weights.tells(stem)
        and count >= FREQUENT * number_inside
        and outside[stem] * number_inside <= (1 - SPECIAL) * count * number_outside
    )


@cache
def load_hearing(locale: str) -> Hearing:
    """Return a locale's hearing. Raises PlainError if the locale has no interaction model."""
    return Hearing(load_model(locale), load_language(locale))


def _groups(
    model: Model, samples: Sequence[Sample], wording: Wording
) -> dict[str, list[tuple[str, ...]]]:
    groups: dict[str, list[tuple[str, ...]]] = {}
    for sample in samples:
        groups.setdefault(sample.intent, []).append(sample.literal)
    for slot_type in model.types:
        groups[slot_type.name] = [
            tuple(map(wording.stem, wording.words(saying)))
            for value in slot_type.values
            for saying in value.sayings
        ]
    return groups
