"""What a session goes through at the page: silence, mishearing, warnings, several tabs."""

from playwright.sync_api import expect

from tests.speaker.browser.conftest import Arrive

PATIENCE = 8  # seconds


def test_silence_asks_once_more_then_ends_the_session(arrive: Arrive) -> None:
    """Eight seconds after the question it is put in other words; after eight more it is over."""
    person = arrive(silence=True)
    person.tap("Open leg cramp guide")
    person.passes(PATIENCE - 1)
    assert len(person.turns) == 1
    person.passes(1)
    person.reads("question.cramping_now.reprompt")
    person.sees("waiting")
    person.passes(PATIENCE)
    person.sees("asleep")
    assert [turn.get("said") for turn in person.turns] == ["Open leg cramp guide", "", ""]
    person.page.get_by_role("button", name="Open leg cramp guide").wait_for()


def test_the_silence_can_be_told_to_wait(arrive: Arrive) -> None:
    """One touch and no time runs out any more, in this tab, even after a reload."""
    person = arrive(silence=True)
    person.tap("Open leg cramp guide")
    person.tap("Take your time")
    person.passes(3 * PATIENCE)
    assert len(person.turns) == 1
    person.page.reload()
    person.tap("Open leg cramp guide")
    expect(person.at("#wait")).to_be_hidden()


def test_who_types_is_not_hurried(arrive: Arrive) -> None:
    """While there are words in the field no silence is counted."""
    person = arrive(silence=True)
    person.tap("Open leg cramp guide")
    person.at("#words").fill("well")
    person.passes(3 * PATIENCE)
    assert len(person.turns) == 1
    person.at("#words").fill("")
    person.passes(PATIENCE)
    person.reads("question.cramping_now.reprompt")


def test_what_is_not_understood_costs_nothing(arrive: Arrive) -> None:
    """A mishearing is answered kindly, and the question still stands."""
    person = arrive()
    person.tap("Open leg cramp guide")
    person.type("purple monkey dishwasher")
    person.reads("missed.first")
    assert person.asked() == "cramping_now"
    person.tap("No")
    assert person.asked() == "one_leg"


def test_a_warning_colours_the_page_and_ends_the_session(arrive: Arrive) -> None:
    """What to do is plain to see, stays after the session has ended, and goes with the next."""
    person = arrive()
    person.type("ask leg cramp guide my left calf is swollen and hot")
    assert person.asked() == "breathless"
    person.tap("Yes")
    person.reads("urgency.emergency")
    person.sees("asleep")
    expect(person.at("body")).to_have_attribute("data-tone", "emergency")
    person.tap("Open leg cramp guide")
    expect(person.at("body")).to_have_attribute("data-tone", "calm")


def test_two_tabs_are_two_speakers(arrive: Arrive) -> None:
    """What is said in one tab is not known in the other."""
    here, there = arrive(), arrive()
    here.tap("Open leg cramp guide")
    there.tap("Open leg cramp guide")
    here.tap("No")
    assert (here.asked(), there.asked()) == ("one_leg", "cramping_now")
    there.tap("Yes")
    here.tap("No")
    there.reads("relief.straighten")
    assert here.asked() not in ("", "easing")
    sessions = {person.turns[-1]["memory"]["session"]["sessionId"] for person in (here, there)}
    assert len(sessions) == 2


def test_a_server_that_is_gone_is_told_plainly(arrive: Arrive) -> None:
    """The page says what to look at, and takes the next try."""
    person = arrive()
    person.page.route("**/turn", lambda route: route.abort())
    person.tap("Open leg cramp guide")
    expect(person.at("#trouble")).to_contain_text("python -m skill")
    person.page.unroute("**/turn")
    person.tap("Open leg cramp guide")
    person.reads("question.cramping_now.ask")
    expect(person.at("#trouble")).to_be_empty()
    person.complaints.clear()


def test_a_microphone_that_is_refused_leaves_the_rest(arrive: Arrive) -> None:
    """Without leave to listen the page says so, and can be typed to."""
    person = arrive(ears=True)
    person.at("#lamp").click()
    person.page.evaluate(
        "const { recognition } = senses;"
        "recognition.onerror({ error: 'not-allowed' }); recognition.onend()"
    )
    expect(person.at("#trouble")).not_to_be_empty()
    person.type("open leg cramp guide")
    person.reads("question.cramping_now.ask")
