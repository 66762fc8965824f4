"""The conversation's state in Alexa's session attributes: checked on the way in."""

from collections.abc import Mapping
from typing import Any

import msgspec

from skill.conversation.state import State
from skill.speech.rendering import can_say
from skill.speech.words import Words

ATTRIBUTE = "state"


def restored(attributes: Mapping[str, Any] | None, words: Words) -> State:
    """Read the state back; one that is hostile, stale or never was ours starts afresh."""
    try:
        state = msgspec.convert((attributes or {}).get(ATTRIBUTE), State)
    except (msgspec.ValidationError, AttributeError):
        return State()
    return state if state.course.is_sound() and can_say(state.said, words) else State()


def stored(state: State) -> dict[str, Any]:
    """Write the state as plain JSON values."""
    return {ATTRIBUTE: msgspec.to_builtins(state)}
