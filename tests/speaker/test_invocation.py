"""Calling the skill by its name."""

import pytest

from skill.speaker.invocation import Invocation, Invocations
from skill.speaker.language import Language, load_language

INVOCATIONS = Invocations(load_language("en-US"), "leg cramp guide")


@pytest.mark.parametrize(
    "said",
    [
        "open leg cramp guide",
        "Alexa, open Leg Cramp Guide.",
        "start leg cramp guide",
        "launch leg cramps guide",
        "leg cramp guide",
    ],
)
def test_opening_asks_for_nothing(said: str) -> None:
    """A launch phrase opens the skill; a slip in its name is forgiven."""
    assert INVOCATIONS.parse(said) == Invocation()


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("ask leg cramp guide to help, my calf is cramping", "help my calf is cramping"),
        ("alexa, ask leg cramp guide for warmth tips", "warmth tips"),
        ("ask leg cramp guide about magnesium", "magnesium"),
        ("ask leg cramp guide whether i should eat bananas", "i should eat bananas"),
        ("tell leg cramp guide my calf is swollen", "my calf is swollen"),
        ("open leg cramp guide and check my legs", "check my legs"),
    ],
)
def test_a_one_shot_asks_for_something(said: str, asked: str) -> None:
    """What follows the name, without its connecting word, is a reading of what is asked."""
    invocation = INVOCATIONS.parse(said)
    assert invocation is not None
    assert asked in invocation.requests


@pytest.mark.parametrize("said", ["no", "open sesame", "tell me about leg cramps", ""])
def test_anything_else_is_no_invocation(said: str) -> None:
    """Without the name, the skill is not called."""
    assert INVOCATIONS.parse(said) is None


def test_a_language_without_data_is_opened_by_the_name_alone() -> None:
    """A language that the speaker knows nothing of can still open its skill."""
    assert Invocations(Language(), "wadenkrampf").parse("Wadenkrampf") == Invocation()
