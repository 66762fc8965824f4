"""No text is cut at any viewport, laid out by Amazon's own engine in a browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from skill.conversation.replies import Line, Reply
from tests.screen.replies import every_line, every_reply, screen_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

HERE = Path(__file__).parent
ENGINE = HERE / "node_modules/apl-viewhost-web/index.js"
CHROMIUM = shutil.which("chromium")

VIEWPORTS = {
    "hub round": (480, 480, "HUB", True),
    "hub landscape small": (960, 480, "HUB", False),
    "hub landscape medium": (960, 600, "HUB", False),
    "hub landscape large": (1280, 800, "HUB", False),
    "hub landscape extra large": (1920, 1080, "HUB", False),
    "hub portrait medium": (1080, 1920, "HUB", False),
    "tv": (960, 540, "TV", False),
    "mobile portrait": (600, 960, "MOBILE", False),
    "mobile landscape": (1024, 600, "MOBILE", False),
    "telephone": (360, 640, "MOBILE", False),
    "telephone landscape": (640, 360, "MOBILE", False),
}
"""Amazon's viewport profiles, each at its smallest: width and height in dp, mode, round or not."""


@pytest.fixture(scope="module")
def page() -> Iterator["Page"]:
    """Open a browser with the engine in it."""
    browsers = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    if not (CHROMIUM and ENGINE.is_file()):
        pytest.skip("needs chromium, and `npm install` in tests/screen")
    with browsers.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**", lambda route: route.abort())  # the engine asks for fonts; it gets none
        page.route("http://screen.test/", lambda route: route.fulfill(path=HERE / "viewhost.html"))
        page.route("**/index.js", lambda route: route.fulfill(path=ENGINE))
        page.goto("http://screen.test/")
        page.evaluate("ready")
        yield page
        browser.close()


def fullest() -> list[Reply]:
    """Of all replies that are laid out alike, the one with the most to read, and every line."""
    chosen: dict[str, tuple[int, Reply]] = {}
    for reply in (*(reply for reply, _ in every_reply()), *every_line()):
        data = screen_of(reply).datasources["screen"]
        alike = (data["answers"], data["others"], data["drawing"] != "", bool(data["phases"]))
        fill = data["letters"] + 2 * len(data["question"])
        key = repr((*alike, data["tone"], len(data["sections"]) > 1, data["letters"] < 70))
        chosen[key] = max(chosen.get(key, (0, reply)), (fill, reply), key=lambda one: one[0])
    return [reply for _, reply in chosen.values()]


def faults(page: "Page", reply: Reply, viewport: tuple[int, int, str, bool]) -> list[str]:
    """Show a reply, and look for text that is cut."""
    screen: dict[str, Any] = msgspec.to_builtins(screen_of(reply))
    page.evaluate("([screen, viewport]) => show(screen, viewport)", [screen, list(viewport)])
    found: list[str] = page.evaluate("round => faults(round)", viewport[3])
    return found


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_no_text_is_cut(page: "Page", viewport: str) -> None:
    """Every text stands whole, or can be scrolled to."""
    width, height, *_ = VIEWPORTS[viewport]
    page.set_viewport_size({"width": width, "height": height})
    found = {reply: faults(page, reply, VIEWPORTS[viewport]) for reply in fullest()}
    assert {reply: wrong for reply, wrong in found.items() if wrong} == {}


def test_a_cut_text_would_be_found(page: "Page") -> None:
    """On glass far too small for it, a question does not fit."""
    reply = Reply((Line("welcome"),), "back_emergency")
    assert faults(page, reply, (300, 150, "HUB", False))


def test_a_touch_sends_the_intent(page: "Page") -> None:
    """Tapping Yes sends the event that the skill takes for a spoken yes."""
    page.set_viewport_size({"width": 960, "height": 600})
    faults(page, Reply((Line("all_right"),), "one_leg"), VIEWPORTS["hub landscape medium"])
    sent = None
    for _ in range(50):  # the engine takes no touch in its first moments
        page.get_by_text("Yes", exact=True).click(delay=100)
        sent = page.evaluate("window.sent ?? null")
        if sent:
            break
    assert sent == ["AMAZON.YesIntent"]
