"""How long one verification takes, beside the RSA check that it cannot do without.

By hand: ``python -m tests.benchmarks.verification``. Takes a few seconds.
"""
# ruff: noqa: T201 -- a benchmark prints what it finds

import base64
import time
from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from skill.hosting.chain_trust import signing_key
from tests.hosting.alexa_requests import intent, signed, verification
from tests.hosting.chains import NOW, pem, private_key, roots

ROUNDS = 5
TIMES = 5000


def milliseconds(action: Callable[[], object], times: int = TIMES) -> float:
    """Return how long an action takes at best, as noise only ever adds."""
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for _ in range(times):
            action()
        best = min(best, time.perf_counter() - began)
    return best / times * 1000


def main() -> None:
    """Measure and print."""
    request = signed(intent("TellIntent", sign="my feet are cold"))
    headers, verify = request.headers(), verification()
    key, signature = private_key("signer").public_key(), base64.b64decode(request.signature or "")
    chain, trusted = pem(), roots()
    rsa = milliseconds(lambda: key.verify(signature, request.body, PKCS1v15(), SHA256()))
    whole = milliseconds(lambda: verify(headers, request.body))
    new_chain = milliseconds(lambda: signing_key(chain, trusted, NOW), TIMES // 10)
    print(f"RSA check alone           {rsa:.4f} ms")
    print(f"verification, chain known {whole:.4f} ms")
    print(f"validating a new chain    {new_chain:.4f} ms")


if __name__ == "__main__":
    main()
