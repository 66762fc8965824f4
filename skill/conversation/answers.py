"""What a yes, a no or a "not sure" does, by the question it answers."""

from collections.abc import Callable, Mapping

from skill.conversation import check, doctor, relief, safety, under_way, warm_up
from skill.conversation.course import Moved, good_night, record
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


def _wait(course: Course) -> Moved:
    return warm_up.wait(course, Line("no_hurry"))


def _next_doctor_group(course: Course) -> Moved:
    if doctor.is_last(course):
        course, line = doctor.last(course)
        return under_way.take_up(course, line)
    return doctor.turn_page(course)


def _enough_of_doctor(course: Course) -> Moved:
    course, _ = doctor.last(course)
    if course.checking or course.routine:
        return under_way.take_up(course, Line("heard.no"))
    return _stop_here(course)


Move = Callable[[Course], Moved]

STEERING: Mapping[str, tuple[Move, Move]] = {
    "cramping_now": (relief.begin, lambda course: check.begin(course, Line("good"))),
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
    "next_step": (lambda course: warm_up.step(course, course.step + 1), _wait),
    "finish": (lambda course: warm_up.step(course, course.step + 1), _wait),
    "go_on": (lambda course: warm_up.step(course, course.step), _stop_here),
    "more": (_next_doctor_group, _enough_of_doctor),
}
"""What follows a yes, and what anything else, for the questions that only steer."""
