"""How long the Lambda handler takes, as ratios to a hello-world skill on the same SDK.

By hand: ``python -m tests.benchmarks.handler``. Both are measured in turn, in one run. Aims: 1.5
times hello-world's median for a request, 1.3 times its cold start (import and first request).
"""
# ruff: noqa: T201 -- a benchmark prints what it finds

import contextlib
import io
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from skill.hosting import aws_lambda
from tests.alexa.requests_from_alexa import LAUNCH, envelope, intent
from tests.benchmarks import hello_world

Handler = Callable[[Any, Any], Any]

CHECK = (LAUNCH, *(intent(f"AMAZON.{answer}Intent") for answer in ("No", "No", "Yes", "No", "No")))
ROUNDS = 300
STARTS = 15
FIRST_REQUEST = """
import contextlib, io, json, sys, time
event = json.loads(sys.argv[1])
began = time.perf_counter()
from {module} import handler
with contextlib.redirect_stdout(io.StringIO()):
    handler(event, None)
print(time.perf_counter() - began)
"""


def seconds_a_request(handler: Handler) -> list[float]:
    """Hold one check, timing each request of it."""
    taken, attributes = [], None
    for request in CHECK:
        event = envelope(request, attributes)
        began = time.perf_counter()
        response = handler(event, None)
        taken.append(time.perf_counter() - began)
        attributes = response.get("sessionAttributes") or {}
    return taken


def seconds_to_first_answer(module: str) -> float:
    """Import in a fresh interpreter and answer a launch."""
    command = [sys.executable, "-c", FIRST_REQUEST.format(module=module)]
    run = subprocess.run(  # noqa: S603 - this program, with words of its own
        [*command, json.dumps(envelope(LAUNCH))], capture_output=True, text=True, check=True
    )
    return float(run.stdout)


def main() -> None:
    """Measure both, in turn, and print."""
    ours, hello = list[float](), list[float]()
    with contextlib.redirect_stdout(io.StringIO()):
        for _ in range(ROUNDS):
            ours += seconds_a_request(aws_lambda.handler)
            hello += seconds_a_request(hello_world.handler)
    report("request", statistics.median(ours), statistics.median(hello), 1.5)
    modules = ("skill.hosting.aws_lambda", hello_world.__name__)
    starts = [[seconds_to_first_answer(module) for module in modules] for _ in range(STARTS)]
    first, second = (statistics.median(column) for column in zip(*starts, strict=True))
    report("cold start", first, second, 1.3)


def report(what: str, ours: float, hello: float, aim: float) -> None:
    """Print one comparison."""
    print(
        f"{what}: {ours * 1000:.2f} ms, hello-world {hello * 1000:.2f} ms: "
        f"{ours / hello:.2f} times (aim {aim})"
    )


if __name__ == "__main__":
    main()
