"""One line of JSON for each request: what kind, how it ended, how long it took. Nothing personal.

Only names that Amazon or the interaction model gave are copied from a request, and only if they
look like names; what a person said, what they answered and who they are stays out by construction.
"""

import json
import re
import sys
import time
from datetime import UTC, datetime

ANSWERED = "answered"
REFUSED = "refused"
FAILED = "failed"  # a fault of ours: see the traceback on standard error

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.]{0,79}")


def log_request(started: float, outcome: str, envelope: object, reason: str | None = None) -> None:
    """Write the line for a request that came in at `started` (`time.perf_counter`)."""
    request = _member(envelope, "request")
    line = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "kind": _name(request, "type"),
        "intent": _name(_member(request, "intent"), "name"),
        "outcome": outcome,
        "reason": reason,
        "milliseconds": round((time.perf_counter() - started) * 1000, 2),
    }
    # One write, so that lines of several threads never interleave.
    sys.stdout.write(json.dumps({name: value for name, value in line.items() if value}) + "\n")
    sys.stdout.flush()


def _member(holder: object, name: str) -> object:
    return holder.get(name) if isinstance(holder, dict) else None


def _name(holder: object, key: str) -> str | None:
    name = _member(holder, key)
    return name if isinstance(name, str) and _NAME.fullmatch(name) else None
