"""The utterances that the page offers to tap, read from ``chips/<language>.toml``."""

from pathlib import Path

import msgspec

from skill.speaker.model import load_model

FOLDER = Path(__file__).with_name("chips")


class Chips(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What can be said, by moment; a language without a file offers to open the skill.

    Where a session is open, each utterance stands under the intent that it is heard as.
    """

    begin: tuple[str, ...] = ("{name}",)
    answers: dict[str, str] = {}
    asides: dict[str, str] = {}
    beside_screen: dict[str, str] = {}
    paced: dict[str, str] = {}


def chips_for(locale: str) -> Chips:
    """Return a locale's chips with the skill's name filled in; PlainError without a model."""
    path = FOLDER / f"{locale.partition('-')[0]}.toml"
    chips = msgspec.toml.decode(path.read_bytes(), type=Chips) if path.exists() else Chips()
    name = load_model(locale).invocation_name
    begin = tuple(chip.format(name=name) for chip in chips.begin)
    return msgspec.structs.replace(chips, begin=begin)
