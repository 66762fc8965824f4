"""Whole conversations through the real interaction model and the real handler."""

from functools import cache
from pathlib import Path

import pytest

from skill.conversation.state import QUESTIONS
from skill.cramps.knowledge import KNOWLEDGE
from skill.errors import PlainError
from skill.speaker.device import Device, Event
from skill.speaker.envelope import Json, Surroundings
from skill.speaker.hearing import load_hearing
from skill.speaker.language import load_language
from skill.speaker.readable import readable
from skill.speech.words import words_for
from tests.transcripts.manners import A_RESULT, faults
from tests.transcripts.script import Exchange, fits, read_transcript

FILES = sorted((Path(__file__).parent / "transcripts").glob("*.toml"))


@cache
def played(path: Path) -> list[tuple[Exchange, Event]]:
    """Hold a conversation, on a device of its own, up to the end of its script."""
    transcript = read_transcript(path)
    locale = transcript.locale
    device = Device(load_hearing(locale), load_language(locale), Surroundings(locale))
    return [(exchange, device.say(exchange.says)) for exchange in transcript.exchanges()]


def every_exchange() -> list[tuple[Exchange, Event]]:
    """All that is said and heard in all transcripts."""
    return [exchanged for path in FILES for exchanged in played(path)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_conversation_goes_as_written(path: Path) -> None:
    """Every answer is the one in the script, waits on the question it names, and has manners."""
    words = words_for(read_transcript(path).locale)
    for exchange, event in played(path):
        heard = readable(event.speech)
        where = f"{path.name}, line {exchange.line}: U: {exchange.says}\nA: {heard}\n"
        assert fits(heard, exchange.hears or ""), f"{where}   not: {exchange.hears}"
        for unwanted in exchange.never:
            assert unwanted.lower() not in heard.lower(), f"{where}   never: {unwanted}"
        assert event.listening is not exchange.ends, f"{where}   (ends): {exchange.ends}"
        if exchange.asks:
            ways = [words.say(f"question.{exchange.asks}.{way}") for way in WAYS]
            assert heard.endswith(tuple(ways)), f"{where}   (asks {exchange.asks})"
        received = (event.response or {}).get("response") or {}
        card = received.get("card") or {"content": ""}
        assert fits(card["content"], exchange.card), f"{where}   [card] {card['content']}"
        if received.get("outputSpeech"):
            assert not faults(received), where


WAYS = ("ask", "again", "reprompt")


def test_every_intent_is_heard_somewhere() -> None:
    """Whatever the interaction model can hear, some person in the transcripts says."""
    heard = {event.heard.intent for _, event in every_exchange() if event.heard}
    assert heard == {*load_hearing("en-US").model.intent_by_name}


def test_every_question_is_asked_somewhere() -> None:
    """Whatever the skill can ask, some person in the transcripts is asked."""
    asked = {exchange.asks for exchange, _ in every_exchange()}
    assert asked == {"", *QUESTIONS}


def test_every_outcome_is_told_somewhere() -> None:
    """Each cause is somebody's likeliest match, and each urgency is told to somebody."""
    words = words_for("en-US")
    told = [readable(event.speech) for _, event in every_exchange()]
    for cause in KNOWLEDGE.causes:
        best = f"fit {words.say(f'cause_name.{cause.id}')}"
        assert any(best in text.partition(A_RESULT)[2].partition(".")[0] for text in told), cause.id
    for urgency in {warning.urgency for warning in KNOWLEDGE.warnings}:
        assert any(words.say(f"urgency.{urgency}") in text for text in told), urgency


SPEECH = "<speak>Is it easing?</speak>"
REPROMPT = "<speak>Is the cramp letting go?</speak>"


def response(speech: str, reprompt: str = "", *, ends: bool = False) -> Json:
    """What a device receives."""
    received: Json = {"outputSpeech": {"type": "SSML", "ssml": speech}, "shouldEndSession": ends}
    if reprompt:
        received["reprompt"] = {"outputSpeech": {"type": "SSML", "ssml": reprompt}}
    return received


def test_good_manners_have_no_faults() -> None:
    """A question with its re-prompt, and a good night, are as they should be."""
    assert not faults(response(SPEECH, REPROMPT))
    assert not faults(response("<speak>Good night.</speak>", ends=True))


@pytest.mark.parametrize(
    ("received", "fault"),
    [
        (response(SPEECH, REPROMPT, ends=True), "open exactly while"),
        (response("<speak>Good night.</speak>", REPROMPT), "open exactly while"),
        (response(SPEECH), "a re-prompt belongs"),
        (response("<speak>Good night.</speak>", REPROMPT, ends=True), "a re-prompt belongs"),
        (response(SPEECH, SPEECH), "in other words"),
        (response(SPEECH, "<speak>Say yes.</speak>"), "in other words"),
        (response("<speak>Rest <b>now</b>.</speak>", ends=True), "unknown mark-up b"),
        (response('<speak>Rest<break size="9"/>.</speak>', ends=True), "unknown mark-up break"),
        (response("<speak>Rest & breathe.</speak>", ends=True), "not well-formed"),
        (response('<speak>Rest<break time="11s"/>.</speak>', ends=True), "pause too long"),
        (response(f"<speak>{'Rest. ' * 1400}</speak>", ends=True), "too much speech"),
        (response(f"<speak>{'Rest. ' * 46}</speak>", ends=True), "46 words, where 45"),
        (response(f"<speak>Your answers {'fit ' * 74}.</speak>", ends=True), "words, where 75"),
        (response(f"<speak>Is {'it ' * 20} easing?</speak>", REPROMPT), "question of 22 words"),
    ],
)
def test_bad_manners_are_named(received: Json, fault: str) -> None:
    """Whatever a device would refuse, or a listener couldn't follow, is found."""
    assert fault in "; ".join(faults(received))


SOUND = """title = "A"
why = "B"
script = '''
{}
'''
"""


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("title = ", "Invalid value"),
        ('title = "A"', "why"),
        (SOUND.format("") + 'tilte = "A"', "tilte"),
        (SOUND.format(""), "empty"),
        (SOUND.format("A: Hi."), "line 1 of the script: a script begins with U:"),
        (SOUND.format("U: no\n(ends)"), "line 1 of the script: what is heard"),
        (SOUND.format("U: no\nA: Hi."), "line 1 of the script: needs"),
        (SOUND.format("U: no\nA: Hi?\n(asks cold_feet)\n(ends)"), "line 1 of the script: needs"),
        (SOUND.format("U: no\nA: Hi?\n(asks cold_fete)"), "line 3 of the script: what does"),
    ],
)
def test_mistake_in_a_file_is_told_plainly(tmp_path: Path, text: str, complaint: str) -> None:
    """A file that is not as it should be is named, with the place and what is wrong."""
    path = tmp_path / "broken.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(PlainError, match=r"broken\.toml: ") as caught:
        read_transcript(path)
    assert complaint in str(caught.value)


@pytest.mark.parametrize(
    ("heard", "expected", "right"),
    [
        ("Okay. Is it easing?", "Okay. Is it easing?", True),
        ("Okay. Is it easing?", "… Is it easing?", True),
        ("Okay. [pause 10 s] Is it easing?", "Okay. … Is it easing?", True),
        ("Okay. Is it easing?", "Is it easing?", False),
        ("Okay. Is it easing?", "Okay.", False),
        ("Two. One.", "… One. … Two. …", False),
        ("", "", True),
        ("Okay.", "", False),
    ],
)
def test_what_is_heard_is_held_to_the_whole_script(heard: str, expected: str, right: bool) -> None:
    """All words count, in their order, but where the script leaves them open."""
    assert fits(heard, expected) is right
