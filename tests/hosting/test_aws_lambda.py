"""The Lambda handler: an answer to whatever arrives, and a line about it."""

import copy
import importlib
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.alexa.builder import build_skill
from skill.hosting import aws_lambda
from skill.hosting.faults import SkillFault
from skill.hosting.web import create_app
from tests.hosting.alexa_requests import SKILL_ID, envelope, intent, signed, verification

DOOR = create_app(build_skill(SKILL_ID), verification()).test_client()
LARGEST_RESPONSE = 24 * 1024  # bytes, with the session attributes

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def assert_valid(response: dict[str, Any]) -> None:
    """Hold the rules that Alexa has for every response."""
    assert len(json.dumps(response)) <= LARGEST_RESPONSE
    assert response["version"] == "1.0"
    said = response["response"]
    if "outputSpeech" in said:
        assert said["outputSpeech"]["ssml"].startswith("<speak>")
    if said.get("shouldEndSession") is False:
        assert said["outputSpeech"]["ssml"] != "<speak></speak>"
        assert said["reprompt"]["outputSpeech"]["ssml"] != "<speak></speak>"


def under_way() -> dict[str, Any]:
    """Return a request in the middle of a conversation, with all that Alexa sends along."""
    begun = aws_lambda.handler(envelope(), None)
    answering = intent("TellIntent", sign="cold feet")
    answering["session"]["new"] = False
    answering["session"]["attributes"] = begun["sessionAttributes"]
    answering["context"]["Viewport"] = {"mode": "HUB", "shape": "ROUND"}
    answering["request"]["intent"]["slots"]["sign"]["resolutions"] = {
        "resolutionsPerAuthority": [
            {
                "authority": "amzn1.er-authority.SIGN",
                "status": {"code": "ER_SUCCESS_MATCH"},
                "values": [{"value": {"name": "cold feet", "id": "cold_feet"}}],
            }
        ]
    }
    return answering


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """Return a request with one to three of its parts, at any depth, replaced or taken out."""
    made = under_way()
    for _ in range(draw(st.integers(1, 3))):
        holder: Any = made
        while True:
            places = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            if not places:
                break
            place = draw(st.sampled_from(places))
            inner = holder[place]
            if isinstance(inner, dict | list) and inner and draw(st.booleans()):
                holder = inner
                continue
            if draw(st.booleans()):
                holder[place] = draw(ANYTHING)
            else:
                del holder[place]
            break
    return made


def test_a_launch_is_answered(capsys: pytest.CaptureFixture[str]) -> None:
    """An open question comes back, and one line is written."""
    response = aws_lambda.handler(envelope(), None)
    assert_valid(response)
    assert response["response"]["shouldEndSession"] is False
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["outcome"] == "answered"


def test_a_conversation_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    """The state that went out is understood when it comes back."""
    response = aws_lambda.handler(under_way(), None)
    assert_valid(response)
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["intent"] == "TellIntent"


@given(event=damaged())
@settings(max_examples=300, deadline=None)
def test_no_damage_breaks_the_handler(event: dict[str, Any]) -> None:
    """Whatever part of a request is wrong, the answer is a valid response."""
    assert_valid(aws_lambda.handler(copy.deepcopy(event), None))


@given(event=ANYTHING)
@settings(max_examples=200, deadline=None)
def test_no_event_breaks_the_handler(event: Any) -> None:
    """Not even one that is no request at all."""
    assert_valid(aws_lambda.handler(event, None))


@given(body=st.binary(max_size=200) | ANYTHING.map(lambda value: json.dumps(value).encode()))
@settings(max_examples=150, deadline=None)
def test_no_signed_body_breaks_the_door(body: bytes) -> None:
    """A body that proves to be signed is refused all the same unless it makes sense."""
    assert signed(body).send(DOOR).status_code == 400


@given(event=damaged())
@settings(max_examples=150, deadline=None)
def test_no_signed_damage_breaks_the_door(event: dict[str, Any]) -> None:
    """It is refused, or answered; it is never an error of ours."""
    assert signed(event).send(DOOR).status_code in {200, 400}


@pytest.fixture
def guarded(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the handler of a function that knows its skill's id."""
    monkeypatch.setenv("SKILL_ID", SKILL_ID)
    yield importlib.reload(aws_lambda).handler
    monkeypatch.delenv("SKILL_ID")
    importlib.reload(aws_lambda)


@pytest.mark.parametrize("application", ["amzn1.ask.skill.other", "", None, 7])
def test_with_a_skill_id_no_other_application_is_answered(
    guarded: Any, application: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """It raises, so that AWS counts an error, and the log says it failed."""
    assert_valid(guarded(envelope(), None))
    with pytest.raises(SkillFault):
        guarded(envelope(application=application), None)
    outcomes = [json.loads(line)["outcome"] for line in capsys.readouterr().out.splitlines()]
    assert outcomes == ["answered", "failed"]


def test_a_fault_quotes_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """AWS logs what a function raises, so the message must not carry what was said."""

    def broken(_skill: object, event: dict[str, str]) -> None:
        raise ValueError(event["said"])

    monkeypatch.setattr("skill.hosting.faults.answer", broken)
    with pytest.raises(SkillFault) as raised:
        aws_lambda.handler({"said": "my feet are cold"}, None)
    assert "ValueError" in str(raised.value)
    assert "cold" not in str(raised.value)
    assert raised.value.__suppress_context__  # or AWS would print the message after all
