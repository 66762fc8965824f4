"""What English-speaking people say is in the model, and leads where it should."""

import json
from typing import Any

import pytest

from skill.cramps.knowledge import KNOWLEDGE
from skill.interaction_model.check import Package
from skill.interaction_model.sentence_rules import value_ids
from skill.speaker.asked import answer_heard
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


PACE_FRAMES = ("{}", "speak {}", "can you talk {}", "will you speak {}", "please talk {} to me")
SLOWER = ("slower", "more slowly", "a bit slower", "at a slower pace", "less quickly")
FASTER = ("faster", "more quickly", "a bit faster", "at a faster pace", "less slowly")


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        *((frame.format(how), "SlowerIntent") for frame in PACE_FRAMES for how in SLOWER),
        *((frame.format(how), "FasterIntent") for frame in PACE_FRAMES for how in FASTER),
        ("speak slowly", "SlowerIntent"),
        ("will you speak more rapidly", "FasterIntent"),
        ("you're talking too slowly", "FasterIntent"),
        ("you're talking too quickly", "SlowerIntent"),
        ("don't talk so slowly", "FasterIntent"),
        ("don't talk so fast", "SlowerIntent"),
    ],
)
def test_the_pace_goes_the_way_that_is_asked_for(said: str, intent: str, hearing: Hearing) -> None:
    """Whoever asks for slower speech never gets it faster, nor the other way round."""
    assert hearing.hear(said).intent == intent


@pytest.mark.parametrize(
    "said",
    [
        "set a timer for ten minutes",
        "call my wife",
        "what should i wear tomorrow",
        "how do i get red wine out of a carpet",
        "who won the football match last night",
        "how far away is mercury",
        "how do i get a bleach stain out",
    ],
)
def test_everyday_words_tell_nothing_about_legs(said: str, hearing: Hearing) -> None:
    """A word that is said of legs and of other things raises no sign, and no false alarm."""
    assert hearing.hear(said).intent == "AMAZON.FallbackIntent"


@pytest.mark.parametrize(
    ("said", "sign"),
    [
        ("both of my legs suddenly gave way", "sudden_weakness"),
        ("my husband's knees keep buckling under him", "sudden_weakness"),
        ("i can't feel between my legs", "groin_numbness"),
        ("my father has lost control of his bladder", "bladder_or_bowel"),
        ("pain in legs while walking", "walking_pain"),
        ("cramps in leg while walking uphill", "walking_pain"),
        ("weakness in both legs getting worse over days", "sudden_weakness"),
        ("my 6 year old wakes with cramp in his left leg", "child_cramps"),
        ("i have had this cramp for three hours", "long_cramp"),
        ("i get woken by cramps three or four times a night", "broken_sleep"),
        ("my toes turned blue and they are cold", "cold_pale_leg"),
    ],
)
def test_a_warning_sign_is_heard_in_a_story(said: str, sign: str, hearing: Hearing) -> None:
    """Whoever it is about and however it is told, a warning sign reaches the skill."""
    assert sign in {slot.id for slot in hearing.hear(said).slots if slot.name == "warning_sign"}


# Answers in a setting: the ears do not know the question, so these must come out right anywhere.
OFTEN = ("sometimes", "a little", "all the time", "every night", "quite often", "yes both of them")
SELDOM = ("not much", "not lately", "hardly ever", "rarely", "i used to", "not all the time")


@pytest.mark.parametrize(
    ("question", "said", "answer"),
    [
        *((question, said, "yes") for question in ("numbness", "cold_feet") for said in OFTEN),
        # What was so and is no more is a no: the questions ask about now.
        *((question, said, "no") for question in ("numbness", "cold_feet") for said in SELDOM),
        ("cold_feet", "they're freezing", "yes"),
        ("cold_feet", "cold", "yes"),
        ("cold_feet", "i'm always hot", "no"),
        ("numbness", "numb", "yes"),
        ("back_leg_pain", "it shoots down to my ankle", "yes"),
        ("back_leg_pain", "not below the knee", "no"),
        ("bent_forward", "most of the day", "yes"),
        ("effort", "i've been resting", "no"),
        ("effort", "i'm a nurse", "yes"),
        ("unbalanced_diet", "i eat well", "no"),
        ("one_leg", "a bit swollen", "yes"),
        ("one_leg", "my left one is red", "yes"),
        ("one_leg", "i can't see in the dark", "unsure"),
        ("breathless", "neither one", "no"),
        ("breathless", "a little short of breath", "yes"),
        ("heat_risk", "i am diabetic", "yes"),
        ("heat_risk", "i'm healthy", "no"),
        ("easing", "getting better", "yes"),
        ("easing", "no change", "no"),
        ("long_cramp", "about twenty minutes", "yes"),
        ("long_cramp", "a few minutes", "no"),
        ("can_stand", "i can", "yes"),
        ("can_stand", "not safely", "no"),
        ("more", "tell me more", "yes"),
        ("felt_right", "it felt good", "yes"),
        ("felt_right", "it was painful", "no"),
    ],
)
def test_an_answer_in_its_setting_is_taken(
    question: str, said: str, answer: str, hearing: Hearing
) -> None:
    """An answer in other words than yes and no answers the question at hand."""
    assert answer_heard(question, hearing.hear(said)) == answer


def test_a_warm_leg_does_not_start_the_warm_up(hearing: Hearing) -> None:
    """Whoever finds a leg warm may have a clot in it: that is no wish to stretch it."""
    assert hearing.hear("warm").intent != "WarmUpIntent"


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
