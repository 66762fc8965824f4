"""Fetch a certificate chain: one GET, short, small, and never anywhere else.

`http.client` rather than `requests`: it follows no redirect, obeys no proxy variable and keeps no
pool, so there is nothing to switch off.
"""

import http.client
import ssl
import time
from collections.abc import Callable
from contextlib import closing
from http import HTTPStatus

import certifi

from skill.hosting.chain_address import HOST
from skill.hosting.refusals import Refusal, Refused

SECONDS = 3.0  # for the whole chain; Alexa waits eight for the whole answer
STEP_SECONDS = 1.5  # for connecting, for TLS, and for each sign of life after that
LARGEST_CHAIN = 32 * 1024  # bytes; Amazon's is about 6 KiB
_PIECE = 8 * 1024

_TLS = ssl.create_default_context(cafile=certifi.where())


def connect() -> http.client.HTTPConnection:
    """Prepare a connection to the one host that chains come from."""
    return http.client.HTTPSConnection(HOST, timeout=STEP_SECONDS, context=_TLS)


def download(address: str, connect: Callable[[], http.client.HTTPConnection] = connect) -> bytes:
    """Return the PEM at a canonical address; raise Refused if that fails or takes too long."""
    deadline = time.monotonic() + SECONDS
    try:
        with closing(connect()) as connection:
            connection.request("GET", address.removeprefix(f"https://{HOST}"))
            with connection.getresponse() as response:
                return _read(response, deadline)
    except (OSError, http.client.HTTPException):
        raise Refused(Refusal.CHAIN_UNREACHABLE) from None


def _read(response: http.client.HTTPResponse, deadline: float) -> bytes:
    """Read the body, piece by piece: a socket's time-out starts anew with every byte."""
    if response.status != HTTPStatus.OK:
        raise Refused(Refusal.CHAIN_UNREACHABLE)
    chain = b""
    while piece := response.read1(_PIECE):
        chain += piece
        if len(chain) > LARGEST_CHAIN or time.monotonic() > deadline:
            raise Refused(Refusal.CHAIN_UNREACHABLE)
    return chain
