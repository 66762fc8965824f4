"""A whole check at the page, in each way that a person can talk to it."""

from collections.abc import Callable

from tests.speaker.browser.conftest import Arrive, Person

QUESTIONS = 10  # more than anybody is asked


def answer_all(person: Person, give: Callable[[str], None]) -> list[str]:
    """Answer until the result is told: cold feet, and nothing else; return what was asked."""
    asked = []
    while (question := person.asked()) not in ("offer_warm_up", "offer_doctor"):
        asked.append(question)
        assert len(asked) <= QUESTIONS, asked
        give("Yes" if question == "cold_feet" else "No")
    return asked


def test_a_check_by_tapping_what_can_be_said(arrive: Arrive) -> None:
    """On a speaker without a screen each chip is an utterance that goes through the hearing."""
    person = arrive(screen=False)
    person.tap("Open leg cramp guide")
    asked = answer_all(person, person.tap)
    assert asked[:2] == ["cramping_now", "one_leg"]
    assert "cold_feet" in asked
    person.reads("match.likely")
    person.tap("Stop")
    person.sees("asleep")
    assert all("touched" not in turn for turn in person.turns)
    assert person.turns[1]["said"] == "No"


def test_a_check_by_typing(arrive: Arrive) -> None:
    """What is typed is heard as if it were said; longer answers too."""
    person = arrive()
    person.type("alexa, ask leg cramp guide to check my legs")
    longer = {"Yes": "yeah they're always freezing", "No": "no i don't think so"}
    answer_all(person, lambda answer: person.type(longer[answer]))
    person.reads("match.likely")
    person.type("stop")
    person.sees("asleep")


def test_a_check_by_talking(arrive: Arrive) -> None:
    """After one touch the microphone opens by itself at each question, as on a device."""
    person = arrive(ears=True)
    person.at("#lamp").click()
    person.sees("listening")
    person.says("open leg cramp guide")
    person.sees("listening")

    def give(answer: str) -> None:
        person.says(answer.lower())
        person.sees("listening")

    answer_all(person, give)
    person.reads("match.likely")
    assert [turn["said"] for turn in person.turns[:3]] == ["open leg cramp guide", "no", "no"]


def test_holding_the_lamp_talks_until_it_is_let_go(arrive: Arrive) -> None:
    """Press, talk, let go: what was said is sent at once."""
    person = arrive(ears=True)
    person.at("#lamp").hover()
    person.page.mouse.down()
    person.sees("listening")
    person.page.evaluate("senses.hear('open leg cramp guide')")
    person.passes(1)
    person.page.mouse.up()
    person.reads("question.cramping_now.ask")


def test_the_lamp_is_a_key_away(arrive: Arrive) -> None:
    """A key opens the microphone and, pressed again, closes it; held, it closes when let go."""
    person = arrive(ears=True)
    person.at("#lamp").focus()
    for key in ("Enter", "Space"):
        person.page.keyboard.press(key)
        person.sees("listening")
        person.page.keyboard.press(key)
        person.sees("asleep")
    person.page.keyboard.down("Space")
    person.sees("listening")
    person.passes(1)
    person.page.keyboard.up("Space")
    person.sees("asleep")


def test_a_check_by_keyboard_alone(arrive: Arrive) -> None:
    """Tab and Enter are enough; the focus stays where an answer that stays is."""
    person = arrive(screen=False)

    def press(name: str) -> None:
        focused = person.page.locator(":focus")
        for _ in range(30):
            if focused.count() and focused.inner_text() == name:
                person.page.keyboard.press("Enter")
                return person.listens()
            person.page.keyboard.press("Tab")
        raise AssertionError(f"{name} cannot be reached")

    press("Open leg cramp guide")
    press("No")
    assert person.page.locator(":focus").inner_text() == "No"
    answer_all(person, press)
    person.reads("match.likely")
