"""What the page shows of a device with a screen, and of what goes on inside."""

import json

from playwright.sync_api import expect

from tests.speaker.browser.conftest import WORDS, Arrive
from tests.speaker.browser.test_browser_check import answer_all


def test_a_check_by_touching_the_screen(arrive: Arrive) -> None:
    """The buttons are the skill's own, and a touch is the event that a device sends."""
    person = arrive()
    person.tap("Open leg cramp guide")
    answer_all(person, person.tap)
    person.reads("match.likely")
    expect(person.at("#caption .heading").first).to_have_text("Cold legs")
    assert [turn["touched"] for turn in person.turns[1:3]] == [["AMAZON.NoIntent"]] * 2


def test_a_stretch_is_drawn_and_counted_and_paused_by_touch(arrive: Arrive) -> None:
    """The drawing is the one that the response carries; its buttons pause and go on."""
    person = arrive()
    person.tap("Open leg cramp guide")
    person.tap(WORDS.say("screen.button.warm_up"))
    person.tap("Yes")
    person.sees("counting")
    drawing = person.page.get_by_role("img", name=WORDS.say("screen.drawing.calf"))
    assert drawing.locator("path").count() > 3
    person.passes(3)
    expect(person.at("#count")).to_have_text("7")
    person.tap(WORDS.say("screen.button.pause"))
    person.reads("paused")
    expect(person.at("#count")).to_be_empty()
    person.tap(WORDS.say("screen.button.resume"))
    expect(person.at("#count")).to_have_text("10")


def test_nothing_is_offered_twice(arrive: Arrive) -> None:
    """What the screen has a button for is not a chip as well."""
    person = arrive()
    person.tap("Open leg cramp guide")
    person.tap("No")
    chips = [chip.lower() for chip in person.at(".chips button").all_inner_texts()]
    assert {"yes", "no", "not sure", "repeat", "stop"} <= set(chips)
    assert len(chips) == len(set(chips))


def test_the_drawer_shows_what_was_heard_and_sent(arrive: Arrive) -> None:
    """Each turn: the utterance, how it was heard, its slots, the request and the response."""
    person = arrive()
    person.tap("Open leg cramp guide")
    person.type("my feet are always freezing")
    person.page.get_by_role("button", name="Look inside").click()
    turn = person.at("#turns li").first
    expect(turn.locator("summary")).to_contain_text("my feet are always freezing")
    expect(turn.locator("summary")).to_contain_text("TellIntent")
    turn.locator("summary").click()
    expect(turn.locator(".slots")).to_contain_text("cold_feet")
    request = json.loads(turn.locator(".request").inner_text())
    assert request["request"]["intent"]["name"] == "TellIntent"
    response = json.loads(turn.locator(".response").inner_text())
    assert response["response"]["shouldEndSession"] is False
    person.page.keyboard.press("Escape")
    expect(person.at("#drawer")).to_be_hidden()


def test_another_device_and_locale_can_be_chosen(arrive: Arrive) -> None:
    """A new device begins anew: no session, no screen, the locale's own envelopes."""
    person = arrive()
    person.tap("Open leg cramp guide")
    person.page.get_by_role("button", name="Look inside").click()
    person.page.get_by_label("Speaks").select_option("en-GB")
    person.page.get_by_label("sound only").check()
    person.page.get_by_role("button", name="Close").click()
    person.sees("asleep")
    expect(person.at("#drawing")).to_be_hidden()
    person.tap("Open leg cramp guide")
    last = person.turns[-1]
    assert last["surroundings"] == {"locale": "en-GB", "screen": False}
    assert "memory" not in last
    assert person.heard()[-1]["lang"] == "en-GB"


def test_nothing_of_what_was_said_outlives_the_tab(arrive: Arrive) -> None:
    """What the browser stores is how the speaker is set up; a reload begins anew."""
    person = arrive()
    person.tap("Open leg cramp guide")
    person.type("my feet are always freezing")
    person.at("#voice").click()
    stored = person.page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])")
    assert "cold" not in stored
    assert "feet" not in stored
    assert json.loads(json.loads(stored)[0]["speaker"])["aloud"] is False
    person.page.reload()
    person.at("#answers button").wait_for()
    person.sees("asleep")
    expect(person.at("#turns li")).to_have_count(0)
