"""Why a request is turned away: for the log and the operations page, never for the sender."""

from enum import StrEnum


class Refusal(StrEnum):
    """One word for each reason; `operations.md` says what to do about it."""

    HTTP = "http"  # not a well-formed HTTP request
    ROUTE = "route"  # anything but POST /alexa and GET /health
    CONTENT_TYPE = "content-type"  # not application/json, or compressed
    SIZE = "size"  # a body over the limit
    INCOMPLETE = "incomplete"  # the sender stopped, or was too slow, before the body ended
    CHAIN_ADDRESS = "chain-address"  # the certificate chain is not where Amazon keeps its own
    CHAIN_BUSY = "chain-busy"  # too many unknown chain addresses at once
    CHAIN_UNREACHABLE = "chain-unreachable"  # the chain could not be fetched
    CHAIN_UNTRUSTED = "chain-untrusted"  # the chain proves nothing
    SIGNATURE = "signature"  # missing, malformed, or of other bytes
    BODY = "body"  # not one JSON object of sane depth
    TIMESTAMP = "timestamp"  # missing, or too far from now
    APPLICATION = "application"  # meant for another skill


class Refused(Exception):  # noqa: N818 -- a refusal is an outcome here, not an error of ours
    """A request that is not answered; carries nothing but the reason."""

    def __init__(self, refusal: Refusal) -> None:
        """Remember why."""
        super().__init__(refusal.value)
        self.refusal = refusal
