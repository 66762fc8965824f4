"""Signs told in a person's own words, at any point of any conversation."""

import msgspec
import pytest
from hypothesis import given, settings

from skill.conversation.conversation import MANNERS, respond
from skill.conversation.replies import Line, Reply
from skill.conversation.state import ABOUT_THE_BODY, Course, State
from skill.conversation.turns import Command, Say, Tell, Turn
from skill.cramps.knowledge import KNOWLEDGE, Entry
from skill.speech.words import words_for
from tests.conversation.exploration import Transition
from tests.conversation.mixtures import SIGNS, TURNS, telling, walk
from tests.conversation.rules import RULES, named

SAY_AGAIN = {Command.REPEAT, *MANNERS}
"""What is answered with the reply before, word for word."""
OPENING = {"cramping_now", "offer_check", "offer_tips", "one_leg", "cold_feet", "heat_risk"}


@given(turns=TURNS)
@settings(max_examples=400, deadline=None)
def test_every_rule_holds_in_every_mixture(turns: list[Turn]) -> None:
    """Whatever is told, denied, asked and answered in whatever order, no rule is broken."""
    for step in walk(turns):
        if step.turn in {*SAY_AGAIN, Command.SOURCE}:
            continue  # these say again what the rules held for when it was first said
        lines = tuple(line for line in step.reply.lines if line != Line("notice"))
        reply = msgspec.structs.replace(step.reply, lines=lines)
        seen = Transition(step.before.course, step.turn, step.after.course, reply)
        for rule in RULES:
            assert rule(seen), (rule.__name__, seen)


@given(turns=TURNS)
@settings(max_examples=200, deadline=None)
def test_state_survives_json_and_stays_below_a_kilobyte(turns: list[Turn]) -> None:
    """However long the mixture, what the session carries comes back as it was, and is small."""
    for step in walk(turns):
        written = msgspec.json.encode(step.after)
        assert msgspec.json.decode(written, type=State) == step.after
        assert len(written) < 1024
        assert step.after.course.is_sound()


@given(turns=TURNS)
@settings(max_examples=300, deadline=None)
def test_a_volunteered_sign_is_never_asked_about(turns: list[Turn]) -> None:
    """What was told, denied or implied counts as an answer, until it is taken back."""
    volunteered: set[str] = set()
    for step in walk(turns):
        if not isinstance(step.turn, Say | Tell):
            volunteered.clear()  # going back, correcting or starting over may forget it
        elif isinstance(step.turn, Tell) and step.turn.answer != "unsure":
            volunteered |= {*step.turn.present, *step.turn.absent} & {*step.after.course.known}
        if step.reply.question != step.before.course.asking:
            assert step.reply.question not in volunteered & {*step.after.course.known}


@given(turns=TURNS)
@settings(max_examples=300, deadline=None)
def test_the_notice_comes_once_with_the_first_health_information(turns: list[Turn]) -> None:
    """Never twice, and nothing about health is said before it."""
    noticed = 0
    for step in walk(turns):
        if step.turn in SAY_AGAIN and step.before.said.listens:
            continue  # says the same again, the notice too
        noticed += Line("notice") in step.reply.lines
        assert noticed <= 1
        assert step.after.noticed == bool(noticed)
        if step.reply.question in ABOUT_THE_BODY:
            assert noticed == 1


@pytest.mark.parametrize("sign", SIGNS)
def test_a_negated_sign_counts_as_no(sign: str) -> None:
    """My feet aren't cold: a no, and not a yes to a sign that was named."""
    after, _ = respond(State(Course(asking="cramping_now")), Tell(absent=(sign,)))
    assert dict(after.course.answers) == {sign: "no"}


@pytest.mark.parametrize("sign", [sign.id for sign in KNOWLEDGE.signs])
def test_a_sign_counts_wherever_it_is_told(sign: str) -> None:
    """At any question, it is kept as a yes."""
    for question in OPENING:
        after, _ = respond(State(Course(asking=question)), Tell(present=(sign,)))
        assert dict(after.course.answers)[sign] == "yes"


def test_several_signs_in_one_breath_all_count() -> None:
    """My feet are cold, I've been standing all day, and nothing is numb."""
    told = Tell(present=("cold_feet", "long_standing"), absent=("numbness",))
    after, reply = respond(State(Course(asking="cramping_now")), told)
    answers = dict(after.course.answers)
    assert answers == {"cold_feet": "yes", "long_standing": "yes", "numbness": "no"}
    assert reply.lines[0] == Line("echo.cold_feet")
    assert reply.question == "one_leg"


