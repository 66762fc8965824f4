"""The real server in a process of its own, in the tests' world: its chain, its roots, its clock.

As a program: ``python -m tests.hosting.live_server WORLD APPLICATION PORT WORKERS THREADS``.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from socket import create_server

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model.response import Response
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_pem_x509_certificates
from cryptography.x509.verification import Store
from flask import Flask

from skill.alexa.builder import build_skill
from skill.hosting import deadline_worker
from skill.hosting.serve import Server, gunicorn_options
from skill.hosting.signing_keys import SigningKeys
from skill.hosting.verification import Envelope, Headers, Verification, parse_envelope
from skill.hosting.web import create_app
from tests.hosting.alexa_requests import CHAIN_ADDRESS, SKILL_ID, Request, loader
from tests.hosting.chains import NOW, ROOT, pem

SLOW_ANSWER = 0.5  # seconds that the slow skill thinks
SHORT_DEADLINE = 2  # seconds the slow server gives a request; production's is long for a test


@dataclass(frozen=True)
class LiveServer:
    """A running server."""

    process: subprocess.Popen[str]
    port: int

    def connect(self) -> HTTPConnection:
        """Return a new connection to it."""
        return HTTPConnection("127.0.0.1", self.port, timeout=10)

    def send(self, request: Request) -> tuple[int, bytes]:
        """Send one request on a connection of its own; return the status and the body."""
        connection = self.connect()
        try:
            connection.request("POST", "/alexa", request.body, request.headers())
            with connection.getresponse() as response:
                return response.status, response.read()
        finally:
            connection.close()


@contextmanager
def live_server(
    world: Path, application: str = "door", *, workers: int = 1, threads: int = 4
) -> Iterator[LiveServer]:
    """Start a server on a free port of this computer, and stop it at the end."""
    (world / "chain.pem").write_bytes(pem())
    (world / "roots.pem").write_bytes(ROOT.build().public_bytes(Encoding.PEM))
    with create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    words = [world, application, port, workers, threads]
    command = [sys.executable, "-m", "tests.hosting.live_server", *map(str, words)]
    with (world / "output.txt").open("w") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, text=True)  # noqa: S603 -- our own words
        server = LiveServer(process, port)
        try:
            _wait_until_healthy(server)
            yield server
        finally:
            process.terminate()
            process.wait(20)


def _wait_until_healthy(server: LiveServer) -> None:
    for _ in range(600):
        connection = server.connect()
        try:
            connection.request("GET", "/health")
            with connection.getresponse():
                return
        except OSError:
            time.sleep(0.05)
        finally:
            connection.close()
    raise TimeoutError("the server did not start")


def _application(name: str, world: Path, threads: int) -> Flask:
    """Make the application to serve."""
    trusted = Store(load_pem_x509_certificates((world / "roots.pem").read_bytes()))
    chains = {CHAIN_ADDRESS: (world / "chain.pem").read_bytes()}
    keys = SigningKeys(loader(chains, trusted, lambda: NOW), lambda: NOW, threads * 3 // 4)
    verify = Verification(SKILL_ID, keys, lambda: NOW)
    match name:
        case "slow":
            return create_app(_slow_skill(), verify)
        case "unverified":
            return create_app(build_skill(SKILL_ID), _let_in)
        case "hello":
            return _hello()
        case _:
            return create_app(build_skill(SKILL_ID), verify)


def _slow_skill() -> CustomSkill:
    builder = SkillBuilder()

    def think(handler_input: HandlerInput) -> Response:
        time.sleep(SLOW_ANSWER)
        return handler_input.response_builder.speak("Hello.").response

    builder.request_handler(lambda _: True)(think)
    return builder.create()


def _let_in(_headers: Headers, body: bytes) -> Envelope:
    return parse_envelope(body)


def _hello() -> Flask:
    """Return the least that Flask can do, as a yardstick."""
    app = Flask(__name__)
    app.add_url_rule("/alexa", "alexa", lambda: "Hello.", methods=["POST"])
    app.add_url_rule("/health", "health", lambda: "ok")
    return app


def main() -> None:
    """Serve until SIGTERM."""
    parser = argparse.ArgumentParser()
    parser.add_argument("world", type=Path)
    parser.add_argument("application")
    for number in ("port", "workers", "threads"):
        parser.add_argument(number, type=int)
    arguments = parser.parse_args(namespace=argparse.Namespace(host="127.0.0.1"))
    if arguments.application == "slow":
        deadline_worker.SECONDS_TO_END = SHORT_DEADLINE
    app = _application(arguments.application, arguments.world, arguments.threads)
    Server(app, gunicorn_options(arguments)).run()


if __name__ == "__main__":
    main()
