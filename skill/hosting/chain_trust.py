"""Decide whether a certificate chain really speaks for Alexa."""

import warnings
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import certifi
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from skill.hosting.refusals import Refusal, Refused

_BETWEEN_ROOTS = b"-----END CERTIFICATE-----"

SIGNER = x509.DNSName("echo-api.amazon.com")


@dataclass(frozen=True)
class SigningKey:
    """The key that a trusted chain vouches for, and the moment it stops doing so."""

    public_key: RSAPublicKey
    expires: datetime


def trusted_roots() -> Store:
    """Load Mozilla's list of certificate authorities, once for all requests."""
    return Store(root_certificates())


def root_certificates() -> list[x509.Certificate]:
    """Return the roots on Mozilla's list that keep to today's rules."""
    roots = []
    with warnings.catch_warnings():
        warnings.simplefilter("error", CryptographyDeprecationWarning)
        for root in Path(certifi.where()).read_bytes().split(_BETWEEN_ROOTS)[:-1]:
            with suppress(ValueError, CryptographyDeprecationWarning):
                roots.append(x509.load_pem_x509_certificate(root + _BETWEEN_ROOTS))
    return roots


def signing_key(chain: bytes, roots: Store, now: datetime) -> SigningKey:
    """Validate a PEM chain, signing certificate first, up to a root; raise Refused if it fails."""
    try:
        signer, *intermediates = x509.load_pem_x509_certificates(chain)
        verifier = PolicyBuilder().store(roots).time(now).build_server_verifier(SIGNER)
        path = verifier.verify(signer, intermediates)
        public_key = signer.public_key()
        may_sign = _may_sign(signer)
    except (ValueError, VerificationError, x509.DuplicateExtension):
        raise Refused(Refusal.CHAIN_UNTRUSTED) from None
    if not (may_sign and isinstance(public_key, RSAPublicKey)):
        raise Refused(Refusal.CHAIN_UNTRUSTED)
    return SigningKey(public_key, min(link.not_valid_after_utc for link in path))


def _may_sign(certificate: x509.Certificate) -> bool:
    """Whether signing is among the uses it names, if any; path validation leaves that open."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature
