"""A virtual Echo: it wakes, hears, asks the skill, speaks, waits, and ends sessions."""

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from skill.speaker.envelope import (
    Json,
    Surroundings,
    session_ended_request,
    touch_request,
)
from skill.speaker.heard import FALLBACK, Heard, How
from skill.speaker.hearing import Hearing
from skill.speaker.invocation import Invocations
from skill.speaker.language import Language
from skill.speaker.model import Intent

Skill = Callable[[Json], Json]

LEFT = "USER_INITIATED"
STAYED_SILENT = "EXCEEDED_MAX_REPROMPTS"
HOW_WELL = {How.EXACT: 2, How.NEAR: 1, How.NOT_HEARD: 0}


def local_skill() -> Skill:
    """Return the skill itself, as AWS Lambda runs it, but for Lambda's log."""
    from skill.alexa.builder import build_skill  # noqa: PLC0415 -- slow, not always needed
    from skill.alexa.envelopes import answer  # noqa: PLC0415 -- as above

    skill = build_skill(os.environ.get("SKILL_ID") or None)
    return lambda request: answer(skill, request)


@dataclass(frozen=True)
class Event:
    """What one utterance, silence or touch led to.

    ``speech`` is what the person hears: SSML from the skill, plain text from the device itself.
    ``request`` and ``response`` are None where the skill was not asked.
    """

    speech: str = ""
    heard: Heard | None = None
    request: Json | None = None
    response: Json | None = None
    listening: bool = False


@dataclass(frozen=True)
class Memory:
    """What a device keeps from one utterance to the next: plain JSON, at home anywhere."""

    session: Json | None = None
    reprompt: str = ""


class Device:
    """One Echo, with at most one session at a time."""

    def __init__(
        self,
        hearing: Hearing,
        language: Language,
        surroundings: Surroundings,
        skill: Skill | None = None,
        memory: Memory | None = None,
    ) -> None:
        """Plug it in; it goes on from its memory. Without a skill it asks ours."""
        self._hearing = hearing
        self._surroundings = surroundings
        self._skill = skill or local_skill()
        self._name = hearing.model.invocation_name
        self._invocations = Invocations(language, self._name)
        self._words = language.device
        self._session, self._reprompt = (memory.session, memory.reprompt) if memory else (None, "")

    @property
    def memory(self) -> Memory:
        """What another device of the same surroundings needs to go on from here."""
        return Memory(self._session, self._reprompt)

    @property
    def in_session(self) -> bool:
        """Whether the skill is open and waits for an answer."""
        return self._session is not None

    def say(self, text: str) -> Event:
        """Say something to the device; saying nothing is silence."""
        invocation = self._invocations.parse(text)
        if invocation:
            self.leave()
            if not invocation.requests:
                return self.open()
            self._session = self._surroundings.new_session()
            return self._ask_for(self._best(invocation.requests))
        words = self._invocations.without_wake_word(text)
        if not words:
            return self.stay_silent()
        if not self.in_session:
            return Event(speech=self._words.not_open.format(name=self._name))
        return self._ask_for(self._hearing.hear(words))

    def open(self) -> Event:
        """Open the skill without asking it anything."""
        self._session = self._surroundings.new_session()
        return self._exchange({"type": "LaunchRequest"})

    def touch(self, arguments: Sequence[Any]) -> Event:
        """Touch something on the screen that sends these arguments."""
        if self._session is None:
            self._session = self._surroundings.new_session()
        return self._exchange(touch_request(arguments))

    def stay_silent(self) -> Event:
        """Say nothing: the device asks once more, the second time it ends the session."""
        if not self.in_session:
            return Event()
        if not self._reprompt:
            return self._end(STAYED_SILENT)
        speech, self._reprompt = self._reprompt, ""
        return Event(speech=speech, listening=True)

    def leave(self) -> Event:
        """Walk away: an open session ends."""
        return self._end(LEFT) if self.in_session else Event()

    def _best(self, requests: Sequence[str]) -> Heard:
        heard = [self._hearing.hear(request) for request in requests]
        return max(heard, key=lambda one: (HOW_WELL[one.how], one.score))

    def _ask_for(self, heard: Heard) -> Event:
        intent = self._hearing.model.intent_by_name.get(heard.intent, Intent(FALLBACK))
        return self._exchange(self._surroundings.intent_request(heard, intent), heard)

    def _exchange(self, request: Json, heard: Heard | None = None) -> Event:
        envelope = self._surroundings.envelope(self._session or {}, request)
        answer = self._answer(envelope)
        response = answer.get("response") or {}
        listening = response.get("shouldEndSession") is False
        if listening and self._session is not None:
            attributes = answer.get("sessionAttributes") or {}
            self._session = self._session | {"new": False, "attributes": attributes}
        else:
            self._session = None
        reprompt = (response.get("reprompt") or {}).get("outputSpeech")
        self._reprompt = spoken(reprompt) if listening else ""
        return Event(spoken(response.get("outputSpeech")), heard, envelope, answer, listening)

    def _end(self, reason: str) -> Event:
        envelope = self._surroundings.envelope(
            (self._session or {}) | {"new": False}, session_ended_request(reason)
        )
        self._session, self._reprompt = None, ""
        return Event(request=envelope, response=self._answer(envelope))

    def _answer(self, envelope: Json) -> Json:
        """Ask the skill; nothing but JSON passes in either direction."""
        answer: Json = json.loads(json.dumps(self._skill(json.loads(json.dumps(envelope)))))
        return answer


def spoken(output_speech: Json | None) -> str:
    """Return the SSML, or else the plain text, of a response's output speech."""
    if not output_speech:
        return ""
    return str(output_speech.get("ssml") or output_speech.get("text") or "")
