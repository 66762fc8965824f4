"""The words of a language: found by locale, and clear about what is wrong in a file."""

from pathlib import Path

import pytest

from skill.errors import PlainError
from skill.speech.words import FOLDER, read, words_for

ENGLISH = (FOLDER / "en.toml").read_text("utf-8")


def write(folder: Path, text: str) -> Path:
    """Write a file of words."""
    path = folder / "xx.toml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("welcome = 'Hello", "line 1"),
        ("welcome = 7", "7"),
        ("[question]\nasked = [1]", "question.asked"),
        ("[[variants]]\nlocales = 'en-GB'\nreplace = {}", "locales"),
        ("[[variants]]\nlocales = []\nreplacing = {}", "replace"),
    ],
)
def test_a_broken_file_gives_one_clear_sentence(text: str, named: str, tmp_path: Path) -> None:
    """The error names the file and what is wrong in it."""
    with pytest.raises(PlainError, match=r"^xx\.toml cannot be used: "):
        read(write(tmp_path, text), "xx")
    assert named


def test_a_missing_file_gives_one_clear_sentence(tmp_path: Path) -> None:
    """The error names the file that is not there."""
    with pytest.raises(PlainError, match=r"xx\.toml"):
        read(tmp_path / "xx.toml", "xx")


def test_lines_have_full_names_and_alternatives(tmp_path: Path) -> None:
    """A table's name stands before its lines; a list holds alternatives, taken in turn."""
    words = read(write(tmp_path, '[a]\nb.c = "one"\nd = ["first", "second"]'), "xx")
    assert words.say("a.b.c", 5) == "one"
    assert [words.say("a.d", variant) for variant in range(3)] == ["first", "second", "first"]
    assert "a.d" in words
    assert "a.e" not in words


@pytest.mark.parametrize("locale", ["en-ZA", "en", "fi-FI", "xx", "", "../en"])
def test_an_unknown_locale_falls_back_to_english(locale: str) -> None:
    """A locale of a known language gets that language; anything else gets English."""
    assert words_for(locale).say("all_right") == words_for("en-US").say("all_right")
    assert words_for(locale).locale == "en"


@pytest.mark.parametrize("locale", ["en-GB", "en-AU", "en-IN", "en-CA"])
def test_locales_that_differ_audibly_say_it_their_way(locale: str) -> None:
    """Towards, a heat pad, a physiotherapist; and nothing American is left anywhere."""
    words, american = words_for(locale), words_for("en-US")
    assert "towards your shin" in words.say("relief.straighten")
    assert "toward your shin" in american.say("relief.straighten")
    assert "heat pads" in words.say("heat.no_heat")
    said = " ".join(line for wordings in words.lines.values() for line in wordings)
    assert "heating pad" not in said
    assert "towardss" not in said


def test_a_variant_keeps_capitals_and_whole_words(tmp_path: Path) -> None:
    """At the start of a sentence the replacement has a capital too; parts of words stay."""
    text = (
        'a = "Toward the toes, not untoward."\n'
        '[[variants]]\nlocales = ["xx-YY"]\nreplace = { "toward" = "towards" }'
    )
    assert read(write(tmp_path, text), "xx-YY").say("a") == "Towards the toes, not untoward."


def test_no_wording_stands_twice_in_a_list() -> None:
    """Alternatives differ, or a person hears the same thing again."""
    for name, wordings in words_for("en-US").lines.items():
        assert len(set(wordings)) == len(wordings), name
