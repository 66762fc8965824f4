"""Going back: the previous question again; its answer, and all that followed, forgotten."""

import msgspec

from skill.conversation.course import Moved, ask_about_body, forget, say, set_aside
from skill.conversation.replies import Line
from skill.conversation.state import ABOUT_THE_BODY, Course
from skill.cramps.knowledge import KNOWLEDGE


def can_go_back(course: Course) -> bool:
    """Whether a question about the body was answered before this one."""
    return bool(_questions_before(course))


def go_back(course: Course) -> Moved:
    """Ask the question before this one again."""
    before = _questions_before(course)
    if not before:
        return say(course, Line("back.nothing"))
    question = before[-1]
    # A sign taken back undoes the result; an answer about safety or heat leaves it standing.
    undone = course.told and question in KNOWLEDGE.asked
    place = course.trail.index(question)
    course = msgspec.structs.replace(
        forget(set_aside(course), course.trail[place:]),
        trail=course.trail[:place],
        checking=course.checking or undone,
        told=course.told and not undone,
        tips=question == "heat_risk",
    )
    return ask_about_body(course, question)


def _questions_before(course: Course) -> tuple[str, ...]:
    """What can be asked again, the latest last."""
    return tuple(name for name in course.trail if name in ABOUT_THE_BODY and name != course.asking)
