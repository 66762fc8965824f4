"""The bedtime warm-up: two stretches, both legs, standing or seated, a step at a time."""

from typing import Literal

import msgspec

from skill.conversation.check import movement_is_fine, urgent_question
from skill.conversation.course import Moved, ask, ask_about_body, good_night, set_aside, turn_over
from skill.conversation.replies import Line
from skill.conversation.state import Course

STANDING = ("calf", "other_calf", "thigh", "other_thigh")
SEATED = ("seated", "other_seated")


def steps(course: Course) -> tuple[str, ...]:
    """The stretches in order, for somebody standing or seated."""
    return SEATED if course.routine == "seated" else STANDING


def is_under_way(course: Course) -> bool:
    """Tell whether a stretch has been begun."""
    return course.routine in ("standing", "seated")


def begin(course: Course, *lines: Line) -> Moved:
    """Ask whether it is safe to stand, before the first stretch."""
    return ask(turn_over(course), "can_stand", *lines, Line("warm_up.purpose"))


def first(course: Course, routine: Literal["standing", "seated"]) -> Moved:
    """The first stretch, standing or seated."""
    return step(turn_over(course, routine), 1)


def step(course: Course, number: int) -> Moved:
    """Go to a stretch, counted from one; after the last one the warm-up is done."""
    urgent = urgent_question(course.known)
    if urgent:
        return ask_about_body(course, urgent)
    if not movement_is_fine(course):
        return _leave(course)
    names = steps(course)
    if number > len(names):
        return good_night(course, Line("warm_up.done"))
    course = msgspec.structs.replace(course, step=max(number, 1))
    last = course.step == len(names)
    stretch = Line(f"warm_up.{names[course.step - 1]}")
    return ask(course, "felt_right" if last else "next_step", stretch)


def wait(course: Course, *lines: Line) -> Moved:
    """Pause, until the person wants to go on; a back that may be behind it ends the stretching."""
    return ask(course, "go_on", *lines) if movement_is_fine(course) else _leave(course, *lines)


def _leave(course: Course, *lines: Line) -> Moved:
    return ask(set_aside(course), "offer_doctor", *lines, Line("warm_up.ask_first"))
