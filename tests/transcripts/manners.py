"""What must hold for every response of every conversation, as a device receives it."""

import re
from xml.etree import ElementTree as ET

from skill.speaker.envelope import Json
from skill.speaker.readable import EFFECT, NAMESPACE, PAUSE, readable

LONGEST_SPEECH = 8000  # characters of SSML that Alexa takes
LONGEST_BREAK = 10  # seconds
WORDS_IN_A_QUESTION = 20
WORDS_IN_A_TURN = 45
WORDS_IN_A_RESULT = 75
A_RESULT = "Your answers "

KNOWN_TAGS = {"speak": set(), "break": {"time"}, "prosody": {"rate"}, EFFECT: {"name"}}
SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


def faults(response: Json) -> list[str]:
    """Name everything that is wrong with a response, whatever it says."""
    speech = response["outputSpeech"]["ssml"]
    reprompt = response.get("reprompt", {}).get("outputSpeech", {}).get("ssml", "")
    refused = [*_refused(speech), *(_refused(reprompt) if reprompt else ())]
    return refused or [*_turn_taking(speech, reprompt, response), *_too_long(readable(speech))]


def _refused(speech: str) -> list[str]:
    """What Alexa would refuse."""
    if len(speech) > LONGEST_SPEECH:
        return ["too much speech"]
    try:
        root = ET.fromstring(speech.replace("<speak", f'<speak xmlns:amazon="{NAMESPACE}"', 1))  # noqa: S314
    except ET.ParseError as error:
        return [f"{error} in {speech}"]
    pauses = [one.get("time", "").removesuffix("s") for one in root.iter("break")]
    too_long = any(pause.isdecimal() and int(pause) > LONGEST_BREAK for pause in pauses)
    return ["a pause too long"] * too_long + [
        f"unknown mark-up {element.tag}"
        for element in root.iter()
        if element.tag not in KNOWN_TAGS or not {*element.keys()} <= KNOWN_TAGS[element.tag]
    ]


def _turn_taking(speech: str, reprompt: str, response: Json) -> list[str]:
    found = []
    is_open = response["shouldEndSession"] is False
    if is_open is not readable(speech).endswith("?"):
        found.append("a session is open exactly while a question waits for its answer")
    if is_open is not bool(reprompt):
        found.append("a re-prompt belongs to each question, and only there")
    elif is_open and (
        _question(reprompt) == _question(speech) or not _question(reprompt).endswith("?")
    ):
        found.append("a re-prompt asks the question in other words")
    return found


def _too_long(text: str) -> list[str]:
    words = len(PAUSE.sub(" ", text).split())
    limit = WORDS_IN_A_RESULT if A_RESULT in text else WORDS_IN_A_TURN
    found = [f"{words} words, where {limit} can be kept in mind"] * (words > limit)
    if text.endswith("?"):
        asked = len(SENTENCE_END.split(text)[-1].split())
        found += [f"a question of {asked} words"] * (asked > WORDS_IN_A_QUESTION)
    return found


def _question(speech: str) -> str:
    return SENTENCE_END.split(readable(speech))[-1]
