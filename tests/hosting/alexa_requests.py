"""What arrives at the door: a genuine request, and any part of it replaced."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.x509.verification import Store
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from skill.hosting.chain_trust import SigningKey, signing_key
from skill.hosting.refusals import Refusal, Refused
from skill.hosting.signing_keys import SigningKeys
from skill.hosting.verification import Verification
from tests.hosting.chains import NOW, base64_signature, pem, roots

SKILL_ID = "amzn1.ask.skill.00000000-0000-4000-8000-000000000000"
CHAIN_ADDRESS = "https://s3.amazonaws.com/echo.api/echo-api-cert-13.pem"


def envelope(
    kind: str = "LaunchRequest",
    *,
    timestamp: datetime | str | None = NOW,
    application: Any = SKILL_ID,
    **request: Any,
) -> dict[str, Any]:
    """Return a request envelope as Alexa sends it."""
    made = timestamp.isoformat() if isinstance(timestamp, datetime) else timestamp
    user = {"userId": "amzn1.ask.account.SECRETUSER"}
    ours = {"applicationId": application}
    return {
        "version": "1.0",
        "session": {
            "new": True,
            "sessionId": "amzn1.echo-api.session.1",
            "application": ours,
            "attributes": {},
            "user": user,
        },
        "context": {
            "System": {
                "application": ours,
                "user": user,
                "device": {"deviceId": "SECRETDEVICE", "supportedInterfaces": {}},
                "apiEndpoint": "https://api.amazonalexa.com",
            }
        },
        "request": {
            "type": kind,
            "requestId": "amzn1.echo-api.request.1",
            "timestamp": made,
            "locale": "en-US",
            **request,
        },
    }


def intent(name: str, **slots: str) -> dict[str, Any]:
    """Return the envelope of an intent with spoken slot values."""
    heard = {slot: {"name": slot, "value": value} for slot, value in slots.items()}
    return envelope(
        "IntentRequest", intent={"name": name, "confirmationStatus": "NONE", "slots": heard}
    )


@dataclass(frozen=True)
class Request:
    """A signed request on its way; the defaults are genuine."""

    body: bytes
    signature: str | None
    address: str | None = CHAIN_ADDRESS
    content_type: str | None = "application/json; charset=utf-8"
    encoding: str | None = None

    def headers(self) -> dict[str, str]:
        """Return the headers that were given."""
        given = {
            "SignatureCertChainUrl": self.address,
            "Signature-256": self.signature,
            "Content-Type": self.content_type,
            "Content-Encoding": self.encoding,
        }
        return {name: value for name, value in given.items() if value is not None}

    def send(self, client: FlaskClient) -> TestResponse:
        """Knock at the door of an application."""
        return client.post("/alexa", data=self.body, headers=self.headers())


def signed(body: bytes | dict[str, Any], owner: str = "signer") -> Request:
    """Return the request that Alexa would make of this body."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Request(raw, base64_signature(raw, owner))


def loader(
    chains: dict[str, bytes], trusted: Store, now: Callable[[], datetime]
) -> Callable[[str], SigningKey]:
    """Return what loads a chain in the tests' world: these files of Amazon's, and its roots."""

    def load(address: str) -> SigningKey:
        if address not in chains:
            raise Refused(Refusal.CHAIN_UNREACHABLE)
        return signing_key(chains[address], trusted, now())

    return load


def verification(
    chain: bytes | None = None, now: Callable[[], datetime] = lambda: NOW
) -> Verification:
    """Return a verification that finds one chain at the usual address."""
    chains = {CHAIN_ADDRESS: chain if chain is not None else pem()}
    return Verification(
        SKILL_ID, SigningKeys(loader(chains, roots(), now), now, most_waiting=4), now
    )
