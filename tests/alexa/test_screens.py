"""Screens as a device gets them, and touches as they come back."""

import json
from typing import TYPE_CHECKING, Any

import pytest

from skill.alexa.builder import build_skill
from skill.alexa.envelopes import answer
from skill.alexa.session import stored
from skill.conversation.replies import Reply
from skill.conversation.state import ABOUT_THE_BODY, Course, State
from skill.screen.buttons import INTENTS, buttons_for
from skill.speaker.envelope import Surroundings, touch_request
from tests.screen.replies import every_reply

if TYPE_CHECKING:
    from skill.cramps.knowledge import Answer

SKILL = build_skill()
SHOW = Surroundings("en-US", screen=True)
DOT = Surroundings("en-US", screen=False)
LARGEST = 24 * 1024  # bytes that a response is designed for, session attributes included
LAUNCH = {"type": "LaunchRequest"}


def spoken(intent: str) -> dict[str, Any]:
    """Return the request for something said."""
    return {"type": "IntentRequest", "intent": {"name": intent, "slots": {}}}


def ask(device: Surroundings, request: dict[str, Any], state: State = State()) -> dict[str, Any]:  # noqa: B008 - it cannot change
    """Send one request in the middle of a conversation."""
    session = device.new_session() | {"new": False, "attributes": stored(state)}
    return answer(SKILL, device.envelope(session, request))


def directives(response: dict[str, Any]) -> list[dict[str, Any]]:
    """What the device is told to do besides speaking."""
    found: list[dict[str, Any]] = response["response"].get("directives", [])
    return found


def test_a_device_with_a_screen_gets_one_document() -> None:
    """A launch shows the welcome."""
    (directive,) = directives(ask(SHOW, LAUNCH))
    assert directive["type"] == "Alexa.Presentation.APL.RenderDocument"
    assert directive["document"]["type"] == "APL"
    assert directive["datasources"]["screen"]["question"] == "Is your leg cramping right now?"


def test_a_device_without_a_screen_never_gets_a_directive() -> None:
    """For anything said after any reply, there is no directive."""
    for reply, state in every_reply():
        if reply.listens:
            for intent in ("AMAZON.RepeatIntent", "AMAZON.YesIntent", "AMAZON.HelpIntent"):
                assert directives(ask(DOT, spoken(intent), state)) == []


def test_every_button_does_what_saying_it_does() -> None:
    """In every state, a touch gets the answer and the state that its spoken twin gets."""
    for reply, state in every_reply()[:300]:
        for name in (button for row in buttons_for(reply.question) for button in row):
            touch = touch_request([INTENTS[name]])
            assert ask(SHOW, touch, state) == ask(SHOW, spoken(INTENTS[name]), state)


@pytest.mark.parametrize("arguments", [[], [7], [{"a": []}], ["a", "b"], ["x" * 9000], [None]])
def test_a_hostile_touch_is_asked_again(arguments: list[Any]) -> None:
    """The question stays; nothing is lost, and nothing of the touch comes back."""
    _, state = next(found for found in every_reply() if found[0].question == "one_leg")
    response = ask(SHOW, touch_request(arguments), state)
    assert response["response"]["shouldEndSession"] is False
    assert response["sessionAttributes"]["state"][0] == stored(state)["state"][0]
    assert "xxx" not in json.dumps(response)


def test_every_response_stays_small() -> None:
    """Speech, screen and session attributes together keep to the limit, whatever was answered."""
    asked = sorted(ABOUT_THE_BODY)
    answers: list[tuple[str, Answer]] = [(name, "unsure") for name in asked]
    full = Course(answers=tuple(answers), trail=tuple(asked))
    attributes = len(json.dumps(stored(State(course=full))))
    for reply in {reply for reply, _ in every_reply() if reply.listens}:
        state = State(course=Course(asking=reply.question), said=without_card(reply))
        response = ask(SHOW, spoken("AMAZON.RepeatIntent"), state)
        assert len(json.dumps(response)) + attributes < LARGEST


def without_card(reply: Reply) -> Reply:
    """The reply as a session remembers it."""
    return Reply(reply.lines, reply.question, reply.again)
