"""The example phrases in the store: each is said to the speaker, exactly as printed."""

import json
from functools import cache

import pytest

from skill.hosting.skill_package import SOURCE
from skill.speaker.device import Device
from skill.speaker.envelope import Surroundings
from skill.speaker.hearing import load_hearing
from skill.speaker.language import load_language

LOCALES = json.loads((SOURCE / "skill.json").read_text())["manifest"]["publishingInformation"][
    "locales"
]
HEARING = cache(load_hearing)  # which takes a moment
MEANT = ["LaunchRequest", "WarmthTipsIntent", "CrampNowIntent"]


@pytest.mark.parametrize(
    ("locale", "phrase", "meant"),
    [
        (locale, phrase, meant)
        for locale, published in LOCALES.items()
        for phrase, meant in zip(published["examplePhrases"], MEANT, strict=True)
    ],
)
def test_the_phrase_does_what_the_store_promises(locale: str, phrase: str, meant: str) -> None:
    """It opens the skill, means what it says, and is answered with an open question."""
    device = Device(HEARING(locale), load_language(locale), Surroundings(locale=locale))
    event = device.say(phrase)
    assert event.request is not None
    request = event.request["request"]
    assert request.get("intent", {}).get("name", request["type"]) == meant
    assert event.listening
    assert event.speech
