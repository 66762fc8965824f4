"""Alexa's signing keys by chain address: loaded once, kept while they are valid.

Anybody can name any address under ``/echo.api/``. So a known address never waits for a lock, the
threads that unknown addresses can occupy are counted, and whoever comes on top is refused at once.
A genuine address has to get through a single time; from then on a flood cannot touch it. Until the
first one has, there is no known address to keep threads free for, and everybody may wait.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime, timedelta
from typing import TypeVar

from skill.hosting.chain_trust import SigningKey
from skill.hosting.refusals import Refusal, Refused

MOST_KEYS = 16  # Amazon has a few chains at a time; only a trusted one gets in here
MOST_FAILURES = 1024
FAILURE_LASTS = timedelta(seconds=10)
LOADING_LASTS = 5.0  # seconds; loading itself gives up earlier

Value = TypeVar("Value")


class SigningKeys:
    """A thread-safe cache in front of `load`, which fetches and validates one chain."""

    def __init__(
        self,
        load: Callable[[str], SigningKey],
        now: Callable[[], datetime],
        most_waiting: int,
    ) -> None:
        """Let at most `most_waiting` threads wait for unknown chains, a third of them fetching."""
        self._load = load
        self._now = now
        self._most_waiting = most_waiting
        self._most_loading = max(1, most_waiting // 3)
        self._lock = threading.Lock()
        self._keys: dict[str, SigningKey] = {}
        self._failures: dict[str, tuple[Refusal, datetime]] = {}
        self._loading: dict[str, Future[SigningKey]] = {}
        self._waiting = 0

    def key(self, address: str) -> SigningKey:
        """Return the key behind a canonical chain address; raise Refused if there is none."""
        known = self._known(address)
        if known is not None:
            return known
        loading, is_first = self._join(address)
        try:
            if is_first:
                self._finish(address, loading)
            return loading.result(LOADING_LASTS)
        except TimeoutError:
            raise Refused(Refusal.CHAIN_UNREACHABLE) from None
        finally:
            with self._lock:
                self._waiting -= 1

    def _known(self, address: str) -> SigningKey | None:
        """Look up a key that is still valid, without a lock: reading a dict needs none."""
        known = self._keys.get(address)
        return known if known is not None and self._now() < known.expires else None

    def _join(self, address: str) -> tuple[Future[SigningKey], bool]:
        """Take a place in the queue for an address, opening the queue if nobody has."""
        with self._lock:
            refusal, until = self._failures.get(address, (Refusal.CHAIN_UNREACHABLE, None))
            if until is not None and self._now() < until:
                raise Refused(refusal)
            loading = self._loading.get(address)
            is_full = bool(self._keys) and self._waiting >= self._most_waiting
            if is_full or (loading is None and len(self._loading) >= self._most_loading):
                raise Refused(Refusal.CHAIN_BUSY)
            self._waiting += 1
            if loading is not None:
                return loading, False
            loading = self._loading[address] = Future()
            return loading, True

    def _finish(self, address: str, loading: Future[SigningKey]) -> None:
        """Load the key for everybody in the queue, and remember how that went."""
        try:
            # Another thread may have finished between this one's look-up and its turn.
            key = self._known(address) or self._load(address)
        except Refused as refused:
            with self._lock:
                until = self._now() + FAILURE_LASTS
                _remember(self._failures, address, (refused.refusal, until), MOST_FAILURES)
            loading.set_exception(refused)
        except BaseException as error:
            loading.set_exception(error)
            raise
        else:
            with self._lock:
                _remember(self._keys, address, key, MOST_KEYS)
            loading.set_result(key)
        finally:
            with self._lock:
                del self._loading[address]


def _remember(cache: dict[str, Value], address: str, value: Value, most: int) -> None:
    """Put an entry in last place; beyond `most`, the oldest one goes."""
    cache.pop(address, None)
    cache[address] = value
    if len(cache) > most:
        del cache[next(iter(cache))]
