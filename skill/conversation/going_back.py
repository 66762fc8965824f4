"""Going back: the previous question again; its answer, and all that followed, forgotten."""

import msgspec

from skill.conversation.course import Moved, ask_about_body, say
from skill.conversation.replies import Line
from skill.conversation.state import Course


def can_go_back(course: Course) -> bool:
    """Whether a question about the body was answered before this one."""
    return bool(_earlier(course))


def go_back(course: Course) -> Moved:
    """Ask the question before this one again."""
    trail = _earlier(course)
    if not trail:
        return say(course, Line("back.nothing"))
    question, answers_before = trail[-1]
    for_tips = question == "heat_risk" and not course.told
    course = msgspec.structs.replace(
        course,
        asking="",
        answers=course.answers[:answers_before],
        trail=trail[:-1],
        checking=course.checking or course.told,
        told=False,
        tips=for_tips,
        relief=0,
        warm_up=0,
        doctor=0,
    )
    return ask_about_body(course, question)


def _earlier(course: Course) -> tuple[tuple[str, int], ...]:
    """The trail without the question on the table."""
    trail = course.trail
    return trail[:-1] if trail and trail[-1][0] == course.asking else trail
