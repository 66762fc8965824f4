"""What a yes, a no or a "not sure" does, by the question it answers."""

from collections.abc import Callable, Mapping

from skill.conversation import check, doctor, relief, safety, under_way, warm_up
from skill.conversation.course import Moved, ask, good_night, record
from skill.conversation.replies import Line
from skill.conversation.state import ABOUT_THE_BODY, Course
from skill.cramps.knowledge import KNOWLEDGE, Answer


def answer(course: Course, given: Answer, *lines: Line) -> Moved:
    """Take an answer to whatever is being asked."""
    if course.asking in ABOUT_THE_BODY:
        return _about_the_body(course, given, *lines)
    yes, otherwise = STEERING[course.asking]
    return yes(course) if given == "yes" else otherwise(course)


def _about_the_body(course: Course, given: Answer, *lines: Line) -> Moved:
    question = course.asking
    course = record(course, question, given)
    asked_for_safety = KNOWLEDGE.safety_question.get(question)
    if asked_for_safety and asked_for_safety.warning and given == "yes":
        return safety.warn(course, asked_for_safety.warning)
    if question == safety.TELLS_APART:
        return safety.to_the_end(course, "one_leg")
    return under_way.after_answer(course, *(lines or (Line(f"heard.{given}"),)))


def _stop_here(course: Course) -> Moved:
    return good_night(course, Line("no_hurry"))


def _next_stretch(course: Course) -> Moved:
    return warm_up.step(course, course.step + 1)


def _stop_stretching(course: Course) -> Moved:
    return ask(course, "stop_here", Line("no_hurry"))


def _next_doctor_group(course: Course) -> Moved:
    if not doctor.is_last(course):
        return doctor.page(course, course.doctor + 1)
    course, line = doctor.last(course)
    if course.told and not course.routine and not check.movement_is_fine(course):
        return good_night(course, line)
    return under_way.take_up(course, line)


def _enough_of_doctor(course: Course) -> Moved:
    course, _ = doctor.last(course)
    if course.checking or course.routine:
        return under_way.take_up(course, Line("heard.no"))
    return _stop_here(course)


Move = Callable[[Course], Moved]

STEERING: Mapping[str, tuple[Move, Move]] = {
    "cramping_now": (relief.begin, lambda course: check.begin(course, Line("all_right"))),
    "easing": (relief.eased, lambda course: relief.step(course, course.step + 1)),
    "long_cramp": (
        lambda course: safety.to_the_end(course, "long_cramp"),
        lambda course: relief.step(course, course.step + 1),
    ),
    "offer_check": (check.begin, _stop_here),
    "offer_resume": (lambda course: check.proceed(course, Line("heard.yes")), _stop_here),
    "offer_warm_up": (warm_up.begin, _stop_here),
    "offer_doctor": (doctor.begin, _stop_here),
    "offer_tips": (under_way.tell_tips, good_night),
    "can_stand": (
        lambda course: warm_up.first(course, "standing"),
        lambda course: warm_up.first(course, "seated"),
    ),
    "next_step": (_next_stretch, _stop_stretching),
    "stop_here": (_stop_here, _next_stretch),
    "felt_right": (_next_stretch, lambda course: good_night(course, Line("warm_up.hurt"))),
    "go_on": (lambda course: warm_up.step(course, course.step), _stop_here),
    "more": (_next_doctor_group, _enough_of_doctor),
}
"""What follows a yes, and what anything else, for the questions that only steer."""
