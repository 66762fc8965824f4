"""From a reply to what is heard: lines, blanks, question and reprompt."""

import pytest

from skill.conversation.replies import Line, Reply
from skill.speech.rendering import can_say, line_text, render, text_of
from skill.speech.words import words_for

WORDS = words_for("en-US")


def test_the_question_comes_last() -> None:
    """Lines first, then what an answer is waited for."""
    text = text_of(Reply((Line("all_right"), Line("notice")), "one_leg"), WORDS)
    assert text == " ".join(
        WORDS.say(name) for name in ("all_right", "notice", "question.one_leg.ask")
    )


def test_a_question_heard_before_is_worded_differently() -> None:
    """Asked again, it is not the same sentence."""
    text = text_of(Reply((), "one_leg", again=True), WORDS)
    assert text == WORDS.say("question.one_leg.again") != WORDS.say("question.one_leg.ask")


def test_an_open_question_has_a_reprompt_and_a_farewell_has_none() -> None:
    """Silence is met with other words, and after good night with none."""
    asked = render(Reply((), "easing"), WORDS)
    assert asked.reprompt == f"<speak>{WORDS.say('question.easing.reprompt')}</speak>"
    assert asked.reprompt != asked.speech
    assert render(Reply((Line("farewell"),)), WORDS).reprompt is None


def test_the_manner_holds_for_the_reprompt_too() -> None:
    """Nobody is whispered to and then spoken to aloud."""
    rendered = render(Reply((), "easing"), WORDS, slow=True, whisper=True)
    for heard in (rendered.speech, rendered.reprompt or ""):
        assert heard.startswith('<speak><amazon:effect name="whispered"><prosody rate="slow">')


@pytest.mark.parametrize(
    ("because", "joined"),
    [
        (("cold_feet",), "your feet get cold at night."),
        (
            ("cold_feet", "cold_water"),
            "your feet get cold at night, and your feet are often in cold water.",
        ),
    ],
)
def test_reasons_are_filled_in_and_joined(because: tuple[str, ...], joined: str) -> None:
    """A result names its cause and the answers behind it."""
    text = line_text(Line("match.likely", cause="cold_exposure", because=because), WORDS)
    assert text == f"Your answers fit cold legs best, because {joined}"


def test_sources_of_one_name_are_named_once() -> None:
    """Two pages of one clinic are one source to a listener."""
    line = Line("comes_from.known", sources=("mayo-night-cramps", "mayo-rhabdo", "nhs-leg-cramps"))
    assert line_text(line, WORDS) == "That comes from Mayo Clinic and the NHS."


def test_alternatives_are_taken_in_turn() -> None:
    """The same reply later in a conversation is worded otherwise."""
    heard = {render(Reply((Line("heard.yes"),)), WORDS, variant=turn).speech for turn in range(3)}
    assert len(heard) == 3


def test_no_card_unless_asked_for() -> None:
    """Other people may see the app."""
    assert render(Reply((Line("match.none"),), "offer_warm_up"), WORDS).card is None


@pytest.mark.parametrize(
    "reply",
    [
        Reply((Line("no_such_line"),)),
        Reply((), "no_such_question"),
        Reply((Line("match.also", cause="no_such_cause"),)),
        Reply((Line("match.likely", because=("no_such_sign",)),)),
        Reply((Line("comes_from.known", sources=("no_such_source",)),)),
    ],
)
def test_what_has_no_words_cannot_be_said(reply: Reply) -> None:
    """A foreign state is found out before it is spoken."""
    assert not can_say(reply, WORDS)
    assert can_say(Reply((Line("all_right"),), "one_leg"), WORDS)
