"""The operations page keeps up with the code."""

import re
from pathlib import Path

from skill.hosting import deadline_worker, refusals, request_log, signing_keys, web
from skill.hosting.refusals import Refusal

HOSTING = Path(refusals.__file__).parent
PAGE = (HOSTING / "operations.md").read_text()


def test_every_refusal_and_outcome_is_explained() -> None:
    """Whatever word the log shows has a row that starts with it."""
    rows = set(re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE))
    outcomes = {request_log.ANSWERED, request_log.REFUSED, request_log.FAILED}
    assert rows == {refusal.value for refusal in Refusal} | outcomes


def test_the_limits_on_the_page_are_those_in_the_code() -> None:
    """The numbers that people plan with are true."""
    assert f"{web.LARGEST_BODY // 1024} KiB for a body" in PAGE
    begin, end = deadline_worker.SECONDS_TO_BEGIN, deadline_worker.SECONDS_TO_END
    assert f"{begin} seconds to the first byte, {end} from there" in PAGE
    assert f"{signing_keys.MOST_KEYS} chains kept" in PAGE
    assert f"{signing_keys.MOST_FAILURES:,} failures" in PAGE
    assert f"kept for {signing_keys.FAILURE_LASTS.seconds} seconds" in PAGE


def test_the_readme_names_every_file() -> None:
    """The table of how it is made leaves none out, and none behind."""
    readme = (HOSTING / "README.md").read_text().split("## How it is made")[1]
    named = set(re.findall(r"`([a-z_]+\.(?:py|yaml|txt))`", readme))
    there = {path.name for path in HOSTING.iterdir() if path.suffix in {".py", ".yaml", ".txt"}}
    assert named == there - {"__init__.py"}
