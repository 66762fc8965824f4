"""What a person meant by what they said: one turn of theirs."""

from enum import Enum

import msgspec

from skill.cramps.knowledge import Answer


class Command(Enum):
    """Turns that carry nothing besides their meaning."""

    OPEN = "open"
    CRAMP_NOW = "cramp_now"
    CHECK = "check"
    WHY = "why"
    GO_BACK = "go_back"
    REPEAT = "repeat"
    SLOWER = "slower"
    FASTER = "faster"
    WHISPER = "whisper"
    NORMAL_VOICE = "normal_voice"
    WARMTH_TIPS = "warmth_tips"
    WARM_UP = "warm_up"
    SEATED = "seated"
    NEXT = "next"
    PREVIOUS = "previous"
    PAUSE = "pause"
    RESUME = "resume"
    DOCTOR = "doctor"
    SOURCE = "source"
    SEND_CARD = "send_card"
    THANKS = "thanks"
    START_OVER = "start_over"
    HELP = "help"
    STOP = "stop"
    MISHEARD = "misheard"


class Say(msgspec.Struct, frozen=True):
    """Yes, no or not sure, to whatever was asked."""

    answer: Answer


class Correction(msgspec.Struct, frozen=True):
    """Another answer to the question before this one: "I meant no"."""

    answer: Answer


class Tell(msgspec.Struct, frozen=True):
    """Signs told in one breath, those denied, warning signs, and a yes or no beside them."""

    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    answer: Answer | None = None


class AskRemedy(msgspec.Struct, frozen=True):
    """What is known of a remedy; None for one that nobody here knows."""

    remedy: str | None


class AskCause(msgspec.Struct, frozen=True):
    """What is known of a cause; None for one that nobody here knows."""

    cause: str | None


Turn = Command | Say | Correction | Tell | AskRemedy | AskCause
