"""A language that is listened to has words for every line."""

from skill.interaction_model.check import Package
from tests.interaction_model.conftest import Check


def add_german(package: Package, words: str | None) -> None:
    """Write a second language; its words file holds ``words``, or is missing."""
    english = (package.sentences / "en.toml").read_text()
    german = english.replace('"en"', '"de"').replace('"en-US"', '"de-DE"')
    (package.sentences / "de.toml").write_text(german)
    if words is not None:
        (package.words / "de.toml").write_text(words)


def test_a_language_without_words_is_named(package: Package, check: Check) -> None:
    """What a new language lacks is listed: its words, and its manifest entries."""
    add_german(package, None)
    assert check() == [
        "de.toml: the language has sentences, but no words; write de.toml.",
        "skill.json, publishingInformation.locales: de-DE is missing; write its entry.",
        "skill.json, privacyAndCompliance.locales: de-DE is missing; write its entry.",
    ]


def test_lines_that_differ_are_named(package: Package, check: Check) -> None:
    """A line that is missing, and one that English does not have, are both named."""
    add_german(package, 'notice = "Das ist allgemeine Auskunft."\n[ask]\nonce = "Noch?"\n')
    lines = check()
    assert "de.toml, ask.again: this line is missing; translate it (en.toml)." in lines
    assert "de.toml, ask.once: en.toml has no such line; drop it, or mend it." in lines


def test_variants_are_a_languages_own_affair(package: Package, check: Check) -> None:
    """Differences between locales of one language need no counterpart."""
    words = package.words / "en.toml"
    words.write_text(words.read_text() + '[[variants]]\nlocales = ["en-US"]\n')
    assert check() == []
