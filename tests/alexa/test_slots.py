"""What entity resolution found in the slots of an intent."""

import json
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import Slot

from skill.alexa.slots import slot_ids
from tests.alexa.requests_from_alexa import intent, resolved, say, speech


def ids(slot: dict[str, Any]) -> tuple[str, ...]:
    """Read one slot as Alexa sends it."""
    read = DefaultSerializer().deserialize(json.dumps(slot), Slot)
    return slot_ids({"sign": read})["sign"]


def simple(*found: str) -> dict[str, Any]:
    """Return one value of several in a slot."""
    return {"type": "Simple", **resolved("sign", *found)}


def test_the_id_of_a_match_is_found() -> None:
    """Not the words that were said, which may be any synonym."""
    assert ids(resolved("sign", "cold_feet", value="icy toes")) == ("cold_feet",)


def test_only_the_best_id_counts() -> None:
    """Alexa lists its guesses best first."""
    assert ids(resolved("sign", "cold_feet", "cold_water")) == ("cold_feet",)


def test_words_that_match_nothing_leave_no_id() -> None:
    """An unlisted word arrives without one."""
    assert ids(resolved("sign")) == ()
    assert ids({"name": "sign", "value": "purple feet"}) == ()
    assert ids({"name": "sign"}) == ()


def test_every_value_of_a_list_counts_once() -> None:
    """A slot may carry several values, and say the first of them again on top."""
    slot = resolved("sign", "cold_feet")
    values = [simple("cold_feet"), simple("worn_out"), simple()]
    slot["slotValue"] = {"type": "List", "values": values}
    assert ids(slot) == ("cold_feet", "worn_out")


def test_a_single_value_is_read_from_either_place() -> None:
    """Older and newer ways to write a slot mean the same."""
    slot = {"name": "sign", "slotValue": simple("tingling")}
    assert ids(slot) == ("tingling",)
    assert slot_ids(None) == {}


@pytest.mark.parametrize("name", ["TellIntent", "RemedyIntent", "CauseIntent"])
def test_an_unmatched_slot_gets_a_helpful_question(name: str) -> None:
    """Nobody is left in silence for using a word that is not listed."""
    slot = {"TellIntent": "sign", "RemedyIntent": "remedy", "CauseIntent": "cause"}[name]
    answered = say(intent(name, resolved(slot, value="moon dust")))
    assert answered["response"]["shouldEndSession"] is False
    assert speech(answered).endswith("?</speak>")
    assert "moon dust" not in speech(answered)
