"""Reading what people say in one language: ``interaction_model/sentences/<language>.toml``."""

from pathlib import Path

import msgspec

from skill.errors import PlainError

# A slot type: the id of each value → templates of what people call it. The first is its name.
Values = dict[str, tuple[str, ...]]


class Sentences(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's sentence templates, as written in its file."""

    language: str
    locales: tuple[str, ...]
    invocation_name: str
    intents: dict[str, tuple[str, ...]]
    slot_types: dict[str, Values]
    expansion_rules: dict[str, str] = {}


def read_sentences(path: Path) -> Sentences:
    """Read one language's file. Raises PlainError, naming the file, if it cannot be understood."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Sentences)
    except OSError as error:
        raise PlainError(f"{path.name} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise PlainError(f"{path.name} cannot be understood: {error}.") from error


def read_languages(folder: Path) -> list[Sentences]:
    """Read every language's file in a folder, in order of language. Raises PlainError."""
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise PlainError(f"No sentences found: {folder.name} holds no <language>.toml.")
    return [read_sentences(path) for path in paths]
