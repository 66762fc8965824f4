"""How big the Lambda bundle is, and how long its first answer takes in a new process.

By hand: ``python -m tests.benchmarks.cold_start``. Lambda's processor is slower than a desk's in
proportion to the memory that was asked for: at 512 MB, it gets under a third of one.
"""
# ruff: noqa: T201 -- a benchmark prints what it finds

import time
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from skill.hosting.lambda_bundle import write_bundle
from tests.hosting.alexa_requests import SKILL_ID, envelope
from tests.hosting.lambda_runtime import lambda_runtime

STARTS = 10


def main() -> None:
    """Build, start, ask, and print."""
    with TemporaryDirectory() as folder:
        archive, bundle = Path(folder, "lambda.zip"), Path(folder, "task")
        write_bundle(archive)
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(bundle)
        ready, answered = [], []
        for start in range(STARTS):
            scratch = Path(folder, str(start))
            scratch.mkdir()
            with lambda_runtime(bundle, scratch, SKILL_ID=SKILL_ID) as runtime:
                began = time.perf_counter()
                kind, _ = runtime.invoke(envelope())
                assert kind == "response"
                answered.append(time.perf_counter() - began)
                ready.append(runtime.seconds_to_ready)
        print(f"bundle: {archive.stat().st_size / 1_000_000:.1f} MB")
        print(f"new process to ready: {min(ready) * 1000:.0f} ms at best")
        print(f"first answer: {min(answered) * 1000:.0f} ms more")


if __name__ == "__main__":
    main()
