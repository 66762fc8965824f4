"""The words of a language: one file each, looked up by the name of a line."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from skill.errors import PlainError

FOLDER = Path(__file__).parent
FALLBACK_LANGUAGE = "en"


class Variant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that some locales of a language say differently."""

    locales: tuple[str, ...]
    replace: Mapping[str, str]


class Words(msgspec.Struct, frozen=True, eq=False):
    """Everything the skill can say in one locale; a line may have several wordings."""

    locale: str
    lines: Mapping[str, tuple[str, ...]]

    def say(self, name: str, variant: int = 0) -> str:
        """Look up the wording of a line; ``variant`` chooses among alternatives."""
        wordings = self.lines[name]
        return wordings[variant % len(wordings)]

    def __contains__(self, name: str) -> bool:
        """Tell whether there are words for this line."""
        return name in self.lines


def words_for(locale: str) -> Words:
    """Load the words of a locale; of its language; failing both, English.

    Raises PlainError where the language's file is not as it should be.
    """
    language = locale.partition("-")[0]
    if language not in languages():
        return words_for(FALLBACK_LANGUAGE)
    path = FOLDER / f"{language}.toml"
    return _read_once(path, locale if locale in locales_with_variants(path) else language)


@cache
def languages() -> tuple[str, ...]:
    """Name the languages that have words."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def read(path: Path, locale: str) -> Words:
    """Read one file of words as this locale says them."""
    variants, lines = _file(path)
    for variant in variants:
        if locale in variant.locales:
            lines = {name: _replaced(said, variant.replace) for name, said in lines.items()}
    return Words(locale, lines)


_read_once = cache(read)


@cache
def locales_with_variants(path: Path) -> frozenset[str]:
    """Name the locales that say some words of this file differently."""
    variants, _ = _file(path)
    return frozenset(locale for variant in variants for locale in variant.locales)


@cache
def _file(path: Path) -> tuple[tuple[Variant, ...], dict[str, tuple[str, ...]]]:
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
        variants = msgspec.convert(tables.pop("variants", []), tuple[Variant, ...])
        return variants, msgspec.convert(dict(_flat(tables)), dict[str, tuple[str, ...]])
    except (OSError, ValueError) as error:
        raise PlainError(f"{path.name} cannot be used: {error}") from error


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every line under its full name; a single wording becomes a list of one."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, [value] if isinstance(value, str) else value


def _replaced(wordings: tuple[str, ...], replacements: Mapping[str, str]) -> tuple[str, ...]:
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, replacements))})", re.IGNORECASE)
    return tuple(
        pattern.sub(lambda found: _as_written(found.group(), replacements), wording)
        for wording in wordings
    )


def _as_written(found: str, replacements: Mapping[str, str]) -> str:
    """Keep a capital letter where the replaced word had one."""
    replacement = replacements[found.lower()]
    return replacement[0].upper() + replacement[1:] if found[0].isupper() else replacement
