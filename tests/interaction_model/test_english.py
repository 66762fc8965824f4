"""What English-speaking people say is in the model, and leads where it should."""

import json
from typing import Any

import pytest

from skill.cramps.knowledge import KNOWLEDGE
from skill.interaction_model.check import Package
from skill.interaction_model.sentence_rules import value_ids
from skill.speaker.hearing import Hearing, load_hearing

# How a value of each slot type is told: alone, or in a sentence that asks about it.
TOLD = {
    "SIGN": "{}",
    "ABSENT_SIGN": "{}",
    "WARNING_SIGN": "{}",
    "REMEDY": "what about {}",
    "CAUSE": "tell me about {}",
    "ANSWER": "i meant {}",
}
VALUES = [
    (slot_type, identity)
    for slot_type, ids in value_ids(KNOWLEDGE).items()
    for identity in sorted(ids)
]


@pytest.fixture(scope="module")
def language_model(real_package: Package) -> dict[str, Any]:
    """Return the generated model of one English locale."""
    text = (real_package.models / "en-GB.json").read_text("utf-8")
    model: dict[str, Any] = json.loads(text)["interactionModel"]["languageModel"]
    return model


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    """Return the ears of the local speaker."""
    return load_hearing("en-GB")


@pytest.mark.parametrize(("slot_type", "identity"), VALUES)
def test_every_value_is_heard_by_its_name(
    slot_type: str, identity: str, language_model: dict[str, Any], hearing: Hearing
) -> None:
    """Each sign, warning sign, cause, remedy and answer is understood by the name it is given."""
    values = next(t["values"] for t in language_model["types"] if t["name"] == slot_type)
    name = next(value["name"]["value"] for value in values if value["id"] == identity)
    heard = hearing.hear(TOLD[slot_type].format(name))
    assert identity in {slot.id for slot in heard.slots}


@pytest.mark.parametrize(
    ("said", "intent", "ids"),
    [
        (
            "my feet are cold and i've been standing all day",
            "TellIntent",
            ["cold_feet", "long_standing"],
        ),
        ("yeah they're always freezing", "TellIntent", ["yes", "cold_feet"]),
        ("no but my back hurts", "TellIntent", ["no", "back_pain"]),
        ("my feet aren't cold", "TellIntent", ["cold_feet"]),
        ("never been pregnant", "TellIntent", ["pregnancy"]),
        ("i am diabetic", "TellIntent", ["diabetes"]),
        ("only when i walk", "TellIntent", ["walking_pain"]),
        ("standing all day at work", "TellIntent", ["long_standing"]),
        ("my left calf is twice the size of the right", "TellIntent", ["one_leg"]),
        ("my left calf is swollen and hot", "TellIntent", ["one_leg"]),
        ("i can't pee and my bottom is numb", "TellIntent", ["bladder_or_bowel"]),
        ("my cramps wake me up most nights", "TellIntent", ["broken_sleep"]),
        ("leg cramps keep me awake what can i do", "CheckIntent", []),
        ("i woke up with my calf in a knot", "CrampNowIntent", []),
        ("should i eat bananas", "RemedyIntent", ["potassium"]),
        ("tell me about the disc thing", "CauseIntent", ["lumbar_disc_herniation"]),
        ("no wait i meant yes", "CorrectIntent", ["yes"]),
        ("change that to no", "CorrectIntent", ["no"]),
        ("not that i know of", "UnsureIntent", []),
        ("that is not false", "AMAZON.YesIntent", []),
        ("not really", "AMAZON.NoIntent", []),
        ("why do you ask", "WhyIntent", []),
        ("go back", "GoBackIntent", []),
        ("warmth tips", "WarmthTipsIntent", []),
        ("help my calf is cramping", "CrampNowIntent", []),
        ("when should i see a doctor", "DoctorIntent", []),
        ("where does that come from", "SourceIntent", []),
        ("send it to my phone", "SendCardIntent", []),
    ],
)
def test_what_people_say_leads_where_it_should(
    said: str, intent: str, ids: list[str], hearing: Hearing
) -> None:
    """The ways of speaking that the design names each reach their intent and ids."""
    heard = hearing.hear(said)
    assert heard.intent == intent
    assert {slot.id for slot in heard.slots} >= set(ids)


@pytest.mark.parametrize(
    "said",
    ["my feet aren't cold", "no numbness", "i don't stand much", "i'm not diabetic", "not numb"],
)
def test_what_is_denied_is_absent(said: str, hearing: Hearing) -> None:
    """A negated sign is never heard as one that is there."""
    assert [slot.name for slot in hearing.hear(said).slots] == ["absent_sign"]


def test_no_word_of_doubt_stands_among_yes_and_no(language_model: dict[str, Any]) -> None:
    """Whoever says that they don't know finds no sample that would make it an answer."""
    doubts = ("don't know", "not sure", "no idea", "unsure", "maybe", "perhaps", "can't say")
    for intent in language_model["intents"]:
        if intent["name"] in ("AMAZON.YesIntent", "AMAZON.NoIntent"):
            for sample in intent["samples"]:
                assert not any(doubt in sample for doubt in doubts), sample
