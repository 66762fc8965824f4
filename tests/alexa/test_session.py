"""The state that comes back from outside: believed only if it could be our own."""

import copy
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.alexa.session import ATTRIBUTE, restored, stored
from skill.conversation.replies import Line, Reply
from skill.conversation.state import Course, State
from skill.speech.words import words_for
from tests.alexa.requests_from_alexa import assert_valid, intent, say, speech
from tests.conversation.exploration import Exploration

WORDS = words_for("en-US")
STATE = State(
    Course("heat_risk", (("cold_feet", "yes"), ("one_leg", "no")), ("cold_feet", "heat_risk")),
    Reply((Line("heard.yes"),), "heat_risk"),
    noticed=True,
)
HELLO = intent("AMAZON.YesIntent")

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=25,
)


def test_our_own_state_comes_back_as_it_was(exploration: Exploration) -> None:
    """Wherever a conversation stands, and whatever was said last."""
    assert restored(stored(STATE), WORDS) == STATE
    for course in exploration.courses[::50]:
        state = State(course, Reply(question=course.asking))
        assert restored(msgspec.json.decode(msgspec.json.encode(stored(state))), WORDS) == state


@pytest.mark.parametrize(
    "attributes",
    [
        None,
        {},
        {"other": 1},
        {ATTRIBUTE: None},
        {ATTRIBUTE: "state"},
        {ATTRIBUTE: {}},
        {ATTRIBUTE: [[], [], 9]},
        {ATTRIBUTE: [["no_such_question"]]},
        {ATTRIBUTE: [["one_leg", [["no_such_sign", "yes"]]]]},
        {ATTRIBUTE: [["one_leg", [["one_leg", "maybe"]]]]},
        {ATTRIBUTE: [["one_leg", [["one_leg", "yes"], ["one_leg", "no"]]]]},
        {ATTRIBUTE: [["one_leg", [], ["a", "b", "c", "d"]]]},
        {ATTRIBUTE: [["one_leg", [], [], False, False, "dance"]]},
        {ATTRIBUTE: [["one_leg", [], [], False, False, "", 10]]},
        {ATTRIBUTE: [["x" * 4000]]},
        {ATTRIBUTE: [["one_leg"], [[["no_such_line"]], "one_leg"]]},
        {ATTRIBUTE: [["one_leg"], [[["all_right"]], "no_such_question"]]},
    ],
)
def test_a_hostile_stale_or_foreign_state_starts_afresh(attributes: Any) -> None:
    """No part of it is believed, and the person is simply asked the first question."""
    assert restored(attributes, WORDS) == State()
    answered = say(HELLO, attributes or {})
    assert_valid(answered)
    assert answered["response"]["shouldEndSession"] is False
    assert WORDS.say("question.cramping_now.ask") in speech(answered)


@given(value=JSON)
@settings(max_examples=300, deadline=None)
def test_any_json_is_a_state_or_a_fresh_start(value: Any) -> None:
    """Whatever comes back, the answer is a valid one."""
    for attributes in ({ATTRIBUTE: value}, value):
        assert_valid(say(HELLO, attributes))


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_a_damaged_state_never_fails(data: st.DataObject) -> None:
    """Our own state with any one part replaced by anything."""
    attributes = stored(STATE)
    broken = copy.deepcopy(msgspec.json.decode(msgspec.json.encode(attributes)))
    holder: Any = broken
    place: Any = ATTRIBUTE
    while isinstance(holder[place], list) and holder[place] and data.draw(st.booleans()):
        holder, place = holder[place], data.draw(st.integers(0, len(holder[place]) - 1))
    holder[place] = data.draw(JSON)
    for name in ("AMAZON.YesIntent", "AMAZON.RepeatIntent", "WhyIntent", "GoBackIntent"):
        assert_valid(say(intent(name), broken))
