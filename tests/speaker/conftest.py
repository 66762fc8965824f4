"""A small model with a bit of everything, and a skill that only remembers what it was asked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from skill.speaker.device import Device
from skill.speaker.envelope import Json, Surroundings
from skill.speaker.hearing import Hearing
from skill.speaker.language import Language, load_language
from skill.speaker.model import Model, decode_model

SMALL_MODEL = Path(__file__).with_name("small_model.json")


@pytest.fixture(scope="session")
def model() -> Model:
    """Return a model small enough to read in one glance."""
    return decode_model(SMALL_MODEL.read_bytes())


@pytest.fixture(scope="session")
def english() -> Language:
    """Return what the speaker knows of English."""
    return load_language("en-US")


@pytest.fixture(scope="session")
def hearing(model: Model, english: Language) -> Hearing:
    """Return ears for the small model."""
    return Hearing(model, english)


class Skill:
    """A skill that counts its turns in the session and leaves on Stop."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self.requests: list[Json] = []

    def __call__(self, envelope: Json) -> Json:
        """Answer with a question, or with goodbye to Stop and nothing to the session's end."""
        self.requests.append(envelope)
        request = envelope["request"]
        if request["type"] == "SessionEndedRequest":
            return {"version": "1.0", "response": {}}
        turn = envelope["session"]["attributes"].get("turn", 0) + 1
        stops = request.get("intent", {}).get("name") == "AMAZON.StopIntent"
        response: Json = {
            "outputSpeech": {"type": "SSML", "ssml": f"<speak>Turn {turn}?</speak>"},
            "shouldEndSession": stops,
        }
        if not stops:
            reprompt = {"type": "SSML", "ssml": "<speak>Still there?</speak>"}
            response["reprompt"] = {"outputSpeech": reprompt}
        return {"version": "1.0", "sessionAttributes": {"turn": turn}, "response": response}

    def types(self) -> list[str]:
        """Return the types of the requests so far."""
        return [envelope["request"]["type"] for envelope in self.requests]


@pytest.fixture
def skill() -> Skill:
    """Return a skill that nobody has talked to yet."""
    return Skill()


@pytest.fixture
def device(hearing: Hearing, english: Language, skill: Skill) -> Device:
    """Return a speaker without a screen, its skill not yet opened."""
    return Device(hearing, english, Surroundings("en-US"), skill)


@pytest.fixture
def heard_as(hearing: Hearing) -> Callable[[str], str]:
    """Return a short way to say what an utterance was heard as: intent, then slots."""

    def describe(text: str) -> str:
        heard = hearing.hear(text)
        name = heard.intent.removeprefix("AMAZON.").removesuffix("Intent")
        return " ".join([name, *(f"{slot.name}={slot.id}" for slot in heard.slots)])

    return describe
