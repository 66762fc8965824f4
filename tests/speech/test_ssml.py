"""From text with pauses to SSML: well formed and within Alexa's rules, whatever the text."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.speech.ssml import LONGEST_BREAK, paced, ssml, without_pauses

XML_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufffe\uffff")
)
ALLOWED = {"speak", "break", "prosody", "effect"}


def parsed(marked: str) -> ET.Element:
    """Read SSML as XML, with Alexa's own prefix declared."""
    spoken = marked.replace("<speak>", '<speak xmlns:amazon="https://amazon.com/ssml">', 1)
    return ET.fromstring(spoken)  # noqa: S314 - made a line above, by this program


@given(text=XML_TEXT, slow=st.booleans(), whisper=st.booleans())
def test_any_text_is_well_formed_and_keeps_its_words(text: str, slow: bool, whisper: bool) -> None:
    """Whatever stands in a file of words, Alexa can read it out."""
    tree = parsed(ssml(text, slow=slow, whisper=whisper))
    heard = "".join(tree.itertext())
    assert heard.split() == without_pauses(text).split()
    assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= ALLOWED


@pytest.mark.parametrize("text", ["salt & water", "1 < 2", "a > b", "<audio src='x'/>"])
def test_markup_in_words_is_only_text(text: str) -> None:
    """Words never become tags."""
    tree = parsed(ssml(text))
    assert tree.text == text
    assert len(tree) == 0


def test_a_pause_is_a_break_of_as_many_seconds() -> None:
    """Five seconds in the words are five seconds of silence."""
    assert ssml("Hold. [5s] Rest.") == '<speak>Hold. <break time="5s"/> Rest.</speak>'


@given(seconds=st.integers(0, 10**6))
def test_no_break_is_longer_than_alexa_allows(seconds: int) -> None:
    """A longer pause is cut, or the whole response would be refused."""
    found = re.findall(r'time="(\d+)s"', ssml(f"Hold. [{seconds}s]"))
    assert [int(one) for one in found] == [min(seconds, LONGEST_BREAK)]
    assert LONGEST_BREAK == 10


def test_slow_and_whispered_speech_are_marked() -> None:
    """The manner wraps everything, the whisper outermost."""
    effect = '<amazon:effect name="whispered"><prosody rate="slow">Hi</prosody></amazon:effect>'
    assert ssml("Hi", slow=True, whisper=True) == f"<speak>{effect}</speak>"
    assert ssml("Hi") == "<speak>Hi</speak>"


def test_what_is_read_has_no_pauses() -> None:
    """On a card or a screen the marks are gone, and no gap is left."""
    assert without_pauses("Hold. [10s] Rest. [10s] [5s]") == "Hold. Rest."


def test_pauses_after_each_other_add_up() -> None:
    """What is said stands with all the silence that follows it."""
    assert paced("Hold. [10s] [5s] Rest. [10s]") == [("Hold.", 15), ("Rest.", 10)]
    assert paced("Hold.") == [("Hold.", 0)]
