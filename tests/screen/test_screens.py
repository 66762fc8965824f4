"""What a screen shows is what the voice says."""

import re

import msgspec
import pytest

from skill.conversation.replies import Line, Reply
from skill.screen.screens import screen_for
from skill.speech.rendering import text_of
from skill.speech.ssml import without_pauses
from tests.conversation.exploration import Exploration
from tests.screen.replies import WORDS, every_reply, screen_of


def test_every_reply_reads_as_it_is_heard(exploration: Exploration) -> None:
    """All words of the speech are on the screen; of "Rest. Hold." the count shows the rest."""
    for reply in {*exploration.replies, *(reply for reply, _ in every_reply())}:
        data = screen_of(reply).datasources["screen"]
        read = [data["title"], *(section["text"] for section in data["sections"])]
        heard = without_pauses(text_of(reply, WORDS))
        heard = re.sub(r"Hold\.( Rest\. Hold\.)+", "Hold.", heard)
        urgent_first = " ".join(filter(None, [*read, data["question"]]))
        assert urgent_first.split() == heard.split()


def test_every_stretch_is_counted_to_the_second(exploration: Exploration) -> None:
    """The seconds on the screen are the seconds of silence in the speech."""
    for reply in exploration.replies:
        phases = screen_of(reply).datasources["screen"]["phases"]
        silences = map(int, re.findall(r"\[(\d+)s\]", text_of(reply, WORDS)))
        assert sum(phase["seconds"] for phase in phases) == sum(silences)


@pytest.mark.parametrize(
    ("line", "tone"),
    [
        ("urgency.emergency", "emergency"),
        ("urgency.same_day", "same_day"),
        ("clue.one_leg", "same_day"),
        ("urgency.visit", "calm"),
        ("heat.tips", "calm"),
    ],
)
def test_a_warning_colours_the_whole_screen(line: str, tone: str) -> None:
    """What is urgent cannot be mistaken for anything else; what is not stays calm."""
    assert screen_of(Reply((Line(line),))).datasources["screen"]["tone"] == tone


def test_a_warning_says_what_to_do_in_the_largest_letters() -> None:
    """How soon is the title; what it may be stands below; there is nothing to touch."""
    data = screen_of(Reply((Line("urgency.emergency"), Line("warning.breathless"))))
    screen = data.datasources["screen"]
    assert screen["title"] == WORDS.say("urgency.emergency")
    assert [one["text"] for one in screen["sections"]] == [WORDS.say("warning.breathless")]
    assert screen["answers"] == screen["others"] == []


def test_a_result_has_its_parts_under_headings() -> None:
    """The cause and why, what helps, and when to see a doctor, each under its own heading."""
    match = Line("match.likely", cause="cold_exposure", because=("cold_feet",))
    lines = (Line("heard.no"), match, Line("helps.cold_exposure"), Line("doctor.short"))
    sections = screen_of(Reply(lines, "offer_warm_up")).datasources["screen"]["sections"]
    assert [section["heading"] for section in sections] == [
        "Cold legs",
        "What helps",
        "When to see a doctor",
    ]


def test_the_notice_stands_by_itself() -> None:
    """General information, not medical advice, is never lost in another paragraph."""
    sections = screen_of(Reply((Line("check.intro"), Line("notice")), "one_leg"))
    assert sections.datasources["screen"]["sections"][-1]["text"] == WORDS.say("notice")


def test_slower_speech_slows_the_count() -> None:
    """The manner of speaking reaches the screen."""
    reply = Reply((Line("warm_up.calf"),), "next_step")
    passages = [[("Hold.", 10)]]
    usual, slow = (screen_for(reply, passages, "", WORDS, slow=slow) for slow in (False, True))
    assert usual.datasources != slow.datasources


def test_every_document_is_plain_json() -> None:
    """A screen survives JSON unchanged."""
    for reply, _ in every_reply()[:50]:
        screen = screen_of(reply)
        assert msgspec.json.decode(msgspec.json.encode(screen), type=type(screen)) == screen
