"""The check: safety first, then the most telling questions, the heat gate, and the result."""

from functools import lru_cache

import msgspec

from skill.conversation.course import Moved, ask, ask_about_body, set_aside
from skill.conversation.replies import Line, sources_of
from skill.conversation.state import Course
from skill.conversation.warmth import gate_is_open, heat_is_safe
from skill.cramps.interview import next_question
from skill.cramps.knowledge import KNOWLEDGE, Answer
from skill.cramps.matching import Level, Match, match, told

REASONS_TOLD = 2  # a person hears everything once; two causes leave room for one reason


def begin(course: Course, *lines: Line, intro: str = "check.intro") -> Moved:
    """Start the check, from whatever has been told already."""
    course = msgspec.structs.replace(set_aside(course), checking=True, told=False)
    return proceed(course, *lines, *([Line(intro)] if question_to_ask(course) else []))


def restart(course: Course) -> Moved:
    """Start the check with nothing told."""
    return begin(msgspec.structs.replace(course, answers=(), trail=(), told=False))


def proceed(course: Course, *lines: Line) -> Moved:
    """Ask what can still matter, or tell the result."""
    question = question_to_ask(course)
    if question:
        return ask_about_body(course, question, *lines)
    if any(map(sources_of, lines)):
        return ask(course, "offer_resume", *lines)  # a fact and a result are two turns
    course = msgspec.structs.replace(course, checking=False, told=True)
    return offer_after_result(course, *lines, *result(course))


def urgent_question(known: dict[str, Answer]) -> str | None:
    """The safety question that something already told calls for, if it is still open."""
    for sign in KNOWLEDGE.signs:
        if sign.ask_next and known.get(sign.id) == "yes" and sign.ask_next not in known:
            return sign.ask_next
    return None


def result(course: Course) -> tuple[Line, ...]:
    """What the answers fit, what helps, and when to see a doctor."""
    known = course.known
    best = matches(course)
    if not best:
        return (Line("match.none"), Line("general.advice"), _doctor(known))
    first, *others = best
    reasons = first.speaks_for[: 1 if others else REASONS_TOLD]
    level = "likely" if first.level is Level.LIKELY else "possible"
    warm = KNOWLEDGE.cause[first.cause].warmth and heat_is_safe(known)
    return (
        Line(f"match.{level}", cause=first.cause, because=reasons),
        *(Line("match.also", cause=other.cause) for other in others),
        Line(f"helps{'.warm' if warm else ''}.{first.cause}"),
        _doctor(known),
    )


def reasons(course: Course) -> tuple[Line, ...]:
    """Which answers led to the result."""
    return tuple(
        Line("why.result", cause=one.cause, because=one.speaks_for[: REASONS_TOLD - place])
        for place, one in enumerate(matches(course))
    ) or (Line("why.no_result"),)


def matches(course: Course) -> tuple[Match, ...]:
    """The causes that a result tells of."""
    return told(_all_matches(course.answers))


def movement_is_fine(course: Course) -> bool:
    """Whether stretching may be offered: not where a matched cause wants a professional."""
    found = _all_matches(course.answers)
    return all(KNOWLEDGE.cause[one.cause].movement for one in found if one.level)


@lru_cache(maxsize=64)  # one turn asks several times
def _all_matches(answers: tuple[tuple[str, Answer], ...]) -> tuple[Match, ...]:
    return match(dict(answers), KNOWLEDGE)


def offer_after_result(course: Course, *lines: Line) -> Moved:
    """After a result: the warm-up, or where that might harm, the signs that need a doctor."""
    return ask(course, "offer_warm_up" if movement_is_fine(course) else "offer_doctor", *lines)


def question_to_ask(course: Course) -> str | None:
    """Choose what to ask next: safety, what settles most, the heat gate; None for the result."""
    known = course.known
    if "one_leg" not in known:
        return "one_leg"
    question = urgent_question(known) or next_question(dict(course.answers), KNOWLEDGE)
    if question:
        return question
    wants_warmth = any(KNOWLEDGE.cause[one.cause].warmth for one in matches(course)[:1])
    return "heat_risk" if wants_warmth and gate_is_open(known) else None


def _doctor(known: dict[str, Answer]) -> Line:
    if known.get("numbness") == "yes":
        return Line("doctor.numbness")
    return Line("doctor.look" if known.get("one_leg") == "unsure" else "doctor.short")
