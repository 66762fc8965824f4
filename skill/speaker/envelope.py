"""Genuine Alexa request envelopes, as plain JSON.

https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html
"""

import os
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from skill.speaker.heard import FilledSlot, Heard
from skill.speaker.model import Intent

Json = dict[str, Any]

LOCAL_SKILL_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
SCREEN_INTERFACE = {"runtime": {"maxVersion": "2024.3"}}
SCREEN_VIEWPORT = {
    "experiences": [{"arcMinuteWidth": 246, "arcMinuteHeight": 144}],
    "mode": "HUB",
    "shape": "RECTANGLE",
    "pixelWidth": 1280,
    "pixelHeight": 800,
    "currentPixelWidth": 1280,
    "currentPixelHeight": 800,
    "dpi": 160,
    "touch": ["SINGLE"],
    "keyboard": ["DIRECTION"],
    "video": {"codecs": ["H_264_42", "H_264_41"]},
}


def new_id(kind: str) -> str:
    """Return a new identifier of Amazon's form."""
    return f"amzn1.{kind}.{uuid.uuid4()}"


@dataclass(frozen=True)
class Surroundings:
    """Who speaks to what: the parts of an envelope that stay the same on one device."""

    locale: str
    screen: bool = False
    application_id: str = field(
        default_factory=lambda: os.environ.get("SKILL_ID") or LOCAL_SKILL_ID
    )
    user_id: str = field(default_factory=lambda: new_id("ask.account"))
    device_id: str = field(default_factory=lambda: new_id("ask.device"))

    def context(self) -> Json:
        """Return the envelope's context."""
        interfaces: Json = {"Alexa.Presentation.APL": SCREEN_INTERFACE} if self.screen else {}
        context: Json = {
            "System": {
                "application": {"applicationId": self.application_id},
                "user": {"userId": self.user_id},
                "device": {"deviceId": self.device_id, "supportedInterfaces": interfaces},
                "apiEndpoint": "https://api.amazonalexa.com",
                "apiAccessToken": "local",
            }
        }
        if self.screen:
            context["Viewport"] = SCREEN_VIEWPORT
        return context

    def envelope(self, session: Json, request: Json) -> Json:
        """Wrap a request in its session and context, with an id, a time and the locale."""
        stamped = {
            "requestId": new_id("echo-api.request"),
            "timestamp": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "locale": self.locale,
        }
        return {
            "version": "1.0",
            "session": session,
            "context": self.context(),
            "request": {**request, **stamped},
        }

    def new_session(self) -> Json:
        """Return a session that nothing has been said in yet."""
        return {
            "new": True,
            "sessionId": new_id("echo-api.session"),
            "application": {"applicationId": self.application_id},
            "attributes": {},
            "user": {"userId": self.user_id},
        }

    def intent_request(self, heard: Heard, intent: Intent) -> Json:
        """Return the request for what was heard, with all slots that the intent has."""
        filled = {slot.name: slot for slot in heard.slots}
        slots = {
            slot.name: self._slot(slot.name, slot.type, filled.get(slot.name))
            for slot in intent.slots
        }
        body: Json = {"name": heard.intent, "confirmationStatus": "NONE"}
        if slots:
            body["slots"] = slots
        return {"type": "IntentRequest", "intent": body}

    def _slot(self, name: str, slot_type: str, filled: FilledSlot | None) -> Json:
        slot: Json = {"name": name, "confirmationStatus": "NONE"}
        if filled is None:
            return slot
        resolution: Json = {
            "authority": f"amzn1.er-authority.echo-sdk.{self.application_id}.{slot_type}",
            "status": {"code": "ER_SUCCESS_MATCH" if filled.id else "ER_SUCCESS_NO_MATCH"},
        }
        if filled.id:
            resolution["values"] = [{"value": {"name": filled.spoken, "id": filled.id}}]
        resolutions = {"resolutionsPerAuthority": [resolution]}
        value = {"type": "Simple", "value": filled.spoken, "resolutions": resolutions}
        return slot | {
            "value": filled.spoken,
            "source": "USER",
            "resolutions": resolutions,
            "slotValue": value,
        }


def touch_request(arguments: Sequence[Any]) -> Json:
    """Return the request for a touch on the screen that sends these arguments."""
    return {
        "type": "Alexa.Presentation.APL.UserEvent",
        "arguments": list(arguments),
        "components": {},
        "source": {"type": "TouchWrapper", "handler": "Press", "id": ""},
        "token": "",
    }


def session_ended_request(reason: str) -> Json:
    """Return the request that tells the skill why its session is over."""
    return {"type": "SessionEndedRequest", "reason": reason}
