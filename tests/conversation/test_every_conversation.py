"""All conversations: what must hold on every reply, whatever a person answers or asks."""

from collections.abc import Hashable, Mapping

import msgspec
import pytest

from skill.conversation.conversation import move, respond
from skill.conversation.replies import Line, Reply
from skill.conversation.state import QUESTIONS, Course, State
from skill.conversation.turns import Command, Say
from skill.cramps.knowledge import KNOWLEDGE
from skill.speech.words import words_for
from tests.conversation.exploration import (
    BESIDE_THE_CHECK,
    TURNS,
    Exploration,
    names_of_one_kind,
    standing,
)
from tests.conversation.rules import RULES, named

TOLD_ONLY = ("echo.", "contributor.", "look_alike.")
"""Lines that answer what a person tells in their own words; tests of telling cover them."""


@pytest.mark.parametrize("rule", [rule.__name__ for rule in RULES])
def test_rule_holds_in_every_conversation(exploration: Exploration, rule: str) -> None:
    """No turn in any state breaks the rule."""
    assert rule not in exploration.broken, exploration.broken[rule]


def test_merged_courses_sound_the_same(exploration: Exploration) -> None:
    """Courses that the exploration merges answer every turn alike, and stay alike."""
    assert exploration.merged
    for one, other in exploration.merged:
        for turn in TURNS:
            (after, reply), (other_after, other_reply) = move(one, turn), move(other, turn)
            if after.asking in BESIDE_THE_CHECK:
                assert (reply, standing(after)) == (other_reply, standing(other_after)), turn
            else:
                assert reply.question == other_reply.question, turn


def test_every_question_is_reached(exploration: Exploration) -> None:
    """There is a conversation that comes to each question."""
    assert {course.asking for course in exploration.courses} == {"", *QUESTIONS}


def test_every_line_is_said_somewhere(exploration: Exploration) -> None:
    """No words are written that nobody can hear."""
    said = set().union(*map(named, exploration.replies))
    said |= set().union(*map(named, (reply for _, reply in _asides(exploration))))
    words = words_for("en-US").lines
    tables = ("question.", "cause_name.", "because.", "source.", "joining.", "card.", "screen.")
    unsaid = {name for name in words if not name.startswith((*tables, *TOLD_ONLY))} - said
    assert unsaid == _said_only_around_a_course()


def test_who_keeps_answering_comes_to_an_end(exploration: Exploration) -> None:
    """Yes, no and not sure never lead back to where one has been."""
    assert not _cycle(exploration.answered)


def test_state_survives_json_and_stays_small(exploration: Exploration) -> None:
    """State comes back from JSON as it was, in less than a kilobyte."""
    longest = max(exploration.replies, key=lambda reply: len(msgspec.json.encode(reply)))
    for course in exploration.courses:
        state = State(course, msgspec.structs.replace(longest, card=()))
        written = msgspec.json.encode(state)
        assert len(written) < 1024
        assert msgspec.json.decode(written, type=State) == state
        assert course.is_sound()


def test_first_misunderstanding_asks_the_same_again(exploration: Exploration) -> None:
    """One miss loses nothing: the same question in its other wording, and what may be said."""
    for course in _one_for_each_question(exploration):
        before = State(course, Reply(question=course.asking))
        after, reply = respond(before, Command.MISHEARD)
        assert (after.course, reply.question, reply.again) == (course, course.asking, True)
        assert Line("missed.first") in reply.lines


def test_second_misunderstanding_counts_as_not_sure(exploration: Exploration) -> None:
    """Two misses on a question go where "not sure" goes."""
    for course in _one_for_each_question(exploration):
        missed, _ = respond(State(course, misses=1), Command.MISHEARD)
        unsure, _ = respond(State(course), Say("unsure"))
        assert missed.course == unsure.course


def test_third_misunderstanding_offers_something_easier(exploration: Exploration) -> None:
    """Three in a row: tips, or good night."""
    for course in _one_for_each_question(exploration):
        _, reply = respond(State(course, misses=2), Command.MISHEARD)
        assert reply.question == "offer_tips" or not reply.listens


@pytest.mark.parametrize("turn", [Command.REPEAT, Command.SLOWER, Command.WHISPER])
def test_the_same_again(exploration: Exploration, turn: Command) -> None:
    """Repeat, slower and whisper say the same again, after whatever was said."""
    for reply in exploration.replies:
        if reply.listens:
            state = State(Course(asking=reply.question), reply)
            assert respond(state, turn)[1] == reply


def test_notice_comes_once_with_the_first_health_information(exploration: Exploration) -> None:
    """The notice is added to the first reply about health, and to none after it."""
    for course in _one_for_each_question(exploration):
        for answer in (Say("yes"), Say("no")):
            first, reply = respond(State(course), answer)
            assert (Line("notice") in reply.lines) == first.noticed
            assert Line("notice") not in respond(State(course, noticed=True), answer)[1].lines


def _one_for_each_question(exploration: Exploration) -> list[Course]:
    return list({course.asking: course for course in exploration.courses if course.asking}.values())


def _asides(exploration: Exploration) -> list[tuple[State, Reply]]:
    """Every remedy, cause and warning sign, once for each question."""
    return [
        respond(State(course), turn)
        for course in _one_for_each_question(exploration)
        for turn in names_of_one_kind()
    ]


def _said_only_around_a_course() -> set[str]:
    """Lines for what wraps around a course, and for questions that are only asked in passing."""
    signs = {f"why.{sign.id}" for sign in KNOWLEDGE.signs if not sign.asked}
    return signs | {
        "missed.first",
        "missed.second",
        "missed.third",
        "stumbled",
        "comes_from.known",
        "comes_from.all",
        "check.short_intro",
    }


def _cycle(graph: Mapping[Hashable, set[Hashable]]) -> list[Hashable]:
    """Find a way back to where one has been; empty if there is none."""
    done: set[Hashable] = set()
    for start in graph:
        path: list[Hashable] = []
        on_path: set[Hashable] = set()
        stack: list[tuple[Hashable, bool]] = [(start, False)]
        while stack:
            course, left = stack.pop()
            if left:
                path.pop()
                on_path.discard(course)
                done.add(course)
            elif course in on_path:
                return [*path, course]
            elif course not in done:
                path.append(course)
                on_path.add(course)
                stack.append((course, True))
                stack.extend((after, False) for after in graph.get(course, ()))
    return []
