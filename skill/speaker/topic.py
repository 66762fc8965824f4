"""The words that talk about cramps is full of, and other talk is not."""

from collections import Counter
from collections.abc import Sequence

from skill.speaker.heard import CHECK, CRAMP_NOW
from skill.speaker.samples import Sample
from skill.speaker.weights import Weights

ABOUT_CRAMPS = frozenset({CRAMP_NOW, CHECK})
FREQUENT = 0.02  # of the samples about cramps, for a word to be one of their topic
SPECIAL = 0.15  # at most this often elsewhere, where about cramps it is once


def topic_stems(samples: Sequence[Sample], weights: Weights) -> frozenset[str]:
    """Learn the topic's words from the samples that are about cramps and those that are not."""
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
        and outside[stem] * number_inside <= SPECIAL * count * number_outside
    )
