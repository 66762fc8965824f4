"""From an intent and its slots to the turn that the person meant."""

from collections.abc import Mapping
from typing import cast, get_args

from skill.conversation.turns import AskCause, AskRemedy, Command, Correction, Say, Tell, Turn
from skill.cramps.knowledge import KNOWLEDGE, Answer

COMMANDS: Mapping[str, Turn] = {
    "AMAZON.YesIntent": Say("yes"),
    "AMAZON.NoIntent": Say("no"),
    "UnsureIntent": Say("unsure"),
    "AMAZON.HelpIntent": Command.HELP,
    "AMAZON.StopIntent": Command.STOP,
    "AMAZON.CancelIntent": Command.STOP,
    "AMAZON.NavigateHomeIntent": Command.STOP,
    "AMAZON.FallbackIntent": Command.MISHEARD,
    "AMAZON.RepeatIntent": Command.REPEAT,
    "AMAZON.StartOverIntent": Command.START_OVER,
    "AMAZON.NextIntent": Command.NEXT,
    "AMAZON.PreviousIntent": Command.PREVIOUS,
    "AMAZON.PauseIntent": Command.PAUSE,
    "AMAZON.ResumeIntent": Command.RESUME,
    "CrampNowIntent": Command.CRAMP_NOW,
    "CheckIntent": Command.CHECK,
    "WhyIntent": Command.WHY,
    "GoBackIntent": Command.GO_BACK,
    "SlowerIntent": Command.SLOWER,
    "FasterIntent": Command.FASTER,
    "WhisperIntent": Command.WHISPER,
    "NormalVoiceIntent": Command.NORMAL_VOICE,
    "WarmthTipsIntent": Command.WARMTH_TIPS,
    "WarmUpIntent": Command.WARM_UP,
    "SeatedIntent": Command.SEATED,
    "DoctorIntent": Command.DOCTOR,
    "SourceIntent": Command.SOURCE,
    "SendCardIntent": Command.SEND_CARD,
    "ThanksIntent": Command.THANKS,
}
"""The intents without slots."""

SIGN_SLOTS = ("sign", "second_sign", "third_sign")

Slots = Mapping[str, tuple[str, ...]]


def turn_from(intent: str, slots: Slots) -> Turn:
    """Find the turn; whatever this skill does not know counts as misheard."""
    if intent in COMMANDS:
        return COMMANDS[intent]
    match intent:
        case "TellIntent":
            return _told(slots)
        case "RemedyIntent":
            return AskRemedy(_first(slots, "remedy"))
        case "CauseIntent":
            return AskCause(_first(slots, "cause"))
        case "CorrectIntent":
            answer = _answer(slots)
            return Correction(answer) if answer else Command.GO_BACK
    return Command.MISHEARD


def _told(slots: Slots) -> Turn:
    told = Tell(
        present=tuple(
            name
            for slot in SIGN_SLOTS
            for name in slots.get(slot, ())
            if name in KNOWLEDGE.tellable
        ),
        absent=tuple(name for name in slots.get("absent_sign", ()) if name in KNOWLEDGE.tellable),
        warnings=tuple(name for name in slots.get("warning_sign", ()) if name in KNOWLEDGE.warning),
        answer=_answer(slots),
    )
    if told.present or told.absent or told.warnings:
        return told
    return Say(told.answer) if told.answer else Command.MISHEARD


def _answer(slots: Slots) -> Answer | None:
    answer = _first(slots, "answer")
    return cast("Answer", answer) if answer in get_args(Answer) else None


def _first(slots: Slots, name: str) -> str | None:
    return next(iter(slots.get(name, ())), None)
