"""From an intent to the turn that the person meant."""

import json
from pathlib import Path

import pytest

from skill.alexa.turns import COMMANDS, turn_from
from skill.conversation.turns import AskCause, AskRemedy, Command, Correction, Say, Tell, Turn

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "interaction_model" / "interactionModels" / "custom" / "en-US.json"


@pytest.mark.parametrize(
    ("intent", "turn"),
    [
        ("AMAZON.YesIntent", Say("yes")),
        ("AMAZON.NoIntent", Say("no")),
        ("UnsureIntent", Say("unsure")),
        ("AMAZON.StopIntent", Command.STOP),
        ("AMAZON.CancelIntent", Command.STOP),
        ("AMAZON.NavigateHomeIntent", Command.STOP),
        ("AMAZON.FallbackIntent", Command.MISHEARD),
        ("CrampNowIntent", Command.CRAMP_NOW),
    ],
)
def test_an_intent_is_the_turn_it_is_named_after(intent: str, turn: Turn) -> None:
    """Yes is yes, and every way to leave is a stop."""
    assert turn_from(intent, {}) == turn


def test_every_intent_of_the_model_means_something() -> None:
    """No sample that people say leads to an intent that is answered with a sorry."""
    language_model = json.loads(MODEL.read_text("utf-8"))["interactionModel"]["languageModel"]
    for intent in language_model["intents"]:
        slots = {slot["name"]: (VALUE[slot["name"]],) for slot in intent.get("slots", [])}
        turn = turn_from(intent["name"], slots)
        assert (turn is Command.MISHEARD) == (intent["name"] == "AMAZON.FallbackIntent"), intent


VALUE = {
    "sign": "cold_feet",
    "second_sign": "numbness",
    "third_sign": "statins",
    "absent_sign": "tingling",
    "warning_sign": "one_leg",
    "answer": "no",
    "remedy": "quinine",
    "cause": "cold_exposure",
}


def test_every_command_can_be_said() -> None:
    """There is an intent for each, misheard among them."""
    assert {turn for turn in COMMANDS.values() if isinstance(turn, Command)} == {
        command for command in Command if command is not Command.OPEN
    }


def test_all_that_is_told_in_one_breath_is_kept() -> None:
    """Signs in the order they were said, what is absent, warnings, and an answer beside them."""
    slots: dict[str, tuple[str, ...]] = {name: (value,) for name, value in VALUE.items()}
    slots["sign"] = ("cold_feet", "worn_out")
    assert turn_from("TellIntent", slots) == Tell(
        present=("cold_feet", "worn_out", "numbness", "statins"),
        absent=("tingling",),
        warnings=("one_leg",),
        answer="no",
    )


def test_an_answer_alone_is_an_answer() -> None:
    """Where no sign was understood, the yes beside it still counts."""
    assert turn_from("TellIntent", {"answer": ("yes",), "sign": ()}) == Say("yes")


@pytest.mark.parametrize(
    ("intent", "slots"),
    [
        ("TellIntent", {}),
        ("TellIntent", {"sign": ("no_such_sign",), "warning_sign": ("cold_feet",)}),
        ("TellIntent", {"answer": ("perhaps",)}),
        ("NoSuchIntent", {}),
        ("", {}),
    ],
)
def test_what_is_not_known_counts_as_misheard(
    intent: str, slots: dict[str, tuple[str, ...]]
) -> None:
    """Nothing is guessed about a person's health."""
    assert turn_from(intent, slots) is Command.MISHEARD


def test_a_remedy_or_cause_that_matched_nothing_is_asked_about_all_the_same() -> None:
    """So that the skill can say what it doesn't know."""
    assert turn_from("RemedyIntent", {"remedy": ()}) == AskRemedy(None)
    assert turn_from("CauseIntent", {}) == AskCause(None)
    assert turn_from("RemedyIntent", {"remedy": ("soap",)}) == AskRemedy("soap")


def test_a_correction_without_an_answer_goes_back() -> None:
    """I meant no is a correction; change that is only a step back."""
    assert turn_from("CorrectIntent", {"answer": ("no",)}) == Correction("no")
    assert turn_from("CorrectIntent", {}) is Command.GO_BACK
