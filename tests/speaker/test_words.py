"""Words to compare, and words to quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.speaker.language import Language, load_language
from skill.speaker.words import Wording

ENGLISH = Wording(load_language("en-GB"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I\N{RIGHT SINGLE QUOTATION MARK}m not sure!", "i am not sure"),
        ("im not sure", "i am not sure"),
        ("they don't, can't and won't", "they do not can not and will not"),
        ("uh-huh", "uhhuh"),
        ("Slooooow down, please", "slow down"),
        ("um", "um"),
    ],
)
def test_different_spellings_become_one(text: str, words: str) -> None:
    """Case, punctuation, contractions, stretched letters and fillers make no difference."""
    assert ENGLISH.utterance(text).text == words


def test_what_was_said_can_be_quoted() -> None:
    """A stretch of words is quoted as it was spoken, contractions and all."""
    utterance = ENGLISH.utterance("Well, my feet aren't cold")
    assert utterance.words == ("my", "feet", "are", "not", "cold")
    assert utterance.said(0, 5) == "my feet aren't cold"
    assert utterance.said(2, 2) == ""


@pytest.mark.parametrize(
    "family", ["cramp cramps cramping cramped", "numb numbness", "swell swelling swells"]
)
def test_one_stem_for_a_family_of_words(family: str) -> None:
    """Endings do not change what a word is about."""
    assert len({ENGLISH.stem(word) for word in family.split()}) == 1


@given(st.text())
def test_words_stay_words(text: str) -> None:
    """Hearing its own words again changes nothing, in a language with rules or without."""
    bare = Wording(Language()).utterance(text)
    assert Wording(Language()).utterance(bare.text).words == bare.words
    assert all(ENGLISH.utterance(text).words)
