"""Anyone can use the page: axe finds no barrier, in any state, at any size, and nothing is cut."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.speaker.browser.conftest import Arrive, Person

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALLEST_TARGET = 44  # CSS pixels


def asleep(_: Person) -> None:
    """Before anything was said."""


def asked(person: Person) -> None:
    """At a question, with the silence running out."""
    person.tap("Open leg cramp guide")
    person.tap("No")


def counting(person: Person) -> None:
    """While a stretch is held."""
    person.type("ask leg cramp guide to start the warm-up")
    person.tap("Yes")
    person.passes(3)


def told(person: Person) -> None:
    """At a result."""
    person.type("ask leg cramp guide to check my legs")
    for answer in ("No", "Yes", "No", "No", "No"):
        person.tap(answer)


def warned(person: Person) -> None:
    """At an emergency."""
    person.type("ask leg cramp guide my left calf is swollen and hot")
    person.tap("Yes")


def listening(person: Person) -> None:
    """With the microphone open."""
    person.at("#lamp").click()
    person.sees("listening")


def looking_inside(person: Person) -> None:
    """With the drawer and one of its turns open."""
    asked(person)
    person.at("#open-drawer").click()
    person.at("#turns summary").first.click()


MOMENTS = [asleep, asked, counting, told, warned, listening, looking_inside]
SIZES = [(320, 568), (390, 844), (844, 390), (820, 1180), (1366, 768)]
TARGETS = """
    [...document.querySelectorAll("button, input, select, label:has(input), summary")]
        .filter((one) => one.checkVisibility() && !one.matches("label > input"))
        .map((one) => [one.innerText || one.id, one.getBoundingClientRect()])
        .map(([name, box]) => [name, box.left, box.right, Math.min(box.width, box.height)])
"""


@pytest.mark.parametrize("moment", MOMENTS)
def test_axe_finds_no_barrier(arrive: Arrive, moment: Callable[[Person], None]) -> None:
    """No violation of WCAG 2.2 AA or of axe's best practices."""
    person = arrive(ears=True, silence=True)
    person.page.emulate_media(reduced_motion="reduce")
    moment(person)
    person.page.clock.resume()  # axe needs time of its own
    results = Axe().run(person.page, options={"runOnly": STANDARDS})
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("moment", MOMENTS)
def test_nothing_is_cut_and_every_target_is_large(
    arrive: Arrive, moment: Callable[[Person], None]
) -> None:
    """At every size all can be reached by scrolling down alone, and touched with a thumb."""
    person = arrive(ears=True)
    moment(person)
    for width, height in SIZES:
        person.page.set_viewport_size({"width": width, "height": height})
        assert person.page.evaluate("document.documentElement.scrollWidth") == width
        for name, left, right, smaller in person.page.evaluate(TARGETS):
            assert left >= 0, (width, name)
            assert right <= width, (width, name)
            assert smaller >= SMALLEST_TARGET, (width, name)


def test_what_is_said_is_announced_to_a_screen_reader(arrive: Arrive) -> None:
    """The reply is a live region, whole and polite; the seconds of a count are not announced."""
    person = arrive()
    caption = person.at("#caption")
    expect(caption).to_have_attribute("aria-live", "polite")
    expect(caption).to_have_attribute("aria-atomic", "true")
    expect(person.at("#count")).to_have_attribute("aria-hidden", "true")
    expect(person.at("#lamp")).to_have_accessible_name("Talk")


def test_who_asks_for_less_motion_gets_none(arrive: Arrive) -> None:
    """Nothing breathes, sways or glides; the seconds still count."""
    person = arrive(screen=False)
    person.page.emulate_media(reduced_motion="reduce")
    counting(person)
    moving = "document.getAnimations().filter((one) => one.playState === 'running').length"
    assert person.page.evaluate(moving) == 0
    expect(person.at("#count")).to_have_text("7")
