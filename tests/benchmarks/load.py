"""The real server under full load, on this computer only. Needs Debian's `wrk`.

By hand: ``python -m tests.benchmarks.load [speed|memory|kill|stop]``; without a word all of them,
one after the other, which takes about two minutes.
"""
# ruff: noqa: T201 -- a benchmark prints what it finds

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.hosting.alexa_requests import intent, signed
from tests.hosting.live_server import LiveServer, live_server

WORKERS = 2
THREADS = 16
CONNECTIONS = 16
TURNS = 4
REQUEST = signed(intent("WarmthTipsIntent"))


@dataclass(frozen=True)
class Result:
    """What wrk reports."""

    requests: int
    per_second: float
    median: str
    slowest_hundredth: str
    errors: list[str]


@contextmanager
def running(application: str) -> Iterator[tuple[LiveServer, Path]]:
    """Start a server in a folder of its own."""
    with TemporaryDirectory() as folder:
        world = Path(folder)
        with live_server(world, application, workers=WORKERS, threads=THREADS) as server:
            yield server, world


def attack(
    server: LiveServer, world: Path, seconds: int, connections: int = CONNECTIONS
) -> subprocess.Popen[str]:
    """Start sending one signed request over and over, as fast as it goes."""
    script = world / "request.lua"
    headers = REQUEST.headers().items()
    lines = [f"wrk.headers[{json.dumps(name)}] = {json.dumps(value)}" for name, value in headers]
    lines += ['wrk.method = "POST"', f"wrk.body = {json.dumps(REQUEST.body.decode())}"]
    script.write_text("\n".join(lines))
    url = f"http://127.0.0.1:{server.port}/alexa"
    command = [
        "wrk",
        "-t1",
        f"-c{connections}",
        f"-d{seconds}",
        "--latency",
        "-s",
        str(script),
        url,
    ]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 -- our own words


def result(attacker: subprocess.Popen[str]) -> Result:
    """Wait for wrk's report and read it."""
    report, _ = attacker.communicate()

    def find(pattern: str) -> str:
        found = re.search(pattern, report)
        assert found, report
        return found[1]

    return Result(
        requests=int(find(r"(\d+) requests in")),
        per_second=float(find(r"Requests/sec:\s+([\d.]+)")),
        median=find(r"\n\s+50%\s+(\S+)"),
        slowest_hundredth=find(r"\n\s+99%\s+(\S+)"),
        errors=re.findall(r"(?:Socket errors|Non-2xx).*", report),
    )


def workers(server: LiveServer) -> list[int]:
    """Return the worker processes of a server."""
    pid = server.process.pid
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def resident_megabytes(process: int) -> float:
    """Return the memory that a process holds."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


def processor_seconds(process: int) -> float:
    """Return the processor time that a process has used; other programs don't change it much."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def speed() -> None:
    """Compare the door to itself without verification, and to the least that Flask can do.

    They take turns, and the best turn of each counts, as noise only ever slows: at full speed, and
    one request at a time.
    """
    turns: dict[str, list[tuple[Result, Result, float]]] = {
        "hello": [],
        "unverified": [],
        "door": [],
    }
    for _ in range(TURNS):
        for application, results in turns.items():
            with running(application) as (server, world):
                result(attack(server, world, 1))
                used = sum(map(processor_seconds, workers(server)))
                full = result(attack(server, world, 4))
                used = sum(map(processor_seconds, workers(server))) - used
                single = result(attack(server, world, 2, connections=1))
                results.append((full, single, used / full.requests * 1000))
    for application, results in turns.items():
        full = max((one for one, _, _ in results), key=lambda one: one.per_second)
        single = max((one for _, one, _ in results), key=lambda one: one.per_second)
        cost = min(cost for _, _, cost in results)
        print(application, "at full speed", full)
        print(application, "one at a time", single)
        print(application, f"processor time {cost:.3f} ms a request")


def memory() -> None:
    """Go on for a minute; the memory after a thousand requests is the memory at the end."""
    with running("door") as (server, world):
        result(attack(server, world, 2))
        before = [resident_megabytes(worker) for worker in workers(server)]
        print("memory", result(attack(server, world, 60)))
        after = [resident_megabytes(worker) for worker in workers(server)]
        print("memory, MB in each worker before and after:", before, after)


def kill() -> None:
    """Kill one of the workers in the middle; only what it held may be lost."""
    with running("door") as (server, world):
        attacker = attack(server, world, 8)
        time.sleep(3)
        os.kill(workers(server)[0], signal.SIGKILL)
        print("kill", result(attacker), "of", CONNECTIONS, "connections")
        print("kill, workers afterwards:", len(workers(server)))


def stop() -> None:
    """Tell the server to stop in the middle; every answer it logged has arrived."""
    with running("door") as (server, world):
        attacker = attack(server, world, 6)
        time.sleep(3)
        server.process.terminate()
        print("stop, exit code", server.process.wait(20))
        output = (world / "output.txt").read_text()
        print("stop", result(attacker))
        print("stop, answers logged:", output.count('"answered"'))


BENCHMARKS = {"speed": speed, "memory": memory, "kill": kill, "stop": stop}


if __name__ == "__main__":
    for word in sys.argv[1:] or BENCHMARKS:
        BENCHMARKS[word]()
