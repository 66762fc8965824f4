"""Taking up again what was being done, once something else has been dealt with."""

import msgspec

from skill.conversation import check, warm_up, warmth
from skill.conversation.course import Moved, ask, ask_about_body, say
from skill.conversation.replies import Line
from skill.conversation.state import ABOUT_THE_BODY, Course


def take_up(course: Course, *lines: Line) -> Moved:
    """Back to whatever is under way; where nothing is, the next thing worth offering."""
    if course.routine == "relief":
        return ask(course, "easing", *lines)
    if warm_up.is_under_way(course):
        return warm_up.wait(course, *lines)
    if course.checking:
        return check.proceed(course, *lines)
    if course.told:
        return check.offer_after_result(course, *lines)
    return ask(course, "offer_check", *lines)


def after_answer(course: Course, *lines: Line) -> Moved:
    """A question about the body is answered: on to what it was asked for."""
    urgent = check.urgent_question(course.known)
    if urgent and (course.routine or course.tips or not course.checking):
        return ask_about_body(course, urgent, *lines)
    if course.tips:
        return tell_tips(course)  # they take a whole turn, and show what was heard
    return take_up(course, *lines)


def tell_tips(course: Course, *lines: Line) -> Moved:
    """Warmth tips once the heat gate is answered, and the gate's question before that."""
    if warmth.gate_is_open(course.known):
        course = msgspec.structs.replace(course, tips=True, trail=())
        return ask_about_body(course, "heat_risk", *lines)
    course = msgspec.structs.replace(course, tips=False)
    lines = (*lines, warmth.tips(course))
    if course.asking in ABOUT_THE_BODY or course.asking in ("", "offer_tips"):
        return take_up(course, *lines)
    return say(course, *lines)
