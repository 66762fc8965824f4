"""A file of sentences that cannot be understood is named in one plain sentence."""

from pathlib import Path

import pytest

from skill.errors import PlainError
from skill.interaction_model.check import Package
from skill.interaction_model.command import write
from skill.interaction_model.sentences import read_languages
from tests.interaction_model.conftest import Edit


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("[intents]", "[intents", "en.toml cannot be understood: "),
        ('locales = ["en-US"]', "locales = 7", "Expected `array`, got `int` - at `$.locales`"),
        ('locales = ["en-US"]', "locales = []", "length >= 1 - at `$.locales`"),
        ('["why"]', '"why"', "Expected `array`, got `str`"),
        ('["why"]', "[]", "length >= 1"),
        ('["why"]', "[7]", "Expected `str`, got `int`"),
        ("[expansion_rules]", "[expansions]", "unknown field `expansions`"),
        ('language = "en"', 'language = "de"', 'en.toml says language = "de"; write there'),
        ('["why"]', '["(why|how"]', "en.toml, WhyIntent: '(why|how' is no valid template"),
        ('["why"]', '["why [now"]', "en.toml, WhyIntent: 'why [now' is no valid template"),
        ('["why"]', '["why <lag>"]', "'why <lag>': Missing expansion rule <lag>; write the rule"),
        ('["why"]', '["(why;now)"]', "write (a b|b a)"),
        ('"(leg|calf)"', '"(leg|<leg>)"', "expansion rule that uses itself"),
        ('"(leg|calf)"', '"(leg|calf"', "en.toml, expansion_rules: '(leg|calf' is no valid"),
        ('"remedy soap"', '"(soap"', "en.toml, REMEDY.soap: '(soap' is no valid template"),
    ],
)
def test_a_broken_file_is_named(
    old: str, new: str, what: str, edit: Edit, package: Package
) -> None:
    """Broken TOML, wrong types and bad templates each give one message with the file's name."""
    edit(old, new)
    if "<leg>" in new:
        edit('["why"]', '["why <leg>"]')
    with pytest.raises(PlainError) as error:
        write(package)
    assert "en.toml" in str(error.value)
    assert what in str(error.value)


def test_bytes_that_are_no_text_are_named(package: Package) -> None:
    """A file that is not UTF-8 gives the same plain message."""
    (package.sentences / "en.toml").write_bytes(b'language = "\xff"')
    with pytest.raises(PlainError, match=r"en\.toml cannot be understood"):
        read_languages(package.sentences)


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    """Without any language there is nothing to generate, and that is said."""
    with pytest.raises(PlainError, match=r"holds no <language>\.toml"):
        read_languages(tmp_path)
