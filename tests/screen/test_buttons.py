"""A touch means the same turn as its spoken twin."""

from pathlib import Path

import msgspec
import pytest
from ask_sdk_model.interfaces.alexa.presentation.apl import UserEvent

from skill.alexa.screens import touched
from skill.alexa.turns import turn_from
from skill.conversation.state import QUESTIONS
from skill.conversation.turns import Command
from skill.screen.buttons import INTENTS, STEERING, buttons_for
from skill.speech.words import words_for

MODEL = Path("interaction_model/interactionModels/custom/en-US.json")


@pytest.mark.parametrize("name", INTENTS)
def test_a_touch_is_the_turn_of_an_intent_that_is_heard_too(name: str) -> None:
    """A button's event leads to the turn of the intent it names, which people can also say."""
    intents = msgspec.json.decode(MODEL.read_bytes())["interactionModel"]["languageModel"]
    assert INTENTS[name] in {intent["name"] for intent in intents["intents"]}
    turn = touched(UserEvent(arguments=[INTENTS[name]]))
    assert turn == turn_from(INTENTS[name], {})
    assert turn is not Command.MISHEARD


@pytest.mark.parametrize("question", sorted(QUESTIONS))
def test_every_question_can_be_answered_by_touch(question: str) -> None:
    """There are two answers to touch at least, all of them labelled."""
    answers, others = buttons_for(question)
    assert len(answers) == 2
    assert all(f"screen.button.{name}" in words_for("en-US") for name in (*answers, *others))


@pytest.mark.parametrize("question", ["one_leg", "cold_feet", "heat_risk", "long_cramp"])
def test_not_sure_can_be_touched_where_the_body_is_asked_about(question: str) -> None:
    """Not sure comes first among the quieter buttons, so that a round screen has it."""
    assert buttons_for(question)[1][0] == "unsure"


def test_every_button_stands_somewhere() -> None:
    """No button is kept that no question shows, and no question that is not asked."""
    shown = {name for question in QUESTIONS for row in buttons_for(question) for name in row}
    assert shown == set(INTENTS)
    assert set(STEERING) <= QUESTIONS


def test_nothing_can_be_touched_where_nothing_is_asked() -> None:
    """A warning that ends the conversation has no buttons."""
    assert buttons_for("") == ((), ())


@pytest.mark.parametrize(
    "arguments",
    [
        None,
        [],
        [1],
        [None],
        [{"name": "AMAZON.YesIntent"}],
        [["AMAZON.YesIntent"]],
        ["AMAZON.YesIntent", "AMAZON.YesIntent"],
        ["yes"],
        ["x" * 10_000],
        ["TellIntent"],
    ],
)
def test_a_hostile_touch_is_harmless(arguments: list[object] | None) -> None:
    """What no button of ours sends counts as misheard."""
    assert touched(UserEvent(arguments=arguments)) is Command.MISHEARD
