"""A warning sign beats everything: what to do and how soon, and nothing that could delay it."""

from skill.conversation.course import Moved, ask_about_body, end, record, turn_over
from skill.conversation.replies import Line
from skill.conversation.state import Course
from skill.cramps.knowledge import KNOWLEDGE

TELLS_APART = "breathless"
"""While this is asked, a warning has been told and nothing else is talked about."""


def is_warned(course: Course) -> bool:
    """Whether a warning sign is on the table."""
    return course.asking == TELLS_APART


def warn(course: Course, sign: str) -> Moved:
    """Answer a warning sign; first the question that tells a worse one apart, if it has one."""
    warning = KNOWLEDGE.warning[sign]
    if warning.ask_next and warning.ask_next not in course.known:
        return ask_about_body(
            record(turn_over(course), sign, "yes"), warning.ask_next, Line(f"clue.{sign}")
        )
    return to_the_end(course, sign)


def to_the_end(course: Course, sign: str) -> Moved:
    """Say how soon, and what for; the conversation ends there."""
    urgency = KNOWLEDGE.warning[sign].urgency
    return end(course, Line(f"urgency.{urgency}"), Line(f"warning.{sign}"))


def most_urgent(signs: tuple[str, ...]) -> str | None:
    """Of several warning signs the one to be answered first."""
    return next((warning for warning in KNOWLEDGE.warning if warning in signs), None)
