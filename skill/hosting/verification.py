"""Whether a request is really from Alexa, for this skill, and fresh.

The order is the point: nothing that a stranger sends is parsed before its signature holds over the
raw bytes. What is parsed then is parsed once, and that one result is what the skill answers, so no
second reader can understand the body differently.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from skill.hosting.chain_address import canonical_address
from skill.hosting.chain_download import download
from skill.hosting.chain_trust import SigningKey, signing_key, trusted_roots
from skill.hosting.refusals import Refusal, Refused
from skill.hosting.signing_keys import SigningKeys

CHAIN_HEADER = "SignatureCertChainUrl"
SIGNATURE_HEADER = "Signature-256"
TOLERANCE = timedelta(seconds=150)
SKILL_EVENT_TOLERANCE = timedelta(seconds=3600)
SKILL_EVENT = "AlexaSkillEvent."
DEEPEST = 64  # levels of nesting; a real request has about twenty

Envelope = dict[str, Any]


class Headers(Protocol):
    """What is asked of a request's headers: look one up, whatever the case of its letters."""

    def get(self, key: str, /) -> str | None:
        """Return a header's value, or None."""


Verify = Callable[[Headers, bytes], Envelope]


def utc_now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def alexa_verification(skill_id: str, most_waiting: int) -> "Verification":
    """Verify against the world's trusted roots, fetching chains from Amazon."""
    roots = trusted_roots()

    def load(address: str) -> SigningKey:
        return signing_key(download(address), roots, utc_now())

    return Verification(skill_id, SigningKeys(load, utc_now, most_waiting), utc_now)


@dataclass(frozen=True)
class Verification:
    """All checks in their order; call it with the headers and the raw body of a request."""

    skill_id: str
    keys: SigningKeys
    now: Callable[[], datetime]

    def __call__(self, headers: Headers, body: bytes) -> Envelope:
        """Return the request envelope of a genuine request; raise Refused for any other."""
        address = canonical_address(headers.get(CHAIN_HEADER))
        signature = decode_signature(headers.get(SIGNATURE_HEADER))
        check_signature(self.keys.key(address).public_key, signature, body)
        envelope = parse_envelope(body)
        check_timestamp(envelope, self.now())
        check_application(envelope, self.skill_id)
        return envelope


def decode_signature(header: str | None) -> bytes:
    """Return the signature's bytes; before the chain, as it costs nothing to look."""
    try:
        signature = base64.b64decode(header or "", validate=True)
    except ValueError:
        raise Refused(Refusal.SIGNATURE) from None
    if not signature:
        raise Refused(Refusal.SIGNATURE)
    return signature


def check_signature(public_key: RSAPublicKey, signature: bytes, body: bytes) -> None:
    """Raise Refused unless this key signed exactly these bytes."""
    try:
        public_key.verify(signature, body, PKCS1v15(), SHA256())
    except InvalidSignature:
        raise Refused(Refusal.SIGNATURE) from None


def parse_envelope(body: bytes) -> Envelope:
    """Read strict JSON: UTF-8, no NaN, no lone surrogates, one object, not too deep."""
    try:
        envelope = msgspec.json.decode(body)
    except (ValueError, RecursionError):  # of which bad UTF-8 is one, and bad JSON another
        raise Refused(Refusal.BODY) from None
    if not isinstance(envelope, dict) or not _is_shallow(envelope, DEEPEST):
        raise Refused(Refusal.BODY)
    return envelope


def check_timestamp(envelope: Envelope, now: datetime) -> None:
    """Raise Refused unless the request was made about now."""
    request = _member(envelope, "request")
    kind = request.get("type")
    is_event = isinstance(kind, str) and kind.startswith(SKILL_EVENT)
    tolerance = SKILL_EVENT_TOLERANCE if is_event else TOLERANCE
    try:
        age = now - datetime.fromisoformat(str(request.get("timestamp")))
    except (TypeError, ValueError, OverflowError):  # no text, no time, or no time zone
        raise Refused(Refusal.TIMESTAMP) from None
    if abs(age) > tolerance:
        raise Refused(Refusal.TIMESTAMP)


def check_application(envelope: Envelope, skill_id: str) -> None:
    """Raise Refused unless the context, and the session if there is one, names this skill."""
    holders = [_member(_member(envelope, "context"), "System")]
    if "session" in envelope:
        holders.append(_member(envelope, "session"))
    named = [_member(holder, "application").get("applicationId") for holder in holders]
    if any(one != skill_id for one in named):
        raise Refused(Refusal.APPLICATION)


def _member(holder: Envelope, name: str) -> Envelope:
    """Return an object inside an object, or an empty one."""
    member = holder.get(name)
    return member if isinstance(member, dict) else {}


def _is_shallow(value: Envelope | list[Any], levels: int) -> bool:
    """Whether nothing nests deeper than `levels`."""
    members = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(
        _is_shallow(member, levels - 1) for member in members if isinstance(member, dict | list)
    )
