"""The cache of signing keys: one load for many, bounded in everything, and never in the way."""

import threading
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import datetime

import pytest

from skill.hosting.chain_trust import SigningKey
from skill.hosting.refusals import Refusal, Refused
from skill.hosting.signing_keys import FAILURE_LASTS, MOST_FAILURES, MOST_KEYS, SigningKeys
from tests.hosting.chains import DAY, NOW, private_key

MOST_WAITING = 6
MOST_LOADING = 2
KEY = SigningKey(private_key("signer").public_key(), expires=NOW + DAY)


class World:
    """A clock to set, a list of loads, and a gate that holds them up."""

    def __init__(self) -> None:
        """Start with the gate open."""
        self.time = NOW
        self.loads: list[str] = []
        self.gate = threading.Event()
        self.gate.set()
        self.keys = SigningKeys(self.load, self.now, MOST_WAITING)

    def now(self) -> datetime:
        """Return the clock's time."""
        return self.time

    def load(self, address: str) -> SigningKey:
        """Load a chain, unless its address is an invented one."""
        self.loads.append(address)
        assert self.gate.wait(5)
        if "invented" in address:
            raise Refused(Refusal.CHAIN_UNREACHABLE)
        return KEY

    def refusal(self, address: str) -> Refusal:
        """Return why there is no key at an address."""
        with pytest.raises(Refused) as refused:
            self.keys.key(address)
        return refused.value.refusal

    def wait_for_loads(self, number: int) -> None:
        """Wait until so many loads have begun."""
        for _ in range(500):
            if len(self.loads) >= number:
                return
            threading.Event().wait(0.01)
        pytest.fail("the loads did not begin")


@pytest.fixture
def world() -> World:
    """Return a fresh world."""
    return World()


def test_a_chain_is_loaded_once(world: World) -> None:
    """A known address costs nothing any more."""
    assert [world.keys.key("genuine") for _ in range(3)] == [KEY] * 3
    assert world.loads == ["genuine"]


def test_a_key_is_not_used_after_its_chain_expired(world: World) -> None:
    """From the moment of expiry on the chain is loaded, and so validated, again."""
    world.keys.key("genuine")
    world.time = KEY.expires
    world.keys.key("genuine")
    assert world.loads == ["genuine", "genuine"]


def test_many_requests_at_once_share_one_load(world: World) -> None:
    """A cold start turns nobody away: all wait for the one fetch, however many they are."""
    many = 3 * MOST_WAITING
    world.gate.clear()
    with ThreadPoolExecutor(many) as pool:
        answers = [pool.submit(world.keys.key, "genuine") for _ in range(many)]
        world.wait_for_loads(1)
        world.gate.set()
        assert [answer.result(5) for answer in answers] == [KEY] * many
    assert world.loads == ["genuine"]


def test_a_failure_is_remembered_briefly(world: World) -> None:
    """A made-up address is fetched once in ten seconds, however often it is named."""
    assert world.refusal("invented") is Refusal.CHAIN_UNREACHABLE
    assert world.refusal("invented") is Refusal.CHAIN_UNREACHABLE
    assert world.loads == ["invented"]
    world.time += FAILURE_LASTS
    assert world.refusal("invented") is Refusal.CHAIN_UNREACHABLE
    assert world.loads == ["invented", "invented"]


def test_a_flood_of_invented_addresses_is_refused_at_once(world: World) -> None:
    """Loads at one time are bounded; beyond that nobody waits, and a known address never does."""
    world.keys.key("genuine")
    world.gate.clear()
    with ThreadPoolExecutor(MOST_WAITING) as pool:
        held = [pool.submit(world.refusal, f"invented {n}") for n in range(MOST_LOADING)]
        world.wait_for_loads(1 + MOST_LOADING)
        assert world.refusal("invented too") is Refusal.CHAIN_BUSY
        assert world.keys.key("genuine") is KEY
        world.gate.set()
        assert {one.result(5) for one in held} == {Refusal.CHAIN_UNREACHABLE}


def test_one_slow_address_cannot_take_every_thread(world: World) -> None:
    """Those who wait for a load are counted too, and the one too many is refused."""
    world.keys.key("genuine")
    world.gate.clear()
    with ThreadPoolExecutor(MOST_WAITING + 1) as pool:
        asked = [pool.submit(world.keys.key, "slow") for _ in range(MOST_WAITING + 1)]
        turned_away = next(as_completed(asked, timeout=5))
        world.gate.set()
    assert str(turned_away.exception()) == Refusal.CHAIN_BUSY
    assert [one.result() for one in asked if one is not turned_away] == [KEY] * MOST_WAITING


def test_a_flood_leaves_the_door_as_it_was(world: World) -> None:
    """After the flood there is room again, and memory is bounded in keys and in failures."""
    world.keys.key("genuine")
    for number in range(MOST_FAILURES + 50):
        world.refusal(f"invented {number}")
    assert len(world.keys._failures) == MOST_FAILURES  # noqa: SLF001 -- how much is kept is not to be seen from outside
    world.keys.key("genuine")
    assert world.loads.count("genuine") == 1
    for number in range(MOST_KEYS + 5):
        world.keys.key(f"another genuine {number}")
    assert len(world.keys._keys) == MOST_KEYS  # noqa: SLF001 -- how much is kept is not to be seen from outside


def test_an_unforeseen_fault_reaches_everybody_and_blocks_nobody(world: World) -> None:
    """If loading breaks, the queue is closed and the next request tries anew."""
    broken = SigningKeys(lambda _: 1 / 0, world.now, MOST_WAITING)  # type: ignore[arg-type, return-value]  # broken on purpose
    for _ in range(MOST_WAITING + 1):
        with pytest.raises(ZeroDivisionError):
            broken.key("genuine")
