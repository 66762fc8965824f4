"""Signs told in a person's own words: they count as answers, whenever they come."""

from skill.conversation import check, requests, safety, under_way, warmth
from skill.conversation.answers import answer
from skill.conversation.course import Moved, record, say
from skill.conversation.replies import Line
from skill.conversation.state import ABOUT_THE_BODY, Course
from skill.conversation.turns import Tell
from skill.cramps.knowledge import KNOWLEDGE

STARTS_A_CHECK = {"", "cramping_now", "offer_check", "offer_resume", "offer_tips"}
"""Where nothing is under way, somebody who tells a sign wants to know what it means."""


def tell(course: Course, told: Tell) -> Moved:
    """Take in all that was told, the warning signs first."""
    warning = safety.most_urgent(told.warnings)
    if warning:
        return safety.warn(recorded(course, told), warning)
    if safety.is_warned(course):
        return answer(course, told.answer) if told.answer else say(course, Line("clue.one_leg"))
    if told.answer == "unsure":
        doubt = Line("heard.unsure")
        return answer(course, "unsure") if course.asking else requests.aside(course, doubt)
    heat_was_safe = warmth.heat_is_safe(course.known)
    course = recorded(course, told)
    lines = _acknowledged(told)
    if heat_was_safe and not warmth.heat_is_safe(course.known) and not course.tips:
        lines = (*lines[:1], warmth.tips(course))  # takes back the warmth that was advised
    if course.asking in ABOUT_THE_BODY:
        return _in_answer(course, told, *lines)
    if course.asking in STARTS_A_CHECK and _speaks_of_signs(told):
        return check.begin(course, *lines, intro="check.short_intro")
    if check.urgent_question(course.known):
        return under_way.after_answer(course, *lines)
    if told.answer and course.asking:
        return answer(course, told.answer, *lines)
    return requests.aside(course, *lines)


def _in_answer(course: Course, told: Tell, *lines: Line) -> Moved:
    """A question about the body was asked, and perhaps answered with what was told."""
    if told.answer:
        return answer(course, told.answer, *lines)
    if settles(told, course.asking):
        course = record(course, course.asking, "no")
    if course.asking in course.known or check.urgent_question(course.known):
        return under_way.after_answer(course, *lines)
    return say(course, *lines)


def recorded(course: Course, told: Tell) -> Course:
    """The course with what was told kept as answers."""
    for name in told.absent:
        course = record(course, name, "no")
    for name in told.present:
        course = record(course, name, "yes")
    return course


def _acknowledged(told: Tell) -> tuple[Line, ...]:
    """An echo of the first thing told, and what is worth mentioning to a doctor."""
    beside = {
        **{entry.id: f"contributor.{entry.id}" for entry in KNOWLEDGE.contributors},
        **{entry.id: f"look_alike.{entry.id}" for entry in KNOWLEDGE.look_alikes},
    }
    worth_mentioning = [Line(beside[name]) for name in told.present if name in beside][:1]
    signs = [name for name in told.present if name not in beside]
    if signs:
        return (Line(f"echo.{signs[0]}"), *worth_mentioning)
    return tuple(worth_mentioning) or (Line("heard.no" if told.absent else "heard.unsure"),)


def _speaks_of_signs(told: Tell) -> bool:
    return any(name in KNOWLEDGE.sign for name in (*told.present, *told.absent))


def settles(told: Tell, question: str) -> bool:
    """Whether a denial means no to the question: "I don't stand much" does, to tired legs.

    Never for the heat gate: no diabetes does not mean no numb feet.
    """
    return question in KNOWLEDGE.sign and any(
        question in KNOWLEDGE.sign[name].implies for name in told.absent if name in KNOWLEDGE.sign
    )
