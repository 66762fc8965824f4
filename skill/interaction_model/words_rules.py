"""Whether each language that is listened to can also be spoken."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from skill.errors import PlainError
from skill.interaction_model.fault import Fault

# The language that the others are translated from.
PATTERN = "en"
# Differences between the locales of one language are that language's own affair.
OWN_AFFAIR = ("variants",)


def words_faults(folder: Path, languages: list[str]) -> Iterator[Fault]:
    """Check that every language has words, for the same lines as English. Raises PlainError."""
    pattern = set(_line_names(_read(folder / f"{PATTERN}.toml")))
    for language in languages:
        path = folder / f"{language}.toml"
        if not path.exists():
            yield Fault(
                path.name, "", "the language has sentences, but no words", f"write {path.name}"
            )
            continue
        names = set(_line_names(_read(path)))
        for name in sorted(pattern - names):
            yield Fault(path.name, name, "this line is missing", f"translate it ({PATTERN}.toml)")
        for name in sorted(names - pattern):
            yield Fault(path.name, name, f"{PATTERN}.toml has no such line", "drop it, or mend it")


def _read(path: Path) -> dict[str, Any]:
    """Read a language's file of words. Raises PlainError."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise PlainError(f"The words {path.name} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise PlainError(f"The words {path.name} cannot be understood: {error}.") from error


def _line_names(table: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    for name, entry in table.items():
        if prefix + name in OWN_AFFAIR:
            continue
        if isinstance(entry, dict):
            yield from _line_names(entry, f"{prefix}{name}.")
        else:
            yield prefix + name