def test_the_matter_that_a_denial_settles_is_not_asked() -> None:
    """I don't stand much is a no to tired legs; no diabetes is no answer to the heat gate."""
    asked = State(Course(asking="effort", answers=(("one_leg", "no"),), checking=True))
    _, reply = respond(asked, Tell(absent=("long_standing",)))
    assert reply.question != "effort"
    asked = State(Course(asking="heat_risk", answers=(("one_leg", "no"),), tips=True))
    _, reply = respond(asked, Tell(absent=("diabetes",)))
    assert reply.question == "heat_risk"


def test_the_most_urgent_of_several_warnings_is_answered() -> None:
    """Chest pain comes before a visit that can wait."""
    told = Tell(warnings=("broken_sleep", "breathless"))
    _, reply = respond(State(Course(asking="one_leg")), told)
    assert named(reply) == {"urgency.emergency", "warning.breathless", "notice"}


@given(told=telling())
@settings(max_examples=200, deadline=None)
def test_a_warning_is_spoken_of_whatever_else_is_told(told: Tell) -> None:
    """Signs, denials and answers beside it delay nothing."""
    if told.warnings:
        _, reply = respond(State(Course(asking="cold_feet", checking=True)), told)
        assert reply.lines[0].name in {f"clue.{told.warnings[0]}"} | {
            f"urgency.{KNOWLEDGE.warning[told.warnings[0]].urgency}"
        }


@pytest.mark.parametrize(
    "line",
    sorted(
        name
        for name in words_for("en-US").lines
        if name.startswith(("echo.", "contributor.", "look_alike."))
    ),
)
def test_every_word_back_is_said(line: str) -> None:
    """Each echo and each thing worth mentioning is heard by who tells it."""
    _, sign = line.split(".")
    _, reply = respond(State(Course(asking="cramping_now")), Tell(present=(sign,)))
    assert Line(line) in reply.lines


@pytest.mark.parametrize(
    "sign", [name.partition(".")[2] for name in words_for("en-US").lines if "because." in name]
)
def test_every_reason_is_given_in_some_result(sign: str) -> None:
    """A sign that speaks for a cause is named as the reason, in the words it was told."""
    told = Tell(present=(sign, "numbness") if sign == "bent_forward" else (sign,))
    state, _ = respond(State(Course(asking="cramping_now")), told)
    reasons: set[str] = set()
    for _ in range(9):
        state, reply = respond(state, Say("no"))
        reasons |= {name for line in reply.lines for name in line.because}
    assert sign in reasons


def test_what_is_worth_a_doctors_knowing_is_said_once() -> None:
    """Of several contributors told in one breath, one is spoken of; a turn stays short."""
    told = Tell(present=("statins", "pregnancy", "cold_feet"))
    _, reply = respond(State(Course(asking="cramping_now")), told)
    assert {"echo.cold_feet", "contributor.statins"} <= named(reply)
    assert "contributor.pregnancy" not in named(reply)


@pytest.mark.parametrize("turn", [Command.REPEAT, Command.SLOWER, Command.WHISPER])
def test_the_same_again_as_it_was_said(turn: Command) -> None:
    """Repeating changes nothing but the manner, which stays."""
    state, said = respond(State(Course(asking="cramping_now")), Tell(present=("cold_feet",)))
    after, again = respond(state, turn)
    assert again == said
    assert after.course == state.course
    assert (after.slow, after.whisper) == (turn is Command.SLOWER, turn is Command.WHISPER)
    later, _ = respond(after, Say("no"))
    assert (later.slow, later.whisper) == (after.slow, after.whisper)


def test_the_usual_voice_comes_back() -> None:
    """Faster ends the slow pace, a normal voice the whisper too."""
    state = State(Course(asking="one_leg"), Reply(question="one_leg"), slow=True, whisper=True)
    assert respond(state, Command.FASTER)[0].slow is False
    usual, _ = respond(state, Command.NORMAL_VOICE)
    assert (usual.slow, usual.whisper) == (False, False)


@pytest.mark.parametrize("remedy", [entry for entry in KNOWLEDGE.remedies if entry.sources])
def test_where_the_last_thing_said_comes_from(remedy: Entry) -> None:
    """The sources of what was just told, and then the question again."""
    said = Reply((Line(f"remedy.{remedy.id}"),), "one_leg")
    _, reply = respond(State(Course(asking="one_leg"), said, noticed=True), Command.SOURCE)
    (line,) = reply.lines
    assert line.name == "comes_from.known"
    assert set(line.sources) >= {*remedy.sources[:2]}
    assert reply.question == "one_leg"


def test_where_everything_comes_from_when_no_fact_was_said() -> None:
    """A welcome rests on nothing, so all sources are named in short."""
    said = Reply((Line("welcome"),), "cramping_now")
    _, reply = respond(State(Course(asking="cramping_now"), said), Command.SOURCE)
    assert Line("comes_from.all") in reply.lines
