"""Which chains prove that Alexa is speaking, and which only look like it."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID

from skill.hosting.chain_trust import root_certificates, signing_key, trusted_roots
from skill.hosting.refusals import Refusal, Refused
from tests.hosting import chains
from tests.hosting.chains import (
    DAY,
    INTERMEDIATE,
    NOW,
    ROOT,
    SIGNER,
    Certificate,
    pem,
    private_key,
    roots,
)

OTHER_ROOT = Certificate("other root", "other root", is_authority=True)
OTHER_INTERMEDIATE = Certificate("intermediate", "other root", is_authority=True)


def test_a_sound_chain_yields_the_signers_key_until_its_first_certificate_ends() -> None:
    """The key is the signing certificate's, and no link of the chain outlives its trust."""
    brief = replace(INTERMEDIATE, ends=NOW + DAY)
    key = signing_key(pem(SIGNER, brief), roots(), NOW)
    assert key.public_key == private_key("signer").public_key()
    assert key.expires == NOW + DAY


def test_a_chain_may_repeat_its_root() -> None:
    """Servers often send the root along; that changes nothing."""
    assert signing_key(pem(SIGNER, INTERMEDIATE, ROOT), roots(), NOW).expires > NOW


BAD_CHAINS = {
    "self-signed": pem(replace(SIGNER, issuer="signer")),
    "expired": pem(replace(SIGNER, ends=NOW - DAY), INTERMEDIATE),
    "not yet valid": pem(replace(SIGNER, starts=NOW + DAY), INTERMEDIATE),
    "expired intermediate": pem(SIGNER, replace(INTERMEDIATE, ends=NOW - DAY)),
    "wrong name": pem(replace(SIGNER, names=("api.amazon.com",)), INTERMEDIATE),
    "name as a prefix": pem(replace(SIGNER, names=("echo-api.amazon.com.example",)), INTERMEDIATE),
    "no name": pem(replace(SIGNER, names=()), INTERMEDIATE),
    "key usage without signing": pem(replace(SIGNER, may_sign=False), INTERMEDIATE),
    "purpose without servers": pem(
        replace(SIGNER, purposes=(ExtendedKeyUsageOID.CLIENT_AUTH,)), INTERMEDIATE
    ),
    "missing intermediate": pem(SIGNER),
    "someone else's root": pem(SIGNER, OTHER_INTERMEDIATE, OTHER_ROOT),
    "issuer forged": pem(replace(SIGNER, issuer_key="other root"), INTERMEDIATE),
    "issuer no authority": pem(SIGNER, replace(INTERMEDIATE, is_authority=False)),
    "swapped order": pem(INTERMEDIATE, SIGNER),
    "the root alone": pem(ROOT),
    "empty": b"",
    "no certificate": b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    "not PEM": b"<Error><Code>AccessDenied</Code></Error>",
}


@pytest.mark.parametrize("chain", BAD_CHAINS.values(), ids=BAD_CHAINS)
def test_a_chain_that_proves_nothing_is_refused(chain: bytes) -> None:
    """Each flaw alone is enough."""
    with pytest.raises(Refused) as refused:
        signing_key(chain, roots(), NOW)
    assert refused.value.refusal is Refusal.CHAIN_UNTRUSTED


def test_a_key_of_another_kind_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Signature-256 is an RSA signature; a chain for any other key cannot check it."""
    curve = ec.generate_private_key(ec.SECP256R1())
    keys = {"curve": curve}
    monkeypatch.setattr(chains, "private_key", lambda owner: keys.get(owner) or private_key(owner))
    with pytest.raises(Refused) as refused:
        signing_key(pem(replace(SIGNER, owner="curve"), INTERMEDIATE), roots(), NOW)
    assert refused.value.refusal is Refusal.CHAIN_UNTRUSTED


def test_the_real_world_does_not_trust_the_tests() -> None:
    """Production trusts Mozilla's roots, and nothing made here reaches one of them."""
    with pytest.raises(Refused):
        signing_key(pem(SIGNER, INTERMEDIATE, ROOT), trusted_roots(), NOW)


def test_amazons_roots_are_among_the_trusted() -> None:
    """The roots that Amazon's chains end in survive the loading of Mozilla's list."""
    names = {root.subject.rfc4514_string() for root in root_certificates()}
    assert {f"CN=Amazon Root CA {n},O=Amazon,C=US" for n in (1, 2, 3, 4)} <= names
