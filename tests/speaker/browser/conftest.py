"""The page in a real browser, with a person in front of it."""

import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect, sync_playwright

from skill.speaker.browser import serve_page
from skill.speaker.hearing import load_hearing
from skill.speech.words import words_for

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SENSES = Path(__file__).with_name("senses.js").read_text("utf-8")
WORDS = words_for("en-US")


def line(name: str) -> re.Pattern[str]:
    """Return what matches any wording of a line, up to its first blank or pause."""
    wordings = [re.split(r"[{\[]", wording)[0].strip() for wording in WORDS.lines[name]]
    return re.compile("|".join(map(re.escape, wordings)))


class Person:
    """Somebody at the page, in a tab of their own."""

    def __init__(self, page: Page) -> None:
        """Sit down; see what the page asks the server, and what goes wrong."""
        self.page = page
        self.turns: list[dict[str, Any]] = []
        self.addresses: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._note)
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note(self, request: Request) -> None:
        self.addresses.append(request.url)
        if request.url.endswith("/turn"):
            self.turns.append(dict(request.post_data_json or {}))

    def tap(self, name: str) -> None:
        """Tap what has this name, and listen to what comes of it."""
        self.page.get_by_role("button", name=name, exact=True).click()
        self.listens()

    def type(self, text: str) -> None:
        """Type something, send it, and listen to what comes of it."""
        self.at("#words").fill(text)
        self.page.keyboard.press("Enter")
        self.listens()

    def says(self, text: str) -> None:
        """Say something to the open microphone, and listen to what comes of it."""
        self.page.evaluate("words => senses.hear(words)", text)
        self.at("#said").get_by_text(text).wait_for()
        with self.page.expect_response("**/turn"):
            self.page.evaluate("senses.recognition.stop()")

    def listens(self) -> None:
        """Hear the reply, up to where it is the person's turn or something is counted."""
        self.at('body:not([data-state="thinking"], [data-state="speaking"])').wait_for()

    def reads(self, name: str) -> None:
        """Read a line of the skill's on the page."""
        expect(self.at("#caption")).to_contain_text(line(name))

    def sees(self, state: str) -> None:
        """See the lamp in a state."""
        self.at(f'body[data-state="{state}"]').wait_for()

    def asked(self) -> str:
        """Name the question that is on the page; empty where none is."""
        shown = self.at("#caption").inner_text()
        names = (name for name in WORDS.lines if re.fullmatch(r"question\..*\.(ask|again)", name))
        return next((name.split(".")[1] for name in names if line(name).search(shown)), "")

    def passes(self, seconds: float) -> None:
        """Let time pass."""
        self.page.clock.run_for(round(seconds * 1000))

    def heard(self) -> list[dict[str, Any]]:
        """Return what the browser's voice has said, and how."""
        spoken: list[dict[str, Any]] = self.page.evaluate("window.senses.spoken")
        return spoken

    def at(self, selector: str) -> Locator:
        """Look at one place of the page."""
        return self.page.locator(selector)


def found_browser() -> str | None:
    """Return where a browser is installed."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@contextmanager
def served_page() -> Iterator[str]:
    """Serve the page, in front of the real skill; its address comes back."""
    server = serve_page("127.0.0.1", 0)
    load_hearing("en-US")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Start a browser, or skip."""
    found = found_browser()
    if not found:
        pytest.skip("the page is tested in Chromium, and none is installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def address() -> Iterator[str]:
    """Serve the page to all tests."""
    with served_page() as address:
        yield address


Arrive = Callable[..., Person]


@pytest.fixture
def arrive(browser: Browser, address: str) -> Iterator[Arrive]:
    """Let somebody open the page; in the end nothing was complained of, nothing left the page.

    Time stands still but for what a test lets pass; the voice takes none.
    """
    people: list[Person] = []
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.set_default_timeout(5000)

    def open_page(*, ears: bool = False, **settings: object) -> Person:
        person = Person(context.new_page())
        people.append(person)
        person.page.clock.install()
        person.page.add_init_script(SENSES)
        chosen = {"silence": False} | settings
        person.page.add_init_script(f"senses.begin({str(ears).lower()}, {json.dumps(chosen)})")
        person.page.goto(address)
        person.page.clock.pause_at(person.page.evaluate("Date.now() + 1000"))
        person.at("#answers button").wait_for()
        return person

    yield open_page
    context.close()
    for person in people:
        assert person.complaints == []
        assert {url for url in person.addresses if not url.startswith(address)} == set()
