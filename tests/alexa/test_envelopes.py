"""Requests as JSON: whatever arrives, a valid response goes back."""

import copy
from typing import Any

import pytest
from ask_sdk_core.exceptions import AskSdkException
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.alexa.builder import build_skill
from skill.alexa.envelopes import ENVELOPE, answer, sieve
from tests.alexa.requests_from_alexa import (
    LAUNCH,
    SKILL,
    assert_valid,
    envelope,
    intent,
    resolved,
    say,
)
from tests.alexa.test_session import JSON

TOLD = intent("TellIntent", resolved("sign", "cold_feet"))


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """A request with one of its parts, at any depth, replaced or taken away."""
    event = copy.deepcopy(envelope(draw(st.sampled_from([LAUNCH, TOLD])), {}))
    holder: Any = event
    while True:
        place = draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else [0]))
        inner = holder[place]
        if not inner or not isinstance(inner, dict | list) or draw(st.booleans()):
            break
        holder = inner
    if draw(st.booleans()):
        holder[place] = draw(JSON)
    else:
        del holder[place]
    return event


@given(event=damaged())
@settings(max_examples=400, deadline=None)
def test_a_damaged_request_is_answered(event: dict[str, Any]) -> None:
    """Never an exception: a closing, an asking or a silent response."""
    assert_valid(answer(SKILL, event))


@given(event=JSON)
@settings(max_examples=200, deadline=None)
def test_anything_at_all_is_answered(event: Any) -> None:
    """Even what is no request."""
    assert_valid(answer(SKILL, event))


@given(slots=st.dictionaries(st.text(), JSON, max_size=4), name=st.text())
@settings(max_examples=200, deadline=None)
def test_any_intent_with_any_slots_is_answered(slots: dict[str, Any], name: str) -> None:
    """Intents and slots that no model of ours has."""
    for intent_name in (name, "TellIntent", "RemedyIntent", "CorrectIntent"):
        request = {"type": "IntentRequest", "intent": {"name": intent_name, "slots": slots}}
        assert_valid(say(request, {}))


def test_unknown_fields_are_let_through_by_nobody() -> None:
    """Alexa adds fields at will; people's and devices' ids are not among what is read."""
    event = envelope(LAUNCH) | {"added": {"tomorrow": 1}}
    kept = sieve(event, ENVELOPE)
    assert "added" not in kept
    assert "SECRET" not in str(kept["context"])
    assert "user" not in kept["session"]
    assert_valid(answer(SKILL, event))


@pytest.mark.parametrize(
    ("value", "shape", "kept"),
    [
        ({"a": 1, "b": 2}, {"a": int}, {"a": 1}),
        ({"a": "1"}, {"a": int}, {}),
        ({"a": True}, {"a": int}, {}),
        ({"x": {"n": "1"}, "y": 2}, {"*": {"n": str}}, {"x": {"n": "1"}}),
        ([1, "2", 3], [int], [1, 3]),
        ("b", {"a"}, None),
        ("a", {"a"}, "a"),
        (7, {"a": int}, None),
        ({}, [int], None),
    ],
)
def test_the_sieve_keeps_what_fits(value: object, shape: Any, kept: object) -> None:
    """Each value in its right type, or not at all."""
    assert sieve(value, shape) == kept


def test_a_foreign_application_is_refused() -> None:
    """With an id of its own, the skill answers no request meant for another."""
    guarded = build_skill("amzn1.ask.skill.other")
    with pytest.raises(AskSdkException):
        answer(guarded, envelope(LAUNCH))
