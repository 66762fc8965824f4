"""In the middle of a cramp: one instruction at a time, until it eases or needs a doctor."""

import msgspec

from skill.conversation.course import Moved, ask, good_night, set_aside, turn_over
from skill.conversation.replies import Line
from skill.conversation.state import Course, Steering

STEPS: tuple[tuple[str, Steering], ...] = (
    ("relief.straighten", "easing"),
    ("relief.stand", "easing"),
    ("relief.keep_on", "long_cramp"),
    ("relief.wait", "easing"),
)
"""What is said at each step, and what is asked after it."""

LYING_DOWN = 3
"""The first step after those that somebody who can't stand has no use for."""


def begin(course: Course) -> Moved:
    """Give relief at once; a warm-up that was under way is given up for it."""
    return step(turn_over(course, "relief"), 1)


def step(course: Course, number: int) -> Moved:
    """Go to a step, counted from one; after the last one, a doctor is due."""
    if number > len(STEPS):
        return good_night(course, Line("relief.not_easing"))
    instruction, question = STEPS[max(number, 1) - 1]
    course = msgspec.structs.replace(course, step=max(number, 1))
    return ask(course, question, Line(instruction))


def without_standing(course: Course) -> Moved:
    """Go on with what can be done lying down."""
    return step(course, max(course.step + 1, LYING_DOWN))


def eased(course: Course) -> Moved:
    """The cramp has gone: rub the muscle if that is safe, then the way back to the check."""
    swollen = course.known.get("one_leg", "no") != "no"
    aftercare = Line("relief.rest" if swollen else "relief.rub")
    course = set_aside(course)
    if course.checking:
        return ask(course, "offer_resume", aftercare)
    if course.told:
        return good_night(course, aftercare)
    return ask(course, "offer_check", aftercare)
