"""Where a certificate chain may be fetched from: Amazon's own place, and nowhere else."""

import posixpath
import re
from urllib.parse import urlsplit

from skill.hosting.refusals import Refusal, Refused

HOST = "s3.amazonaws.com"
HTTPS_PORT = 443
LONGEST_PATH = 128

# Narrower than Amazon's rule on purpose: without queries and escapes an object has only one
# address, so nobody can fill the cache with a thousand names of one genuine chain.
_PATH = re.compile(r"/echo\.api/[A-Za-z0-9._/-]+")


def canonical_address(address: str | None) -> str:
    """Return the one spelling of a permitted address; raise Refused for any other."""
    try:
        parts = urlsplit(address or "")
        port = parts.port
    except ValueError:
        raise Refused(Refusal.CHAIN_ADDRESS) from None
    path = posixpath.normpath(parts.path)
    permitted = (
        parts.scheme == "https"  # urlsplit lowers the scheme, and hostname the host
        and parts.hostname == HOST
        and port in {None, HTTPS_PORT}
        and "@" not in parts.netloc
        and not (parts.query or parts.fragment)
        and len(path) <= LONGEST_PATH
        and _PATH.fullmatch(path)
    )
    if not permitted:
        raise Refused(Refusal.CHAIN_ADDRESS)
    return f"https://{HOST}{path}"
