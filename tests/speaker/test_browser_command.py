"""``python -m skill``: what it prints, and what it says when it cannot."""

import json
import os
import signal
import socket
import subprocess
import sys
from urllib.request import Request, urlopen

import pytest

from skill.__main__ import main


def test_it_prints_where_to_open_and_not_a_word_of_what_is_said() -> None:
    """The one line names the address; utterances leave no trace, Ctrl-C no traceback."""
    command = [sys.executable, "-m", "skill", "--port", "0"]
    with subprocess.Popen(  # noqa: S603 -- our own command
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        line = process.stdout.readline().decode()
        (address,) = (word for word in line.split() if word.startswith("http://127.0.0.1:"))
        with urlopen(address, timeout=10) as answer:  # noqa: S310 -- the address begins with http
            assert b"Leg Cramp Guide" in answer.read()
        turn = {"surroundings": {"locale": "en-US"}, "said": "ask leg cramp guide about soap"}
        said = Request(  # noqa: S310 -- as above
            f"{address}turn", json.dumps(turn).encode(), {"Content-Type": "application/json"}
        )
        with urlopen(said, timeout=10) as answer:  # noqa: S310 -- as above
            assert b"RemedyIntent" in answer.read()
        os.kill(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert (out, err) == (b"", b"")


def test_a_port_that_is_taken_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing but the sentence; the person is told what to try."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["--port", str(port)]) == 1
    error = capsys.readouterr().err
    assert str(port) in error
    assert error.count("\n") == 1


def test_a_port_that_cannot_be_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """A number out of range is no traceback."""
    assert main(["--port", "70000"]) == 1
    assert "65535" in capsys.readouterr().err
