"""Warmth tips, and the heat gate that stands before them."""

from skill.conversation.replies import Line
from skill.conversation.state import Course
from skill.cramps.knowledge import Answer


def heat_is_safe(known: dict[str, Answer]) -> bool:
    """Whether warm soaks, towels, pads and baths may be advised: the gate was answered no."""
    return known.get("heat_risk") == "no" and known.get("one_leg", "no") == "no"


def gate_is_open(known: dict[str, Answer]) -> bool:
    """Whether the heat question is still to be asked; an unsure look at the leg rules heat out."""
    return "heat_risk" not in known and known.get("one_leg", "no") == "no"


def tips(course: Course) -> Line:
    """The tips for warmth that are safe for this person."""
    known = course.known
    if heat_is_safe(known):
        return Line("heat.tips")
    return Line("heat.look" if "heat_risk" not in known else "heat.no_heat")
