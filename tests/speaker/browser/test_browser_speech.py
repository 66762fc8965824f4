"""How the page speaks and counts: pauses that last, a pace, a whisper, and being interrupted."""

import re

from playwright.sync_api import expect

from tests.speaker.browser.conftest import Arrive, line

HOLD = 10  # seconds


def test_a_stretch_is_counted_and_can_be_paused(arrive: Arrive) -> None:
    """The seconds of a hold are seen running; pausing stops them, going on begins them anew."""
    person = arrive(screen=False)
    person.type("ask leg cramp guide to start the warm-up")
    person.tap("Yes")
    person.sees("counting")
    count, name = person.at("#count"), person.at("#count-name")
    expect(count).to_have_text("10")
    expect(name).to_have_text("Hold")
    person.passes(3)
    expect(count).to_have_text("7")
    person.passes(7)
    expect(name).to_have_text("Rest")
    expect(count).to_have_text("10")
    person.tap("Pause")
    person.reads("paused")
    expect(count).to_be_empty()
    expect(person.at("#lamp.ticking")).to_have_count(0)
    before = len(person.heard())
    person.passes(2 * HOLD)
    assert len(person.heard()) == before
    person.type("carry on")
    person.sees("counting")
    expect(name).to_have_text("Hold")
    person.passes(5 * HOLD)
    person.sees("waiting")
    person.reads("question.next_step.ask")


def test_a_break_takes_its_time(arrive: Arrive) -> None:
    """Nothing is spoken before the pause in a reply is over."""
    person = arrive(screen=False)
    person.type("ask leg cramp guide to help, my calf is cramping")
    person.sees("counting")
    question = line("question.easing.ask")
    assert not any(question.search(said["text"]) for said in person.heard())
    person.passes(14)
    assert not any(question.search(said["text"]) for said in person.heard())
    person.passes(1)
    person.sees("waiting")
    assert question.search(person.heard()[-1]["text"])


def test_slower_and_whispered_are_heard(arrive: Arrive) -> None:
    """Slow speech is slower, a whisper softer; the language is the locale's."""
    person = arrive(screen=False, locale="en-GB")
    person.type("open leg cramp guide")
    usual = person.heard()[-1]
    assert (usual["rate"], usual["volume"], usual["lang"]) == (1, 1, "en-GB")
    person.tap("Slower")
    assert person.heard()[-1]["rate"] < 1
    person.type("whisper")
    assert person.heard()[-1]["volume"] < 0.5


def test_a_reply_can_be_interrupted(arrive: Arrive) -> None:
    """A touch of the lamp, Escape, or the next answer stops the voice at once."""
    person = arrive(screen=False)
    person.page.evaluate("senses.breathless = false")

    def begins_to_speak(text: str) -> None:
        person.at("#words").fill(text)
        person.page.keyboard.press("Enter")
        person.at("#said").get_by_text(text, exact=True).wait_for()
        person.sees("speaking")

    begins_to_speak("open leg cramp guide")
    person.at("#lamp").click()
    person.sees("waiting")
    assert person.page.evaluate("senses.speaking") is None
    begins_to_speak("repeat")
    person.page.keyboard.press("Escape")
    person.sees("waiting")
    begins_to_speak("repeat")
    begins_to_speak("no")
    assert line("all_right").search(person.heard()[-1]["text"])


def test_the_voice_can_be_turned_off(arrive: Arrive) -> None:
    """Without the voice a reply keeps the time that reading it takes."""
    person = arrive(screen=False)
    person.at("#voice").click()
    expect(person.at("#voice")).to_have_attribute("aria-pressed", "false")
    person.at("#words").fill("open leg cramp guide")
    person.page.keyboard.press("Enter")
    person.sees("speaking")
    person.passes(20)
    person.sees("waiting")
    assert person.heard() == []


def test_the_sentence_being_spoken_is_lit_up(arrive: Arrive) -> None:
    """Captions follow the voice; afterwards all of them are bright."""
    person = arrive()
    person.page.evaluate("senses.breathless = false")
    person.at("#words").fill("open leg cramp guide")
    person.page.keyboard.press("Enter")
    lit = person.at("#caption .now")
    expect(lit).to_have_text(re.compile(".+"))
    first = lit.inner_text()
    person.page.evaluate("speechSynthesis.end('onend')")
    expect(lit).not_to_have_text(first)
    person.page.evaluate("senses.breathless = true; speechSynthesis.end('onend')")
    person.sees("waiting")
    expect(person.at("#caption[data-spoken]")).to_have_count(0)
