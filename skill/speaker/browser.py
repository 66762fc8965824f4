"""The speaker in your browser: ``python -m skill``."""

import argparse
import socket

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from skill.errors import PlainError
from skill.speaker.hearing import load_hearing
from skill.speaker.web import LOOPBACK, create_app

DEFAULT_PORT = 8765
FIRST_LOCALE = "en-US"  # the page's first choice; others are loaded when they are chosen


class Unlogged(WSGIRequestHandler):
    """A request handler that keeps no record of anything."""

    def log(self, *_: object) -> None:
        """Write nothing."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where to serve the page."""
    parser.description = "Serves a smart speaker that you talk to in your browser; Ctrl-C ends it."
    parser.add_argument("--host", default=LOOPBACK[0], help="address to open it at (%(default)s)")
    parser.add_argument(
        "--port", type=int, default=DEFAULT_PORT, help="port, 0 for any free one (%(default)s)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Serve the page until Ctrl-C; raise PlainError where it cannot be served."""
    server = serve_page(arguments.host, arguments.port)
    load_hearing(FIRST_LOCALE)
    address = f"http://{arguments.host}:{server.port}/"
    print(f"Open {address} in your browser to talk to Leg Cramp Guide. Ctrl-C ends it.", flush=True)
    try:
        server.serve_forever()
    finally:
        server.server_close()
    return 0


def serve_page(host: str, port: int) -> BaseWSGIServer:
    """Make a server that is ready to answer, one thread a request."""
    if not 0 <= port < 2**16:
        raise PlainError("--port must be between 0 and 65535.")
    app = create_app(hosts=[*LOOPBACK, host])
    try:
        listener = socket.create_server((host, port))
    except OSError as error:
        raise PlainError(f"nothing can be served at {host}:{port}; try another --port.") from error
    with listener:
        return make_server(
            host, port, app, threaded=True, request_handler=Unlogged, fd=listener.fileno()
        )
