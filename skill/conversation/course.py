"""Small steps that every part of the conversation takes: ask, record, say, end."""

from collections.abc import Collection

import msgspec

from skill.conversation.replies import Line, Reply
from skill.conversation.state import TRAIL_LENGTH, Course, Routine, Steering
from skill.cramps.knowledge import KNOWLEDGE, Answer
from skill.cramps.matching import evidence_of

Moved = tuple[Course, Reply]
"""A course after a turn, and what is said."""


def say(course: Course, *lines: Line) -> Moved:
    """Say these lines, then whatever the course is asking."""
    return course, Reply(lines, course.asking)


def ask(course: Course, question: Steering, *lines: Line) -> Moved:
    """Say these lines, then ask a question that steers the conversation."""
    return say(msgspec.structs.replace(course, asking=question), *lines)


def ask_about_body(course: Course, question: str, *lines: Line) -> Moved:
    """Say these lines, then ask about the body, keeping a trail for going back."""
    trail = tuple(name for name in course.trail if name in course.known and name != question)
    trail = (*trail, question)[-TRAIL_LENGTH:]
    return say(msgspec.structs.replace(course, asking=question, trail=trail), *lines)


def set_aside(course: Course) -> Course:
    """Give up any routine, list or tips under way; something else matters more now."""
    return msgspec.structs.replace(course, routine="", step=0, doctor=0, tips=False)


def turn_over(course: Course, routine: Routine = "") -> Course:
    """Start something new, a routine perhaps; going back leads no further than to its start.

    After a result, answers that it does not rest on have done their work, and are forgotten.
    """
    if course.told:
        course = forget(course, [name for name, answer in course.answers if _is_idle(name, answer)])
    return msgspec.structs.replace(set_aside(course), routine=routine, trail=())


def _is_idle(name: str, answer: Answer) -> bool:
    """Tell whether an answer about a sign speaks neither for nor against any cause."""
    return name in KNOWLEDGE.asked and not any(evidence_of(name, answer, KNOWLEDGE))


def record(course: Course, name: str, answer: Answer) -> Course:
    """Keep an answer, the latest word on its matter, and where it was given."""
    answers = dict(course.answers) | {name: answer}
    trail = (*(earlier for earlier in course.trail if earlier != name), name)[-TRAIL_LENGTH:]
    return msgspec.structs.replace(course, answers=tuple(sorted(answers.items())), trail=trail)


def forget(course: Course, names: Collection[str]) -> Course:
    """Drop these answers."""
    answers = tuple(old for old in course.answers if old[0] not in names)
    return msgspec.structs.replace(course, answers=answers)


def end(course: Course, *lines: Line) -> Moved:
    """Say these lines and wait for nothing more."""
    return say(msgspec.structs.replace(set_aside(course), asking=""), *lines)


def good_night(course: Course, *lines: Line) -> Moved:
    """Say these lines, then good night."""
    return end(course, *lines, Line("farewell"))
