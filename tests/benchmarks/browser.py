"""How soon the page answers a tap, and what it weighs: ``python -m tests.benchmarks.browser``.

Run by hand on a quiet computer. A stand-in for the browser's voice notes when it is asked to
speak, so a voice's own delay is not counted.
"""
# ruff: noqa: T201 -- a benchmark prints what it finds

import statistics
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.speaker.browser.conftest import FLAGS, SENSES, found_browser, served_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHECKS = 10
ANSWERS = ("Open leg cramp guide", "No", "No", "Yes", "No", "No", "No", "Stop")
STOPWATCH = """
senses.begin(false, { silence: false });
const began = { screen: true, word: true };
window.times = { screen: [], word: [] };
const note = (what) => {
  if (began[what]) return;
  began[what] = true;
  times[what].push(performance.now() - began.at);
};
addEventListener("click", () => {
  Object.assign(began, { at: performance.now(), screen: false, word: false });
}, { capture: true });
const speak = speechSynthesis.speak;
speechSynthesis.speak = (utterance) => {
  note("word");
  speak.call(speechSynthesis, utterance);
};
addEventListener("DOMContentLoaded", () => {
  const shown = new MutationObserver(() => requestAnimationFrame(() => note("screen")));
  shown.observe(document.getElementById("caption"), { childList: true });
});
"""


def main() -> None:
    """Go through checks by tapping, and print what was measured."""
    browser_path = found_browser()
    if not browser_path:
        raise SystemExit("no browser was found")
    with served_page() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        page = browser.new_page()
        sizes: list[int] = []
        page.on("response", lambda response: sizes.append(len(response.body())))
        page.add_init_script(SENSES)
        page.add_init_script(STOPWATCH)
        page.goto(address, wait_until="networkidle")
        print(f"page: {sum(sizes) / 1024:.0f} KB in {len(sizes)} files, nothing compressed")
        for _ in range(CHECKS):
            check(page)
        for what, times in page.evaluate("times").items():
            first, *_ = times
            print(
                f"tap to {what}: median {statistics.median(times):.0f} ms,"
                f" worst {max(times):.0f} ms, the first {first:.0f} ms, of {len(times)}"
            )
        browser.close()


def check(page: "Page") -> None:
    """Go through one check."""
    for answer in ANSWERS:
        page.get_by_role("button", name=answer, exact=True).click()
        page.locator('body:is([data-state="waiting"], [data-state="asleep"])').wait_for()


if __name__ == "__main__":
    main()
