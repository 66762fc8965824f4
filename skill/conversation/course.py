"""Small steps that every part of the conversation takes: ask, record, say, end."""

import msgspec

from skill.conversation.replies import Line, Reply
from skill.conversation.state import Course, Steering
from skill.cramps.knowledge import Answer

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
    trail = course.trail
    if trail and trail[-1][0] not in course.known:
        trail = trail[:-1]  # still open, so never a place to go back to
    trail = (*trail, (question, len(course.answers)))
    return say(msgspec.structs.replace(course, asking=question, trail=trail), *lines)


def record(course: Course, name: str, answer: Answer) -> Course:
    """Keep an answer; a new word on the same thing takes the old one's place."""
    answers = dict(course.answers) | {name: answer}
    return msgspec.structs.replace(course, answers=tuple(answers.items()))


def end(course: Course, *lines: Line) -> Moved:
    """Say these lines and wait for nothing more."""
    return say(msgspec.structs.replace(course, asking=""), *lines)


def good_night(course: Course, *lines: Line) -> Moved:
    """Say these lines, then good night."""
    return end(course, *lines, Line("farewell"))
