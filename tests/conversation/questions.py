"""How many questions a check takes, and how few it could take at the very least."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache

from skill.conversation import check
from skill.conversation.conversation import move
from skill.conversation.state import ABOUT_THE_BODY, Course
from skill.conversation.turns import Say
from skill.cramps.interview import POSSIBLE_ANSWERS
from skill.cramps.knowledge import KNOWLEDGE, Answer
from skill.cramps.matching import Level, match, told

Distribution = Mapping[int, Fraction]
"""The share of all answer combinations that take so many questions."""

Answered = tuple[tuple[str, Answer], ...]


def asked_by_the_skill(course: Course | None = None) -> Distribution:
    """Walk the check from its first question over every answer to each."""
    if course is None:
        course, _ = check.begin(Course())
    if course.asking not in ABOUT_THE_BODY:
        return {0: Fraction(1)}
    return one_more(asked_by_the_skill(move(course, Say(answer))[0]) for answer in POSSIBLE_ANSWERS)


def best_possible() -> Distribution:
    """Ask the same safety questions, and the others in the best order that there is.

    Safety comes first, the back's emergency as soon as it must, the heat gate where warmth is the
    advice. Between these, dynamic programming over all orders finds the fewest on average.
    """
    swollen = one_more([{0: Fraction(1)}] * len(POSSIBLE_ANSWERS))  # how is your breath, and done
    return one_more([swollen, *(_best((("one_leg", answer),)) for answer in ("no", "unsure"))])


def one_more(after: Iterable[Distribution]) -> Distribution:
    """One question, and what follows each of its answers."""
    shares: dict[int, Fraction] = defaultdict(Fraction)
    for distribution in after:
        for number, share in distribution.items():
            shares[number + 1] += share / len(POSSIBLE_ANSWERS)
    return dict(shares)


def mean(distribution: Distribution) -> Fraction:
    """The number of questions on average."""
    return sum((number * share for number, share in distribution.items()), Fraction())


@cache
def _best(answered: Answered) -> Distribution:
    known = Course(answers=answered).known
    urgent = check.urgent_question(known)
    if urgent:
        going_on = (_best(_with(answered, urgent, answer)) for answer in ("no", "unsure"))
        return one_more([{0: Fraction(1)}, *going_on])
    signs = tuple(pair for pair in answered if pair[0] in KNOWLEDGE.sign)
    if len(_results(signs)) == 1:
        gate = check.question_to_ask(Course(answers=answered))
        return one_more([{0: Fraction(1)}] * 3) if gate else {0: Fraction(1)}
    return min(
        (
            one_more(_best(_with(answered, sign, answer)) for answer in POSSIBLE_ANSWERS)
            for sign in KNOWLEDGE.asked
            if sign not in known
        ),
        key=mean,
    )


@cache
def _results(signs: Answered) -> frozenset[tuple[tuple[str, Level], ...]]:
    """All results that can still be told, whatever is answered to the rest."""
    answers = dict(signs)
    left = next((sign for sign in KNOWLEDGE.asked if sign not in answers), None)
    if left is None:
        best = told(match(answers, KNOWLEDGE))
        return frozenset({tuple((one.cause, one.level) for one in best)})
    return frozenset().union(*(_results(_with(signs, left, answer)) for answer in POSSIBLE_ANSWERS))


def _with(answered: Answered, name: str, answer: Answer) -> Answered:
    return tuple(sorted((*answered, (name, answer))))
