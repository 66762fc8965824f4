"""What a person half asleep can take in: the limits on every reply of every conversation."""

import re

import pytest
import textstat  # type: ignore[import-untyped]  # has no types
from hypothesis import given, settings

from skill.conversation.relief import STEPS
from skill.conversation.replies import Reply
from skill.conversation.state import QUESTIONS
from skill.conversation.turns import Turn
from skill.speech.rendering import render
from skill.speech.ssml import without_pauses
from skill.speech.words import Words, words_for
from tests.conversation.exploration import Exploration
from tests.conversation.mixtures import TURNS, walk
from tests.speech.spoken import is_result, sentences, wordings, words_in

LOCALES = ["en-US", "en-GB"]
LONGEST_QUESTION, LONGEST_TURN, LONGEST_RESULT, LONGEST_ECHO = 20, 45, 75, 3
HIGHEST_GRADE = 6
DOSE = r"\d\s*(mg|mcg|µg|g|iu|units?|milligrams?|micrograms?|tablets?|pills?|capsules?|drops?)\b"
NEVER_SAID = {
    "a diagnosis": r"\byou (probably |likely )?have (a|an|the|low|cold|tired)\b(?! short)",
    "a percentage": r"%|\bper ?cent\b|\bchance of\b|\bprobabl[ey]\b",
    "a dose": DOSE,
    "to stop a medicine": r"\bstop (taking|your|the) ?(\w+ )?(medicine|tablets?|statins?|inhaler)|"
    r"\bstop taking\b",
    "a promise to cure": r"\bcures?\b|\bguarantee|\bwill help you\b|\bsave your life\b",
    "a call for help made by us": r"\bI('ll| will| can) call\b",
}


@pytest.fixture(params=LOCALES)
def words(request: pytest.FixtureRequest) -> Words:
    """The words of each way of speaking English."""
    return words_for(request.param)


def assert_short(reply: Reply, words: Words) -> None:
    """Hold one reply to the limits on words."""
    longest = LONGEST_RESULT if is_result(reply) else LONGEST_TURN
    for text in wordings(reply, words):
        assert words_in(text) <= longest, text
        assert text.endswith("?") == reply.listens, text


def test_every_turn_is_short_enough_to_hear_once(exploration: Exploration, words: Words) -> None:
    """At most 45 words, a result 75; it ends in a question exactly if an answer is waited for."""
    for reply in exploration.replies:
        assert_short(reply, words)


@given(turns=TURNS)
@settings(max_examples=300, deadline=None)
def test_so_is_every_turn_after_telling(turns: list[Turn]) -> None:
    """Signs told beside an answer make no turn too long."""
    for step in walk(turns):
        assert_short(step.reply, words_for("en-US"))


@pytest.mark.parametrize("question", sorted(QUESTIONS))
def test_a_question_is_short_and_asked_in_three_ways(question: str, words: Words) -> None:
    """At most 20 words, and other ones when it is asked again or met with silence."""
    asked = [words.say(f"question.{question}.{way}") for way in ("ask", "again", "reprompt")]
    assert len(set(asked)) == 3
    for text in asked:
        assert text.endswith("?")
        assert words_in(text) <= LONGEST_QUESTION


def test_an_open_session_has_another_reprompt(exploration: Exploration, words: Words) -> None:
    """The reprompt is there whenever the skill listens, and is never the speech again."""
    for reply in exploration.replies:
        rendered = render(reply, words)
        assert (rendered.reprompt is not None) == reply.listens
        if rendered.reprompt:
            assert rendered.reprompt != rendered.speech
            assert rendered.reprompt.endswith("?</speak>")


def test_an_echo_is_no_more_than_three_words(words: Words) -> None:
    """It shows what was heard, and holds nobody up."""
    for name, alternatives in words.lines.items():
        if name.startswith(("echo.", "heard.")):
            assert max(map(words_in, alternatives)) <= LONGEST_ECHO, name


def test_relief_begins_with_the_instruction(words: Words) -> None:
    """The first words say what to do, for somebody in pain."""
    first, *_ = STEPS
    verb = words.say(first[0]).split()[0]
    assert verb in {"Straighten", "Pull", "Stretch", "Stand"}


def test_relief_is_the_first_thing_said(exploration: Exploration) -> None:
    """Nothing stands before an instruction that eases a cramp."""
    steps = {name for name, _ in STEPS}
    found = [reply for reply in exploration.replies if reply.lines and reply.lines[0].name in steps]
    assert found
    for reply in exploration.replies:
        assert not {line.name for line in reply.lines[1:]} & steps


def test_reading_grade_is_six_or_lower(words: Words) -> None:
    """All that is heard, taken together, is plain English."""
    assert textstat.flesch_kincaid_grade(" ".join(sentences(words))) <= HIGHEST_GRADE


@pytest.mark.parametrize("what", NEVER_SAID)
def test_some_things_are_never_said(what: str, words: Words) -> None:
    """The skill is no doctor, promises nothing, and leaves medicines alone."""
    for line in sentences(words):
        assert not re.search(NEVER_SAID[what], line, re.IGNORECASE), line


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("a diagnosis", "You have a slipped disc."),
        ("a percentage", "That is 80% sure."),
        ("a dose", "Take 300 mg at night."),
        ("to stop a medicine", "Stop taking your statins."),
        ("a promise to cure", "This cures cramps."),
        ("a call for help made by us", "I'll call a doctor."),
    ],
)
def test_they_would_be_found_if_they_were(what: str, said: str) -> None:
    """The patterns catch what they are meant to."""
    assert re.search(NEVER_SAID[what], said, re.IGNORECASE)


def test_the_notice_is_short_and_says_what_it_must(words: Words) -> None:
    """General information, not medical advice, in one breath."""
    assert words.say("notice") == "This is general information, not medical advice."


def test_an_emergency_names_no_number(words: Words) -> None:
    """In every country the local number is right, and a named one may not be."""
    assert "local emergency number" in words.say("urgency.emergency")
    assert not re.search(r"\b(911|999|112|000)\b", " ".join(sentences(words)))


def test_a_hold_is_counted_in_real_seconds(words: Words) -> None:
    """Each stretch is held three times for ten seconds, with ten seconds' rest between."""
    for name in ("calf", "other_calf", "thigh", "other_thigh", "seated", "other_seated"):
        text = words.say(f"warm_up.{name}")
        assert re.findall(r"(Hold|Rest)\. \[(\d+)s\]", text) == [
            ("Hold", "10"), ("Rest", "10"), ("Hold", "10"), ("Rest", "10"), ("Hold", "10")
        ]  # fmt: skip
        assert "[" not in without_pauses(text)
