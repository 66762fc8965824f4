"""Certificate chains made to order: one that Alexa could own, and every way to get it wrong."""

import base64
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256, HashAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from cryptography.x509.verification import Store

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@cache
def private_key(owner: str) -> RSAPrivateKey:
    """Return the one key of an owner; making a key takes long, so tests share them."""
    del owner  # the cache tells owners apart
    return generate_private_key(public_exponent=65537, key_size=2048)


@dataclass(frozen=True)
class Certificate:
    """A certificate to be signed; the defaults are those of a sound signing certificate."""

    owner: str = "signer"
    issuer: str = "intermediate"
    issuer_key: str = ""  # if somebody else signs in the issuer's name
    is_authority: bool = False
    names: tuple[str, ...] = ("echo-api.amazon.com",)
    starts: datetime = NOW - 10 * DAY
    ends: datetime = NOW + 10 * DAY
    may_sign: bool = True
    purposes: tuple[x509.ObjectIdentifier, ...] = (ExtendedKeyUsageOID.SERVER_AUTH,)

    @cache  # noqa: B019 -- certificates are few and last as long as the tests
    def build(self) -> x509.Certificate:
        """Sign it."""
        public_key = private_key(self.owner).public_key()
        issuer_key = private_key(self.issuer_key or self.issuer)
        builder = (
            x509.CertificateBuilder()
            .subject_name(_name(self.owner))
            .issuer_name(_name(self.issuer))
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(self.starts)
            .not_valid_after(self.ends)
            .add_extension(x509.BasicConstraints(self.is_authority, None), critical=True)
            .add_extension(_usage(self.may_sign, self.is_authority), critical=True)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
                critical=False,
            )
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        )
        if not self.is_authority:
            alternatives = x509.SubjectAlternativeName([x509.DNSName(n) for n in self.names])
            builder = builder.add_extension(alternatives, critical=False).add_extension(
                x509.ExtendedKeyUsage(self.purposes), critical=False
            )
        return builder.sign(issuer_key, SHA256())


ROOT = Certificate("root", "root", is_authority=True)
INTERMEDIATE = Certificate("intermediate", "root", is_authority=True)
SIGNER = Certificate()


def pem(*certificates: Certificate) -> bytes:
    """Return the file that a chain address leads to, signing certificate first."""
    chain = certificates or (SIGNER, INTERMEDIATE)
    return b"".join(one.build().public_bytes(Encoding.PEM) for one in chain)


def roots() -> Store:
    """Return the trusted roots of the tests' world."""
    return Store([ROOT.build()])


def base64_signature(
    body: bytes, owner: str = "signer", algorithm: HashAlgorithm | None = None
) -> str:
    """Return the header that Alexa would send with these bytes."""
    signature = private_key(owner).sign(body, PKCS1v15(), algorithm or SHA256())
    return base64.b64encode(signature).decode()


def _name(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def _usage(may_sign: bool, is_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=may_sign,
        content_commitment=False,
        key_encipherment=True,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        encipher_only=False,
        decipher_only=False,
    )
