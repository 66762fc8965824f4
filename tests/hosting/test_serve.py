"""The real server, on a port of this computer: slow senders, broken HTTP, and stopping."""

import argparse
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from skill.errors import PlainError
from skill.hosting import serve
from tests.hosting.alexa_requests import Request, envelope, signed
from tests.hosting.live_server import SHORT_DEADLINE, LiveServer, live_server

THREADS = 4
GENUINE = signed(envelope())
STRANGER = Request(b"{}", "AAAA")


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """Return a server that answers slowly and waits briefly."""
    with live_server(tmp_path_factory.mktemp("door"), "slow", threads=THREADS) as server:
        yield server


def exchange(server: LiveServer, sent: bytes) -> bytes:
    """Send bytes as they are; return everything that comes back."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        received = b""
        while piece := connection.recv(4096):
            received += piece
        return received


def test_a_genuine_request_passes_and_a_strangers_does_not(door: LiveServer) -> None:
    """Over a real socket, through gunicorn, the door does what it does in the test client."""
    status, body = door.send(GENUINE)
    assert status == 200
    assert b"Hello." in body
    assert door.send(STRANGER) == (400, b"")


@pytest.mark.parametrize(
    "sent",
    [
        b"nonsense\r\n\r\n",
        b"POST /alexa HTTP/9.9\r\n\r\n",
        b"POST /alexa HTTP/1.1\r\nbad header\r\n\r\n",
        b"POST /alexa HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST /alexa HTTP/1.1\r\nTransfer-Encoding: unheard-of\r\n\r\n",
        b"POST /" + b"a" * 9000 + b" HTTP/1.1\r\n\r\n",
        b"POST /alexa HTTP/1.1\r\n" + b"x: y\r\n" * 200 + b"\r\n",
    ],
)
def test_malformed_http_meets_the_same_silence(door: LiveServer, sent: bytes) -> None:
    """400 and no body, where gunicorn would explain itself in HTML."""
    head, _, body = exchange(door, sent).partition(b"\r\n\r\n")
    assert head.split(b" ", 2)[1] == b"400"
    assert body == b""


def test_a_body_that_grows_without_end_is_refused(door: LiveServer) -> None:
    """A chunked body is not read beyond the limit."""
    head = (
        b"POST /alexa HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    )
    chunk = b"8000\r\n" + b" " * 0x8000 + b"\r\n"
    assert exchange(door, head + chunk * 3).startswith(b"HTTP/1.1 400")


def test_a_body_that_breaks_off_is_refused(door: LiveServer) -> None:
    """Fewer bytes than announced are no request."""
    head = (
        b"POST /alexa HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        b"Content-Length: 100\r\n\r\n"
    )
    assert exchange(door, head + b"{").startswith(b"HTTP/1.1 400")


def test_slow_senders_cannot_keep_others_waiting(door: LiveServer) -> None:
    """Silent connections hold no thread, and a trickling one holds it only to the deadline."""
    address = ("127.0.0.1", door.port)
    silent = [socket.create_connection(address, timeout=10) for _ in range(3 * THREADS)]
    began = time.monotonic()
    assert door.send(GENUINE)[0] == 200
    assert time.monotonic() - began < 4  # gunicorn by itself gives each silence five seconds

    trickling = [socket.create_connection(address, timeout=10) for _ in range(THREADS)]
    for connection in trickling:
        connection.sendall(b"POST /alexa HTTP/1.1\r\nContent-Le")
    began = time.monotonic()
    assert door.send(GENUINE)[0] == 200
    assert time.monotonic() - began < SHORT_DEADLINE + 4  # and a trickle all the time it wants
    for connection in silent + trickling:
        connection.close()


def test_sigterm_loses_no_request(tmp_path: Path) -> None:
    """Every request that the server took up is answered, and the answer arrives.

    A connection that nobody has taken up yet when the door closes is refused or reset, unread.
    """
    outcomes: Counter[str] = Counter()

    def knock() -> None:
        while not outcomes["came too late"]:
            try:
                outcomes[f"answered {server.send(GENUINE)[0]}"] += 1
            except (ConnectionRefusedError, ConnectionResetError):
                outcomes["came too late"] += 1
            except OSError as error:
                outcomes[type(error).__name__] += 1

    with live_server(tmp_path, "slow", workers=2, threads=THREADS) as server:
        visitors = [threading.Thread(target=knock) for _ in range(2 * THREADS)]
        for visitor in visitors:
            visitor.start()
        while outcomes["answered 200"] < 2 * THREADS:
            time.sleep(0.01)
        server.process.terminate()
        for visitor in visitors:
            visitor.join()
        assert server.process.wait(10) == 0
    assert set(outcomes) == {"answered 200", "came too late"}
    assert outcomes["answered 200"] > 2 * THREADS
    log = (tmp_path / "output.txt").read_text()
    assert log.count('"answered"') == outcomes["answered 200"]


def test_the_command_needs_a_skill_id(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without SKILL_ID: one plain sentence, a non-zero exit, no traceback."""
    monkeypatch.delenv("SKILL_ID", raising=False)
    done = subprocess.run(
        [sys.executable, "-m", "skill", "serve"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("leg cramp guide: set SKILL_ID")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "words", [["--port", "0"], ["--port", "70000"], ["--workers", "0"], ["--threads", "1"]]
)
def test_impossible_options_are_explained(words: list[str]) -> None:
    """A number out of range is the caller's to mend."""
    parser = argparse.ArgumentParser()
    serve.add_arguments(parser)
    with pytest.raises(PlainError):
        serve.run(parser.parse_args(words))


def test_an_impossible_address_is_explained() -> None:
    """An address that is not this computer's is the caller's to mend, and so is a port in use."""
    with pytest.raises(PlainError, match="cannot listen"):
        serve.check_address("203.0.113.1", 8080)
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(PlainError, match="in use"):
        serve.check_address("127.0.0.1", taken.getsockname()[1])
