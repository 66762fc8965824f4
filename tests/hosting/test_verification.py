"""Verification as a whole: its order, and what each step lets through."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.hashes import SHA1

from skill.hosting.refusals import Refusal, Refused
from skill.hosting.verification import Envelope, Verification, alexa_verification
from tests.hosting import chains
from tests.hosting.alexa_requests import (
    CHAIN_ADDRESS,
    SKILL_ID,
    Request,
    envelope,
    signed,
    verification,
)
from tests.hosting.chains import INTERMEDIATE, NOW, SIGNER, pem

SECOND = timedelta(seconds=1)


def refusal(request: Request, verify: Verification | None = None) -> Refusal:
    """Return why a request is refused."""
    with pytest.raises(Refused) as refused:
        (verify or verification())(request.headers(), request.body)
    return refused.value.refusal


def test_a_genuine_request_gives_its_envelope() -> None:
    """What was signed is what comes out."""
    request = signed(envelope())
    assert verification()(request.headers(), request.body) == envelope()


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (replace(signed(b"{}"), address=None), Refusal.CHAIN_ADDRESS),
        (replace(signed(b"{}"), address="https://example.com/"), Refusal.CHAIN_ADDRESS),
        (replace(signed(b"{}"), address=CHAIN_ADDRESS + "x"), Refusal.CHAIN_UNREACHABLE),
        (replace(signed(b"{}"), signature=None), Refusal.SIGNATURE),
        (replace(signed(b"{}"), signature=""), Refusal.SIGNATURE),
        (replace(signed(b"{}"), signature="not base64!"), Refusal.SIGNATURE),
        (replace(signed(b"{}"), signature="ÄÖÜ="), Refusal.SIGNATURE),
        (replace(signed(b"{}"), signature="AAAA"), Refusal.SIGNATURE),
        (replace(signed(envelope()), body=b"{}"), Refusal.SIGNATURE),
        (signed(envelope(), owner="somebody else"), Refusal.SIGNATURE),
    ],
)
def test_a_request_that_is_not_alexas_is_refused(request_: Request, expected: Refusal) -> None:
    """A wrong address, chain or signature, each by itself."""
    assert refusal(request_) is expected


def test_a_signature_by_sha1_is_refused() -> None:
    """The old header's algorithm does not open the door under the new header's name."""
    body = json.dumps(envelope()).encode()
    sha1 = chains.base64_signature(body, algorithm=SHA1())  # noqa: S303 -- that it is not enough is the point
    assert refusal(Request(body, sha1)) is Refusal.SIGNATURE


def test_an_untrusted_chain_is_refused_however_well_it_signs() -> None:
    """The signature fits, but nobody vouches for the key."""
    chain = pem(replace(SIGNER, issuer="signer"), INTERMEDIATE)
    assert refusal(signed(envelope()), verification(chain)) is Refusal.CHAIN_UNTRUSTED


def test_nothing_is_parsed_before_the_signature_holds() -> None:
    """A hostile body with a wrong signature is refused for the signature."""
    hostile = b"[" * 60000
    assert refusal(replace(signed(b"{}"), body=hostile)) is Refusal.SIGNATURE
    assert refusal(signed(hostile)) is Refusal.BODY


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"null",
        b"[]",
        b"1",
        b'"request"',
        b"{",
        b'{"request": {}',
        b"{} {}",
        b"{'request': {}}",
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": 1e999}',
        b'{"a": ' + b"9" * 5000 + b"}",
        b'{"a": "\\ud800"}',
        b'{"a": "\xff"}',
        b"\xef\xbb\xbf{}",
        "{}".encode("utf-16"),
        b"\x1f\x8b\x08\x00",
        b'{"a":' + b"[" * 100 + b"]" * 100 + b"}",
        b'{"a":' * 100 + b"1" + b"}" * 100,
        b"[" * 60000,
    ],
)
def test_a_body_that_is_not_one_sane_object_is_refused(body: bytes) -> None:
    """Strict JSON, UTF-8, one object, of bounded depth."""
    assert refusal(signed(body)) is Refusal.BODY


def test_of_duplicate_keys_every_check_sees_the_same() -> None:
    """The value that is checked is the value that is answered."""
    body = json.dumps(envelope())
    twice = body.replace('"request": {', '"request": {"timestamp": "2001-01-01T00:00:00Z", ')
    assert twice.count('"timestamp"') == 2
    opened = signed(twice.encode())
    seen = verification()(opened.headers(), opened.body)
    assert datetime.fromisoformat(seen["request"]["timestamp"]) == NOW
    last = body.replace('"locale"', '"timestamp": "2001-01-01T00:00:00Z", "locale"').encode()
    assert refusal(signed(last)) is Refusal.TIMESTAMP


@pytest.mark.parametrize("off", [-150, -1, 0, 149, 150])
def test_a_fresh_request_is_let_in(off: int) -> None:
    """Up to 150 seconds either way, as clocks differ."""
    request = signed(envelope(timestamp=NOW + off * SECOND))
    assert verification()(request.headers(), request.body)


@pytest.mark.parametrize(
    "timestamp",
    [
        NOW - 151 * SECOND,
        NOW + 151 * SECOND,
        None,
        "",
        "now",
        "2026-11-22",
        "2026-11-22T03:00:00",  # no time zone
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        1795316400,
        {"time": "2026-11-22T03:00:00Z"},
    ],
)
def test_a_stale_or_strange_timestamp_is_refused(timestamp: Any) -> None:
    """A replayed request, and one that says no time, are turned away."""
    assert refusal(signed(envelope(timestamp=timestamp))) is Refusal.TIMESTAMP


def test_a_skill_event_may_be_an_hour_old() -> None:
    """Alexa delivers events late; nothing else gets that long."""
    old = NOW - 3600 * SECOND
    event = signed(envelope("AlexaSkillEvent.SkillDisabled", timestamp=old))
    assert verification()(event.headers(), event.body)
    older = envelope("AlexaSkillEvent.SkillDisabled", timestamp=old - SECOND)
    assert refusal(signed(older)) is Refusal.TIMESTAMP
    assert refusal(signed(envelope("LaunchRequest", timestamp=old))) is Refusal.TIMESTAMP


def _foreign_session(made: Envelope) -> None:
    made["session"]["application"] = {"applicationId": "amzn1.ask.skill.other"}


def _foreign_context(made: Envelope) -> None:
    made["context"]["System"]["application"] = {"applicationId": "amzn1.ask.skill.other"}


def _nowhere(made: Envelope) -> None:
    del made["session"], made["context"]


def _strange(made: Envelope) -> None:
    made["context"]["System"]["application"] = SKILL_ID


def _no_context(made: Envelope) -> None:
    del made["context"]


def _nothing(made: Envelope) -> None:
    made["context"] = made["session"] = None


@pytest.mark.parametrize(
    "change", [_foreign_session, _foreign_context, _nowhere, _strange, _no_context, _nothing]
)
def test_a_request_for_another_skill_is_refused(change: Callable[[Envelope], None]) -> None:
    """The context must name this one, and so must the session if there is one."""
    made = envelope()
    change(made)
    assert refusal(signed(made)) is Refusal.APPLICATION


def test_a_request_outside_a_session_is_let_in() -> None:
    """Events have a context but no session."""
    made = envelope()
    del made["session"]
    request = signed(made)
    assert verification()(request.headers(), request.body) == made


def test_production_trusts_only_the_real_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the tests' chain at Amazon's address, the real verification still refuses it."""
    monkeypatch.setattr("skill.hosting.verification.download", lambda _: pem())
    monkeypatch.setattr("skill.hosting.verification.utc_now", lambda: NOW)
    verify = alexa_verification(SKILL_ID, most_waiting=4)
    assert refusal(signed(envelope()), verify) is Refusal.CHAIN_UNTRUSTED
