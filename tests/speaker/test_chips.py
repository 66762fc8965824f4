"""What the page offers to tap is heard as what it says, in every locale."""

from pathlib import Path

import pytest

from skill.speaker import chips
from skill.speaker.chips import chips_for
from skill.speaker.device import Device
from skill.speaker.envelope import Surroundings
from skill.speaker.heard import FALLBACK
from skill.speaker.hearing import load_hearing
from skill.speaker.language import load_language
from skill.speaker.model import locales

English = pytest.mark.parametrize("locale", [name for name in locales() if name[:2] == "en"])


@English
def test_each_chip_is_heard_as_the_intent_it_is_named_by(locale: str) -> None:
    """A chip is an utterance like any other; its name is what the hearing makes of it."""
    offered = chips_for(locale)
    tables = (offered.answers, offered.asides, offered.beside_screen, offered.paced)
    named = [chip for table in tables for chip in table.items()]
    heard = [(load_hearing(locale).hear(text).intent, text) for _, text in named]
    assert heard == named


@English
def test_each_way_to_begin_opens_a_session(locale: str) -> None:
    """Every first chip reaches the skill, and none of them is misheard."""
    for text in chips_for(locale).begin:
        device = Device(load_hearing(locale), load_language(locale), Surroundings(locale))
        event = device.say(text)
        assert device.in_session, text
        assert event.heard is None or event.heard.intent != FALLBACK, text


def test_a_language_without_a_file_still_opens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where nobody has written chips, the invocation name is one."""
    monkeypatch.setattr(chips, "FOLDER", tmp_path)
    assert chips_for("en-US") == chips.Chips(begin=("leg cramp guide",))
