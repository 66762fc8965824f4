"""From a request as JSON to a response as JSON, whatever the request looks like.

The SDK's deserialiser raises on values that are newer than itself or simply wrong, before any
handler runs. So a request is sieved first: only what this skill reads goes through, in its
right type. Ids of people and devices are not among it.
"""

import json
from collections.abc import Mapping
from typing import Any, cast

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill import CustomSkill
from ask_sdk_model import RequestEnvelope
from ask_sdk_model.slu.entityresolution import StatusCode

Shape = Any
"""A type; a value that must be one of a set; a dict of shapes; or a list of one shape."""

ANY_KEY = "*"
APPLICATION = {"applicationId": str}
RESOLUTIONS = {
    "resolutionsPerAuthority": [
        {
            "authority": str,
            "status": {"code": {code.value for code in StatusCode}},
            "values": [{"value": {"name": str, "id": str}}],
        }
    ]
}
SIMPLE_VALUE = {"type": {"Simple"}, "value": str, "resolutions": RESOLUTIONS}
SLOT = {
    "name": str,
    "value": str,
    "resolutions": RESOLUTIONS,
    "slotValue": {
        "type": {"Simple", "List"},
        "value": str,
        "resolutions": RESOLUTIONS,
        "values": [SIMPLE_VALUE],
    },
}
ENVELOPE: Shape = {
    "version": str,
    "session": {"new": bool, "sessionId": str, "application": APPLICATION, "attributes": dict},
    "context": {
        "System": {
            "application": APPLICATION,
            "device": {"supportedInterfaces": {"Alexa.Presentation.APL": {}}},
        },
    },
    "request": {
        "type": {
            "LaunchRequest",
            "IntentRequest",
            "SessionEndedRequest",
            "Alexa.Presentation.APL.UserEvent",
        },
        "requestId": str,
        "locale": str,
        "intent": {"name": str, "slots": {ANY_KEY: SLOT}},
        "arguments": list,
    },
}


def answer(skill: CustomSkill, event: object) -> dict[str, Any]:
    """Answer one request envelope.

    Raises the SDK's AskSdkException for a foreign application id, and nothing else.
    """
    envelope = complete(sieve(event, ENVELOPE) or {})
    request = _SERIALIZER.deserialize(json.dumps(envelope), RequestEnvelope)
    return cast("dict[str, Any]", _SERIALIZER.serialize(skill.invoke(request, None)))


def sieve(value: object, shape: Shape) -> Any:
    """Keep what fits the shape; None for what doesn't."""
    if isinstance(shape, dict):
        if not isinstance(value, Mapping):
            return None
        shapes = dict.fromkeys(value, shape[ANY_KEY]) if ANY_KEY in shape else shape
        kept = {key: sieve(value.get(key), inner) for key, inner in shapes.items()}
        return {key: inner for key, inner in kept.items() if inner is not None}
    if isinstance(shape, list):
        if not isinstance(value, list):
            return None
        return [kept for kept in (sieve(one, shape[0]) for one in value) if kept is not None]
    if isinstance(shape, set):
        return value if isinstance(value, str) and value in shape else None
    return value if type(value) is shape else None


def complete(envelope: dict[str, Any]) -> dict[str, Any]:
    """Add what the SDK relies on; a request of a kind we don't know says nothing."""
    session = {"attributes": {}} | envelope.get("session", {})
    system = envelope.get("context", {}).get("System", {})
    system = {"application": {"applicationId": ""}} | system
    request = {"type": "SessionEndedRequest"} | envelope.get("request", {})
    return {"version": "1.0", "session": session, "context": {"System": system}, "request": request}


_SERIALIZER = DefaultSerializer()
