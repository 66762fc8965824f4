"""What the speaker makes of one utterance."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

FALLBACK = "AMAZON.FallbackIntent"
YES = "AMAZON.YesIntent"
NO = "AMAZON.NoIntent"
UNSURE = "UnsureIntent"
ANSWERS = frozenset({YES, NO, UNSURE})
CRAMP_NOW = "CrampNowIntent"
CHECK = "CheckIntent"

# Slot types whose values need more care than finding them.
SIGN = "SIGN"
ABSENT_SIGN = "ABSENT_SIGN"  # the same ids as SIGN; its values say that the sign is not there
WARNING_SIGN = "WARNING_SIGN"
ANSWER = "ANSWER"
TOLD = frozenset({SIGN, ABSENT_SIGN, WARNING_SIGN})


class How(StrEnum):
    """How an utterance was heard."""

    EXACT = "exact"
    NEAR = "near"
    NOT_HEARD = "not heard"


class FilledSlot(NamedTuple):
    """A slot's name, the words that fill it, and the id they resolve to, if any."""

    name: str
    spoken: str
    id: str | None = None


@dataclass(frozen=True)
class Heard:
    """An intent with its filled slots; ``score`` runs from 0 (nothing fits) to 1 (exact)."""

    intent: str
    slots: tuple[FilledSlot, ...] = ()
    how: How = How.EXACT
    score: float = 1.0


def not_heard(score: float = 0.0) -> Heard:
    """Return what Alexa makes of words that fit nothing."""
    return Heard(FALLBACK, how=How.NOT_HEARD, score=score)
