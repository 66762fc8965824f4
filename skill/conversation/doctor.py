"""When to see a doctor: the warning signs in three short groups, most urgent first."""

import msgspec

from skill.conversation.course import Moved, ask
from skill.conversation.replies import Line
from skill.conversation.state import Course

GROUPS = ("doctor.now", "doctor.today", "doctor.visit")


def begin(course: Course) -> Moved:
    """Tell the first group."""
    return page(msgspec.structs.replace(course, trail=()), 1)


def is_last(course: Course) -> bool:
    """Whether only one group is left to tell."""
    return course.doctor >= len(GROUPS) - 1


def page(course: Course, number: int) -> Moved:
    """Tell one group, counted from one, and ask whether to go on."""
    number = min(max(number, 1), len(GROUPS))
    return ask(msgspec.structs.replace(course, doctor=number), "more", Line(GROUPS[number - 1]))


def last(course: Course) -> tuple[Course, Line]:
    """The course with all groups told, and the last of them."""
    return msgspec.structs.replace(course, doctor=0), Line(GROUPS[-1])
