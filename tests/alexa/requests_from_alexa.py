"""Requests as Alexa sends them, for talking to the skill without a device."""

import re
from typing import Any

from skill.alexa.builder import build_skill
from skill.alexa.envelopes import answer

SKILL = build_skill()
TAG = re.compile(r"<[^>]*>")
LAUNCH = {"type": "LaunchRequest"}


def resolved(name: str, *ids: str, value: str = "something said") -> dict[str, Any]:
    """Return a slot whose words were found to mean these ids; with none, no match."""
    code = "ER_SUCCESS_MATCH" if ids else "ER_SUCCESS_NO_MATCH"
    authority = {
        "authority": f"amzn1.er-authority.{name}",
        "status": {"code": code},
        "values": [{"value": {"name": one, "id": one}} for one in ids],
    }
    return {
        "name": name,
        "value": value,
        "confirmationStatus": "NONE",
        "resolutions": {"resolutionsPerAuthority": [authority]},
    }


def intent(name: str, *slots: dict[str, Any]) -> dict[str, Any]:
    """Return the request for something said."""
    heard = {slot["name"]: slot for slot in slots}
    return {
        "type": "IntentRequest",
        "intent": {"name": name, "confirmationStatus": "NONE", "slots": heard},
    }


def envelope(
    request: dict[str, Any], attributes: Any = None, locale: str = "en-US"
) -> dict[str, Any]:
    """Return a whole request, with what the session carried."""
    application = {"applicationId": "amzn1.ask.skill.00000000-0000-4000-8000-000000000000"}
    user = {"userId": "amzn1.ask.account.SECRETPERSON"}
    return {
        "version": "1.0",
        "session": {
            "new": attributes is None,
            "sessionId": "amzn1.echo-api.session.SECRETSESSION",
            "application": application,
            "attributes": {} if attributes is None else attributes,
            "user": user,
        },
        "context": {
            "System": {
                "application": application,
                "user": user,
                "device": {"deviceId": "SECRETDEVICE", "supportedInterfaces": {}},
            }
        },
        "request": {
            "requestId": "amzn1.echo-api.request.1",
            "timestamp": "2026-01-01T00:00:00Z",
            "locale": locale,
            **request,
        },
    }


def say(request: dict[str, Any], attributes: Any = None, locale: str = "en-US") -> dict[str, Any]:
    """Send one request; return the whole answer."""
    return answer(SKILL, envelope(request, attributes, locale))


def speech(answered: dict[str, Any]) -> str:
    """What is heard of an answer; nothing where it has no speech."""
    said: str = answered["response"].get("outputSpeech", {}).get("ssml", "")
    return said


def assert_valid(answered: dict[str, Any]) -> None:
    """Hold Alexa's rules for any response: it says nothing, closes, or asks with a reprompt."""
    assert answered["version"] == "1.0"
    response = answered["response"]
    heard = speech(answered)
    if not heard:
        assert "reprompt" not in response
        return
    assert heard.startswith("<speak>")
    assert len(heard) < 8000
    asking = TAG.sub("", heard).endswith("?")
    assert response["shouldEndSession"] is not asking
    assert ("reprompt" in response) == asking
    if asking:
        assert response["reprompt"]["outputSpeech"]["ssml"] != heard
