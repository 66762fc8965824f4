"""Fetching a chain: short, small, and only from where it was sent."""

import http.client
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from skill.hosting import chain_download
from skill.hosting.chain_download import LARGEST_CHAIN, connect, download
from skill.hosting.refusals import Refusal, Refused

ADDRESS = "https://s3.amazonaws.com/echo.api/echo-api-cert.pem"
Connect = Callable[[], http.client.HTTPConnection]


class Shelf(BaseHTTPRequestHandler):
    """A server that misbehaves in the way its class attribute says."""

    behaviour = "chain"
    asked: list[str]

    def do_GET(self) -> None:
        """Answer until the client has had enough."""
        self.asked.append(self.path)
        with suppress(ConnectionError):
            self.misbehave()

    def misbehave(self) -> None:
        """Answer by behaviour."""
        match self.behaviour:
            case "missing":
                self.send_error(404)
            case "redirect":
                self.send_response(302)
                self.send_header("Location", "/elsewhere.pem")
                self.end_headers()
            case "endless":
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"x" * (LARGEST_CHAIN + 1))
            case "trickle":
                self.send_response(200)
                self.end_headers()
                for _ in range(40):
                    self.wfile.write(b"x")
                    time.sleep(0.05)
            case "nonsense":
                self.wfile.write(b"nonsense\r\n\r\n")
            case _:
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"the chain")

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Iterator[Connect]:
    """Return connections to a server on this computer."""
    monkeypatch.setattr(Shelf, "asked", [], raising=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Shelf)
    server.daemon_threads = False  # so that closing waits for them
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield lambda: http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=2)
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_chain_is_fetched_by_its_path(shelf: Connect) -> None:
    """The path of the address is asked for, once."""
    assert download(ADDRESS, shelf) == b"the chain"
    assert Shelf.asked == ["/echo.api/echo-api-cert.pem"]


@pytest.mark.parametrize("behaviour", ["missing", "redirect", "endless", "trickle", "nonsense"])
def test_anything_but_a_small_quick_answer_is_refused(
    shelf: Connect, behaviour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No other status, no redirect, no more than the limit, no trickle past the deadline."""
    monkeypatch.setattr(Shelf, "behaviour", behaviour)
    monkeypatch.setattr(chain_download, "SECONDS", 0.2)
    with pytest.raises(Refused) as refused:
        download(ADDRESS, shelf)
    assert refused.value.refusal is Refusal.CHAIN_UNREACHABLE
    assert Shelf.asked == ["/echo.api/echo-api-cert.pem"]


def test_an_unreachable_host_is_refused() -> None:
    """Nobody listens on this port of this computer."""
    with pytest.raises(Refused) as refused:
        download(ADDRESS, lambda: http.client.HTTPConnection("127.0.0.1", 9, timeout=1))
    assert refused.value.refusal is Refusal.CHAIN_UNREACHABLE


def test_production_connects_to_amazon_with_verified_tls() -> None:
    """The connection is TLS, to the one host, with certificates checked and a short time-out."""
    connection = connect()
    assert isinstance(connection, http.client.HTTPSConnection)
    assert (connection.host, connection.port) == ("s3.amazonaws.com", 443)
    assert connection.timeout is not None
    assert connection.timeout <= 3
    context = connection._context  # type: ignore[attr-defined]  # noqa: SLF001
    assert context.check_hostname
    assert context.verify_mode.name == "CERT_REQUIRED"
