"""From answers to the next question: ask what settles most, and stop when nothing can change.

What a result will tell depends on the answers only through the totals of evidence, one a cause.
So "what could still be told" is a small set of totals, not every combination of answers.
"""

from collections.abc import Iterable
from functools import lru_cache

from skill.cramps.knowledge import Answer, Knowledge
from skill.cramps.matching import Answers, Level, known, level, totals

Totals = tuple[int, ...]
POSSIBLE_ANSWERS: tuple[Answer, ...] = ("yes", "no", "unsure")


def next_question(answers: Answers, knowledge: Knowledge) -> str | None:
    """The sign to ask about next; None once no answer left could change what is told."""
    complete = known(answers, knowledge)
    unasked = tuple(name for name in knowledge.asked if name not in complete)
    return _most_telling(totals(answers, knowledge), unasked, knowledge)


@lru_cache(maxsize=4096)
def _most_telling(so_far: Totals, unasked: tuple[str, ...], knowledge: Knowledge) -> str | None:
    candidates = [name for name in unasked if _matters(name, so_far, unasked, knowledge)]
    return min(
        candidates,
        key=lambda name: _left_open_by(name, so_far, unasked, knowledge),
        default=None,
    )


def _matters(name: str, so_far: Totals, unasked: tuple[str, ...], knowledge: Knowledge) -> bool:
    """Whether some answers to all other questions leave it to this one what is told."""
    others = tuple(other for other in unasked if other != name)
    steps = _steps(name, knowledge)
    return any(
        len({_told(_sum(reached, step), knowledge) for step in steps}) > 1
        for reached in _reachable({so_far}, others, knowledge)
    )


def _left_open_by(name: str, so_far: Totals, unasked: tuple[str, ...], knowledge: Knowledge) -> int:
    """How many different results stay reachable after this question, over its answers."""
    others = tuple(other for other in unasked if other != name)
    return sum(
        len({_told(end, knowledge) for end in _reachable({_sum(so_far, step)}, others, knowledge)})
        for step in _steps(name, knowledge)
    )


def _reachable(
    starts: Iterable[Totals], questions: tuple[str, ...], knowledge: Knowledge
) -> set[Totals]:
    """All totals that answers to these questions can lead to."""
    reached = set(starts)
    for name in questions:
        steps = set(_steps(name, knowledge))
        reached = {_sum(start, step) for start in reached for step in steps}
    return reached


@lru_cache(maxsize=256)
def _steps(name: str, knowledge: Knowledge) -> tuple[Totals, ...]:
    """What each possible answer to one question adds to the totals."""
    return tuple(totals({name: answer}, knowledge) for answer in POSSIBLE_ANSWERS)


def _sum(one: Totals, other: Totals) -> Totals:
    return tuple(map(int.__add__, one, other))


@lru_cache(maxsize=4096)
def _told(ends: Totals, knowledge: Knowledge) -> tuple[tuple[int, Level], ...]:
    """What a result would tell at these totals: causes by their place, with their levels."""
    levels = [level(total, knowledge) for total in ends]
    likely = [(place, one) for place, one in enumerate(levels) if one is Level.LIKELY]
    possible = [(place, one) for place, one in enumerate(levels) if one is Level.POSSIBLE]
    return tuple(likely[:2] or possible[:1])
