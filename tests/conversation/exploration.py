"""Every conversation there can be: all courses reachable from nothing, and every turn in each.

Courses are merged where they are equal. Beside the check (in a routine, a list, an offer) they
are merged where they agree in everything that can still be heard there, since the answers to the
check only wait in the background; coming back to the check is tried from each of its own courses.
What wraps around a course (repetition, pace, the notice) does not influence where it goes.
"""

import gc
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from skill.conversation import check
from skill.conversation.conversation import MANNERS, move
from skill.conversation.course import Moved, ask, turn_over
from skill.conversation.replies import Reply
from skill.conversation.safety import is_warned
from skill.conversation.state import Course
from skill.conversation.turns import AskCause, AskRemedy, Command, Correction, Say, Tell, Turn
from skill.cramps.knowledge import KNOWLEDGE, Answer

ANSWERS: tuple[Answer, ...] = ("yes", "no", "unsure")
SAME_COURSE = {*MANNERS, Command.REPEAT, Command.SOURCE, Command.MISHEARD}
"""Commands that the course itself knows nothing of."""

SPOKEN_ANSWERS: tuple[Turn, ...] = tuple(Say(answer) for answer in ANSWERS)
TURNS: tuple[Turn, ...] = (
    *SPOKEN_ANSWERS,
    *(Correction(answer) for answer in ANSWERS),
    *(command for command in Command if command not in SAME_COURSE),
    AskRemedy("magnesium"),
    AskRemedy(None),
    AskCause("cold_exposure"),
    AskCause(None),
    *(Tell(warnings=(sign,)) for sign in ("breathless", "one_leg", "dirty_wound", "walking_pain")),
)
"""Every turn but for names of one kind: one remedy and one cause stand for all in each course,
one warning sign for each urgency and one that asks on; the rest are tried once a question."""

BESIDE_THE_CHECK = {
    "can_stand",
    "easing",
    "felt_right",
    "go_on",
    "long_cramp",
    "more",
    "next_step",
    "offer_check",
    "offer_resume",
    "offer_tips",
    "stop_here",
}


class Transition(NamedTuple):
    """One turn in one course, what it led to, and what was said."""

    course: Course
    turn: Turn
    after: Course
    reply: Reply


Rule = Callable[[Transition], bool]


class Exploration(NamedTuple):
    """All courses, all different replies, how many turns were tried, and the rules broken."""

    courses: list[Course]
    replies: set[Reply]
    transitions: int
    broken: dict[str, Transition]
    answered: dict[Hashable, set[Hashable]]
    merged: list[tuple[Course, Course]]


def explore(rules: Iterable[Rule]) -> Exploration:
    """Visit everything once, holding each transition against all rules."""
    rules, start = tuple(rules), Course()
    seen: dict[Hashable, Course] = {start: start}
    found = Exploration([], set(), 0, {}, {}, [])
    waiting, transitions = [start], 0
    gc.disable()  # small tuples that live to the end: nothing to collect
    while waiting:
        course = waiting.pop()
        found.courses.append(course)
        for one in _steps_from(course):
            transitions += 1
            found.replies.add(one.reply)
            for rule in rules:
                if not rule(one):
                    found.broken.setdefault(rule.__name__, one)
            if not one.after.asking:
                continue
            place = standing(one.after)
            if one.turn in SPOKEN_ANSWERS:
                found.answered.setdefault(standing(course), set()).add(place)
            if place not in seen:
                seen[place] = one.after
                waiting.append(one.after)
            elif transitions % SAMPLED == 0 and seen[place] != one.after:
                found.merged.append((seen[place], one.after))
    gc.enable()
    return found._replace(transitions=transitions)


SAMPLED = 200
"""Of so many merged pairs one is kept, to be compared turn by turn."""


def standing(course: Course) -> Hashable:
    """Tell what makes a course different from others as far as it can still be heard."""
    if course.asking not in BESIDE_THE_CHECK or course.trail:
        return course
    known = course.known
    return (
        (course.asking, course.routine, course.step, course.doctor, course.tips),
        (course.checking, course.told),
        (known.get("one_leg"), known.get("heat_risk"), check.urgent_question(known)),
        check.movement_is_fine(course),
        check.result(course) if course.told else (),
        check.question_to_ask(course) if course.checking else None,
    )


def _steps_from(course: Course) -> Iterator[Transition]:
    for turn in TURNS:
        yield Transition(course, turn, *move(course, turn))
    for moved in (*_third_miss(course), *_coming_back(course)):
        yield Transition(course, Command.MISHEARD, *moved)


def _third_miss(course: Course) -> Iterator[Moved]:
    if course.asking and not is_warned(course):
        yield ask(turn_over(course), "offer_tips")


def _coming_back(course: Course) -> Iterator[Moved]:
    """Go on with the check after something else was done in between."""
    if not (course.told or course.asking in BESIDE_THE_CHECK or is_warned(course)):
        yield (check.proceed if course.checking else check.begin)(turn_over(course))


@cache
def names_of_one_kind() -> tuple[Turn, ...]:
    """All remedies, causes and warning signs, to be tried once for each question."""
    return (
        *(AskRemedy(remedy.id) for remedy in KNOWLEDGE.remedies),
        *(AskCause(cause.id) for cause in KNOWLEDGE.causes),
        *(Tell(warnings=(warning.id,)) for warning in KNOWLEDGE.warnings),
    )
