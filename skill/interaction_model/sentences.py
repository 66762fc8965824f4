"""Reading what people say in one language: ``interaction_model/sentences/<language>.toml``."""

from pathlib import Path
from typing import Annotated

import msgspec

from skill.errors import PlainError

Templates = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]

# A slot type: the id of each value → templates of what people call it. The first is its name.
Values = dict[str, Templates]


class Sentences(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's sentence templates, as written in its file."""

    language: str
    locales: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    invocation_name: str
    # Words that Alexa keeps for herself in this language, or that promise too much.
    not_in_invocation_name: tuple[str, ...]
    # What the store's description in this language must say, word for word.
    notice: tuple[str, ...]
    intents: dict[str, Templates]
    slot_types: dict[str, Values]
    expansion_rules: dict[str, str] = {}

    @property
    def file(self) -> str:
        """The name of the file that these sentences are written in."""
        return f"{self.language}.toml"


def read_sentences(path: Path) -> Sentences:
    """Read one language's file. Raises PlainError, naming the file, if it cannot be understood."""
    try:
        sentences = msgspec.toml.decode(path.read_bytes(), type=Sentences)
    except OSError as error:
        raise PlainError(f"{path.name} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise PlainError(f"{path.name} cannot be understood: {error}.") from error
    if sentences.file != path.name:
        raise PlainError(
            f'{path.name} says language = "{sentences.language}"; '
            "write there the language that the file is named after."
        )
    return sentences


def read_languages(folder: Path) -> list[Sentences]:
    """Read every language's file in a folder, in order of language. Raises PlainError."""
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise PlainError(f"{folder.name} holds no <language>.toml; write the sentences there.")
    return [read_sentences(path) for path in paths]
