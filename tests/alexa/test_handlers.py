"""The thin handlers: launches, ends, what is unknown, and what goes wrong."""

from typing import Any

import pytest

from skill.alexa import handlers
from skill.alexa.session import stored
from skill.conversation.replies import Line, Reply
from skill.conversation.state import Course, State
from skill.speech.words import words_for
from tests.alexa.requests_from_alexa import LAUNCH, assert_valid, intent, resolved, say, speech

WORDS = words_for("en-US")
UNDER_WAY = State(
    Course("cold_feet", (("one_leg", "no"),), ("one_leg", "cold_feet"), checking=True),
    Reply((Line("heard.no"),), "cold_feet"),
    noticed=True,
)


def test_a_launch_welcomes_and_asks() -> None:
    """What it is, what it can do, and the first question; the session stays open."""
    answered = say(LAUNCH)
    assert_valid(answered)
    assert WORDS.say("welcome") in speech(answered)
    assert answered["response"]["shouldEndSession"] is False


def test_a_launch_in_an_old_session_begins_anew() -> None:
    """Whoever opens the skill is welcomed, whatever a session still carries."""
    assert say(LAUNCH, stored(UNDER_WAY)) == say(LAUNCH)


def test_an_answer_goes_on_from_where_the_session_stands() -> None:
    """The answer is recorded, and the next question asked."""
    answered = say(intent("AMAZON.YesIntent"), stored(UNDER_WAY))
    assert ["cold_feet", "yes"] in [
        list(one) for one in answered["sessionAttributes"]["state"][0][1]
    ]
    assert answered["response"]["shouldEndSession"] is False


def test_the_end_of_a_session_says_nothing() -> None:
    """Alexa allows no speech in answer to it."""
    answered = say({"type": "SessionEndedRequest", "reason": "USER_INITIATED"}, stored(UNDER_WAY))
    assert "outputSpeech" not in answered["response"]
    assert "reprompt" not in answered["response"]


@pytest.mark.parametrize(
    "kind", ["System.ExceptionEncountered", "AudioPlayer.PlaybackStarted", "New.Kind", "", None, 7]
)
def test_a_request_of_an_unknown_kind_is_answered_in_silence(kind: Any) -> None:
    """Nothing was said by anybody, so nothing is said."""
    answered = say({"type": kind}, stored(UNDER_WAY))
    assert_valid(answered)
    assert speech(answered) == ""


@pytest.mark.parametrize("name", ["BookFlightIntent", "", "AMAZON.ScrollDownIntent"])
def test_an_unknown_intent_is_asked_again(name: str) -> None:
    """It counts as misheard: the same question, and nothing lost."""
    answered = say(intent(name), stored(UNDER_WAY))
    assert WORDS.say("question.cold_feet.again") in speech(answered)
    assert answered["sessionAttributes"]["state"][0][0] == "cold_feet"


@pytest.mark.parametrize("locale", ["fi-FI", "en-ZA", "", "xx", "e" * 300])
def test_an_unknown_locale_hears_english(locale: str) -> None:
    """Better English than an error."""
    assert speech(say(LAUNCH, locale=locale)) == speech(say(LAUNCH))


def test_a_locale_hears_its_own_words() -> None:
    """British people pull their toes towards the shin."""
    assert "towards" in speech(say(intent("CrampNowIntent"), {}, "en-GB"))
    assert "toward your" in speech(say(intent("CrampNowIntent"), {}, "en-US"))


@pytest.mark.parametrize("name", ["AMAZON.StopIntent", "AMAZON.CancelIntent"])
def test_leaving_closes_the_session_at_once(name: str) -> None:
    """Good night, and no question whether one is sure."""
    answered = say(intent(name), stored(UNDER_WAY))
    assert_valid(answered)
    assert answered["response"]["shouldEndSession"] is True


def test_a_card_comes_only_when_asked_for() -> None:
    """Other people see the app."""
    assert "card" not in say(intent("AMAZON.YesIntent"), stored(UNDER_WAY))["response"]
    card = say(intent("SendCardIntent"), stored(UNDER_WAY))["response"]["card"]
    assert card["type"] == "Simple"
    assert WORDS.say("card.notice") in card["content"]


def test_the_reply_asked_for_slowly_stays_slow() -> None:
    """The pace lasts for the session."""
    slowed = say(intent("SlowerIntent"), stored(UNDER_WAY))
    later = say(intent("AMAZON.NoIntent"), slowed["sessionAttributes"])
    assert 'rate="slow"' in speech(slowed)
    assert 'rate="slow"' in speech(later)


@pytest.mark.parametrize("attributes", [stored(UNDER_WAY), {}])
def test_whatever_goes_wrong_a_calm_question_is_heard(
    attributes: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The session stays open, the same question is asked, and no answer is lost."""

    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(handlers, "respond", broken)
    answered = say(intent("TellIntent", resolved("sign", "cold_feet")), attributes)
    assert_valid(answered)
    assert WORDS.say("stumbled") in speech(answered)
    assert answered["response"]["shouldEndSession"] is False
    if attributes:
        assert WORDS.say("question.cold_feet.ask") in speech(answered)
        assert answered["sessionAttributes"] == attributes


def test_something_wrong_at_the_end_of_a_session_is_silent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No speech is allowed there, not even sorry."""

    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(handlers.AnythingElse, "handle", broken)
    assert speech(say({"type": "SessionEndedRequest"}, {})) == ""
