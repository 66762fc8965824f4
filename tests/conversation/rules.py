"""What must hold for every turn of every conversation; each rule is true of one transition."""

from functools import cache

from skill.conversation.replies import FACTS, Line, Reply, sources_of
from skill.conversation.state import ABOUT_THE_BODY
from skill.conversation.turns import Command, Correction, Tell
from skill.cramps.knowledge import KNOWLEDGE
from tests.conversation.exploration import Transition

NO_SOURCE = {f"remedy.{remedy.id}" for remedy in KNOWLEDGE.remedies if not remedy.sources}
"""Lines that say outright that nothing good is known."""

WARMTH = {"heat.tips", *(name for name in FACTS if name.startswith("helps.warm."))}
RUBBING = {"relief.rub", "remedy.massage"}
EXERCISE = {name for name in FACTS if name.startswith("warm_up.")} | {"general.advice"}
GOING_BACK = {Command.GO_BACK, Command.PREVIOUS, Command.START_OVER, Command.OPEN, Command.CHECK}


@cache
def named(reply: Reply) -> frozenset[str]:
    """The names of all lines in a reply."""
    return frozenset(line.name for line in reply.lines)


def stop_ends(one: Transition) -> bool:
    """Stop leaves from anywhere, at once, and says good night."""
    return one.turn is not Command.STOP or (
        not one.reply.listens and one.reply.lines[-1] == Line("farewell")
    )


def help_comes_back(one: Transition) -> bool:
    """Help leaves the course as it was, and asks again what was being asked."""
    if one.turn is not Command.HELP or not one.course.asking:
        return True
    return one.after == one.course and one.reply.question == one.course.asking


def listening_is_asking(one: Transition) -> bool:
    """The session stays open exactly if the course waits on a question."""
    return one.reply.question == one.after.asking


def a_warning_is_spoken_of_next(one: Transition) -> bool:
    """A warning sign, told in any state, is the first thing spoken about."""
    if not isinstance(one.turn, Tell) or not one.turn.warnings:
        return True
    (sign,) = one.turn.warnings
    return named(one.reply) in (
        {f"clue.{sign}"},
        {f"urgency.{KNOWLEDGE.warning[sign].urgency}", f"warning.{sign}"},
    )


def a_yes_to_a_safety_question_ends_the_questions(one: Transition) -> bool:
    """A warning sign that is answered ends the questions as one that is told."""
    question = KNOWLEDGE.safety_question.get(one.course.asking)
    if not question or not question.warning or getattr(one.turn, "answer", None) != "yes":
        return True
    if isinstance(one.turn, Correction):
        return True  # speaks of the question before
    return one.after.asking in ("", "breathless")


def nothing_delays_a_warning(one: Transition) -> bool:
    """While one leg is swollen, warm or red: no questions but one, no heat, rubbing, exercise."""
    if dict(one.after.answers).get("one_leg") != "yes":
        return True
    harmful = WARMTH | RUBBING | EXERCISE
    return one.after.asking in ("", "breathless") and not named(one.reply) & harmful


def warmth_waits_for_the_gate(one: Transition) -> bool:
    """Warm soaks, towels, pads and baths are advised only after a no to the heat question."""
    if not named(one.reply) & WARMTH:
        return True
    known = one.after.known
    return known.get("heat_risk") == "no" and known.get("one_leg", "no") == "no"


def a_card_keeps_the_gate(one: Transition) -> bool:
    """What is sent to the phone advises warmth under the same condition."""
    if not {line.name for line in one.reply.card} & WARMTH:
        return True
    return one.after.known.get("heat_risk") == "no"


def rubbing_waits_for_a_look_at_the_leg(one: Transition) -> bool:
    """No rubbing while the one-leg question stands at yes or not sure."""
    return "relief.rub" not in named(one.reply) or one.after.known.get("one_leg", "no") == "no"


def a_back_is_not_stretched(one: Transition) -> bool:
    """Where a disc may be behind it, the warm-up is left to a professional."""
    starts = one.reply.question == "can_stand" and one.course.asking != "can_stand"
    return not starts or not {"numbness", "back_leg_pain"} & {
        name for name, answer in one.after.known.items() if answer == "yes"
    }


def no_question_twice(one: Transition) -> bool:
    """What is known is not asked, unless somebody goes back, starts over or takes it back."""
    question = one.reply.question
    if question not in ABOUT_THE_BODY or question == one.course.asking:
        return True
    if one.turn in GOING_BACK or isinstance(one.turn, Correction):
        return True
    if isinstance(one.turn, Tell) and {*one.turn.absent} & {*dict(one.course.answers)}:
        return True  # takes back what was told, and so what it implied
    return question not in one.course.known


def facts_have_sources(one: Transition) -> bool:
    """Every fact that is spoken rests on a source, or says that none is known."""
    return all(
        sources_of(line) or line.name in NO_SOURCE
        for line in one.reply.lines
        if line.name in FACTS or line.cause
    )


def going_back_forgets(one: Transition) -> bool:
    """The question that is asked again has no answer any more."""
    if one.turn not in (Command.GO_BACK, Command.PREVIOUS) or one.after == one.course:
        return True
    return one.after.asking not in dict(one.after.answers)


def nobody_exercises_against_a_warning(one: Transition) -> bool:
    """After any warning that is told to the end, nothing more is said or asked."""
    ends = any(name.startswith("urgency.") for name in named(one.reply))
    return not ends or not (one.reply.listens or named(one.reply) & (WARMTH | RUBBING | EXERCISE))


RULES = (
    stop_ends,
    help_comes_back,
    listening_is_asking,
    a_warning_is_spoken_of_next,
    a_yes_to_a_safety_question_ends_the_questions,
    nothing_delays_a_warning,
    warmth_waits_for_the_gate,
    a_card_keeps_the_gate,
    rubbing_waits_for_a_look_at_the_leg,
    a_back_is_not_stretched,
    no_question_twice,
    facts_have_sources,
    going_back_forgets,
    nobody_exercises_against_a_warning,
)
