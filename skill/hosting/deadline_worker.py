"""Gunicorn's threaded worker, for a door that strangers knock on.

Four changes: a connection gets a thread only once it has sent something, a request that is not
over in time is cut off, whoever is in the queue when the worker is told to stop is still served,
and malformed HTTP meets the same wordless refusal as everything else.
"""

import selectors
import socket
import time
from contextlib import suppress
from functools import partial
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker

from skill.hosting.refusals import Refusal
from skill.hosting.request_log import REFUSED, log_request

SECONDS_TO_BEGIN = 5  # for the first byte on a new connection
SECONDS_TO_END = 8  # from there to the answer: nobody at Alexa waits longer

_REFUSAL = b"HTTP/1.1 400 BAD REQUEST\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class DeadlineWorker(ThreadWorker):
    """A worker whose threads no slow sender can hold."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Start with no request at work."""
        super().__init__(*arguments, **options)
        self.deadlines: dict[TConn, float] = {}

    def enqueue_req(self, conn: TConn) -> None:
        """Hand a connection to a thread, unless it has yet to say anything."""
        if conn.initialized or conn.data_ready:
            super().enqueue_req(conn)
            return
        conn.sock.setblocking(False)
        conn.timeout = time.monotonic() + SECONDS_TO_BEGIN
        self.pending_conns.append(conn)
        begin = partial(self.on_pending_socket_readable, conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, begin)

    def set_accept_enabled(self, enabled: bool) -> None:
        """Open or close the door; for good, only after those already in the queue have come in."""
        super().set_accept_enabled(enabled)
        if enabled or self.alive:
            return
        for listener in self.sockets:
            arrived = -1
            while arrived < self.nr_conns:
                arrived = self.nr_conns
                self.accept(listener)
            listener.close()

    def handle(self, conn: TConn) -> Any:
        """Serve one request, against the clock."""
        self.deadlines[conn] = time.monotonic() + SECONDS_TO_END
        try:
            return super().handle(conn)
        finally:
            del self.deadlines[conn]

    def wait_for_and_dispatch_events(self, timeout: float) -> None:
        """Look at the clock whenever the main loop turns, which is at least every second."""
        super().wait_for_and_dispatch_events(timeout)
        now = time.monotonic()
        for conn, deadline in list(self.deadlines.items()):
            if now > deadline:
                with suppress(OSError):  # it ended in this very moment
                    conn.sock.shutdown(socket.SHUT_RDWR)  # wakes the thread that is reading

    def handle_error(self, _req: object, client: socket.socket, *_: object) -> None:
        """Refuse without a word; gunicorn would explain itself in HTML."""
        log_request(time.perf_counter(), REFUSED, None, Refusal.HTTP)
        with suppress(OSError):
            client.sendall(_REFUSAL)
