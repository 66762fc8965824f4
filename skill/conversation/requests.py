"""What a person asks for besides answering: help, a remedy, the card, the warm-up, and so on."""

from collections.abc import Callable, Mapping

import msgspec

from skill.conversation import check, doctor, going_back, relief, under_way, warm_up, warmth
from skill.conversation.answers import answer
from skill.conversation.course import Moved, ask, good_night, say, set_aside
from skill.conversation.replies import Line
from skill.conversation.state import ABOUT_THE_BODY, Course
from skill.conversation.turns import AskCause, AskRemedy, Command
from skill.cramps.knowledge import KNOWLEDGE

REMEDIES = {entry.id for entry in KNOWLEDGE.remedies}


def aside(course: Course, *lines: Line) -> Moved:
    """Say something beside the matter at hand, then ask again what was being asked."""
    if course.asking:
        return say(course, *lines)
    return under_way.take_up(course, *lines)


def about_remedy(course: Course, asked: AskRemedy) -> Moved:
    """What is known of a remedy."""
    name = asked.remedy if asked.remedy in REMEDIES else "unknown"
    return aside(course, Line(f"remedy.{name}"))


def about_cause(course: Course, asked: AskCause) -> Moved:
    """How a cause shows and what helps."""
    name = asked.cause if asked.cause in KNOWLEDGE.cause else "unknown"
    return aside(course, Line(f"cause.{name}"))


def welcome(_: Course) -> Moved:
    """Begin anew."""
    return ask(Course(), "cramping_now", Line("welcome"))


def _cramp_now(course: Course) -> Moved:
    if course.asking in ("easing", "long_cramp"):
        return answer(course, "no")
    return relief.begin(course)


def _check(course: Course) -> Moved:
    if course.told:
        return check.restart(course)
    if course.checking:
        return check.proceed(set_aside(course))
    return check.begin(course)


def _why(course: Course) -> Moved:
    if course.told and course.asking in ("offer_warm_up", "offer_doctor"):
        return say(course, *check.reasons(course))
    return aside(course, Line(f"why.{course.asking or 'offer_check'}"))


def _go_back(course: Course) -> Moved:
    if course.doctor:
        return doctor.page(course, course.doctor - 1)
    if warm_up.is_under_way(course):
        return warm_up.step(course, course.step - 1)
    if course.routine == "relief":
        return relief.step(course, course.step - 1)
    return going_back.go_back(course)


def _next(course: Course) -> Moved:
    if course.asking == "more":
        return answer(course, "yes")
    if course.asking in ABOUT_THE_BODY:
        return answer(course, "unsure")
    if warm_up.is_under_way(course):
        return warm_up.step(course, course.step + 1)
    if course.routine == "relief":
        return answer(course, "no")
    return aside(course)


def _pause(course: Course) -> Moved:
    if warm_up.is_under_way(course):
        return warm_up.wait(course, Line("paused"))
    return aside(course, Line("no_hurry"))


def _resume(course: Course) -> Moved:
    if warm_up.is_under_way(course):
        return warm_up.step(course, course.step)
    return aside(course)


def _warm_up(course: Course) -> Moved:
    if not check.movement_is_fine(course):
        return aside(course, Line("warm_up.ask_first"))
    return warm_up.begin(course)


def _seated(course: Course) -> Moved:
    if course.routine == "relief":
        return relief.without_standing(course)
    if not check.movement_is_fine(course):
        return aside(course, Line("warm_up.ask_first"))
    return warm_up.first(course, "seated")


def _send_card(course: Course) -> Moved:
    result = check.result(course) if course.told else (Line("general.advice"), Line("doctor.short"))
    if course.told and warmth.heat_is_safe(course.known):
        result = (*result, Line("heat.tips"))
    moved, reply = aside(course, Line("card.sent"))
    return moved, msgspec.structs.replace(reply, card=result)


def _help(course: Course) -> Moved:
    return say(course, Line("help")) if course.asking else ask(course, "cramping_now", Line("help"))


REQUESTS: Mapping[Command, Callable[[Course], Moved]] = {
    Command.OPEN: welcome,
    Command.START_OVER: welcome,
    Command.CRAMP_NOW: _cramp_now,
    Command.CHECK: _check,
    Command.WHY: _why,
    Command.GO_BACK: _go_back,
    Command.PREVIOUS: _go_back,
    Command.WARMTH_TIPS: under_way.tell_tips,
    Command.WARM_UP: _warm_up,
    Command.SEATED: _seated,
    Command.NEXT: _next,
    Command.PAUSE: _pause,
    Command.RESUME: _resume,
    Command.DOCTOR: doctor.begin,
    Command.SEND_CARD: _send_card,
    Command.THANKS: lambda course: aside(course, Line("thanks")),
    Command.HELP: _help,
    Command.STOP: good_night,
}
