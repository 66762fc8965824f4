"""``python -m skill serve``: the production endpoint, on gunicorn."""

import argparse
import os
import socket

from flask import Flask
from gunicorn.app.base import BaseApplication

from skill.errors import PlainError
from skill.hosting.deadline_worker import DeadlineWorker
from skill.hosting.web import THREADS, create_app

KEPT_ALIVE = 15  # seconds an idle connection stays open; let the proxy in front give up sooner
STOP_WITHIN = 10  # seconds for requests in flight; each has eight


class Server(BaseApplication):
    """Gunicorn, told here rather than by a configuration file."""

    def __init__(self, app: Flask, options: dict[str, object]) -> None:
        """Take the application ready made: workers are forked from it, warm."""
        self.app = app
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        """Set what was asked for."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Return the application."""
        return self.app


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where to listen and with how much."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=int, default=8080, help="port to listen on (%(default)s)")
    parser.add_argument(
        "--workers", type=int, default=os.cpu_count() or 1, help="processes (%(default)s)"
    )
    parser.add_argument(
        "--threads", type=int, default=THREADS, help="threads in each process (%(default)s)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Serve until SIGTERM; raise PlainError for anything the caller can mend."""
    if not 0 < arguments.port < 2**16:
        raise PlainError("--port must be between 1 and 65535")
    if arguments.workers < 1 or arguments.threads < 2:  # noqa: PLR2004 -- one stays free of chains
        raise PlainError("at least one worker and two threads are needed")
    app = create_app(threads=arguments.threads)
    check_address(arguments.host, arguments.port)
    print(f"Leg Cramp Guide listens on http://{arguments.host}:{arguments.port}/alexa", flush=True)
    Server(app, gunicorn_options(arguments)).run()
    return 0


def check_address(host: str, port: int) -> None:
    """Raise PlainError if nobody can listen there; gunicorn would try again and again."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        raise PlainError(f"cannot listen on {host} port {port}: {error.strerror}") from None


def gunicorn_options(arguments: argparse.Namespace) -> dict[str, object]:
    """Return gunicorn's settings, by their names there."""
    host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
    return {
        "bind": f"{host}:{arguments.port}",
        "workers": arguments.workers,
        "threads": arguments.threads,
        "worker_class": DeadlineWorker,
        "preload_app": True,
        "keepalive": KEPT_ALIVE,
        "graceful_timeout": STOP_WITHIN,
        "limit_request_line": 2048,
        "limit_request_fields": 48,
        "loglevel": "warning",
        "control_socket_disable": True,
    }
