"""The log line: only names, whatever the request looks like."""

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.hosting.request_log import REFUSED, log_request
from tests.hosting.alexa_requests import envelope, intent


def written(made: object, output: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Return the one line about a request, without its time and duration."""
    log_request(time.perf_counter() - 0.25, REFUSED, made, "timestamp")
    (line,) = output.readouterr().out.splitlines()
    entry: dict[str, Any] = json.loads(line)
    assert 250 <= entry.pop("milliseconds") < 5000
    assert entry.pop("time").endswith("+00:00")
    return entry


def test_the_line_has_the_kind_the_name_and_the_outcome(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And the reason, where there is one."""
    assert written(intent("AMAZON.YesIntent"), capsys) == {
        "kind": "IntentRequest",
        "intent": "AMAZON.YesIntent",
        "outcome": "refused",
        "reason": "timestamp",
    }


@pytest.mark.parametrize(
    "name", ["my feet are cold", "a" * 81, "", "x\n{}", "Näme", 7, None, ["Intent"], {"a": 1}]
)
def test_what_is_no_name_is_not_written(name: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing can be smuggled into the log in place of a name."""
    assert set(written(intent(name), capsys)) == {"kind", "outcome", "reason"}
    assert set(written(envelope(name), capsys)) == {"outcome", "reason"}


@given(made=st.recursive(st.none() | st.text(), lambda s: st.dictionaries(st.text(), s)))
@settings(max_examples=50, deadline=None)
def test_no_shape_breaks_the_log(made: object) -> None:
    """A line is written about anything."""
    log_request(time.perf_counter(), REFUSED, made)
    log_request(time.perf_counter(), REFUSED, {"request": made})
    log_request(time.perf_counter(), REFUSED, {"request": {"intent": made}})
