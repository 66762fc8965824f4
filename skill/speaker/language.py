"""What a smart speaker knows of a language by itself, read from ``languages/<language>.toml``."""

from functools import cache
from pathlib import Path

import msgspec

FOLDER = Path(__file__).with_name("languages")


class DeviceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the device says when no skill is open; ``{name}`` is the invocation name."""

    not_open: str = "{name}?"


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language's spelling, its words for waking and invoking, its built-in utterances.

    A language without a file has none of these, and is still heard through its model: the
    invocation name alone opens the skill.
    """

    wake_words: tuple[str, ...] = ("alexa",)
    launches: tuple[str, ...] = ("{name}",)
    one_shots: tuple[str, ...] = ("{name} {request}",)
    fillers: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    clause_starts: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    modals: tuple[str, ...] = ()
    question_words: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    function_words: tuple[str, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    may_be_missing: tuple[str, ...] = ()
    whole_words: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    silent_ends: tuple[str, ...] = ()
    rewrites: dict[str, str] = {}
    plain_answers: dict[str, tuple[str, ...]] = {}
    built_in: dict[str, tuple[str, ...]] = {}
    device: DeviceWords = DeviceWords()


@cache
def load_language(locale: str) -> Language:
    """Return what the speaker knows of a locale's language (``en-GB`` reads ``en.toml``)."""
    path = FOLDER / f"{locale.partition('-')[0]}.toml"
    if not path.exists():
        return Language()
    return msgspec.toml.decode(path.read_bytes(), type=Language)
