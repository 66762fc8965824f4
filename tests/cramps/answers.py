"""Answers to try the matching with: all there can be to what is asked, and mixtures told."""

from collections.abc import Iterator
from itertools import product

from skill.cramps.interview import POSSIBLE_ANSWERS, next_question
from skill.cramps.knowledge import KNOWLEDGE, Answer


def all_combinations() -> Iterator[dict[str, Answer]]:
    """Every way to answer every question about a cause."""
    for answers in product(POSSIBLE_ANSWERS, repeat=len(KNOWLEDGE.asked)):
        yield dict(zip(KNOWLEDGE.asked, answers, strict=True))


def interviewed(
    answers: dict[str, Answer], told: dict[str, Answer]
) -> tuple[list[str], dict[str, Answer]]:
    """Ask until nothing can change; return what was asked, and all that is known then."""
    collected, asked = dict(told), list[str]()
    while question := next_question(collected, KNOWLEDGE):
        asked.append(question)
        collected[question] = answers[question]
    return asked, collected
