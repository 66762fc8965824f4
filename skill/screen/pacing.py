"""The seconds of a stretch as they run: when each hold and rest begins while the reply is heard."""

import re
from collections.abc import Iterable, Sequence

import msgspec

Passage = Sequence[tuple[str, int]]
"""What is said, and the seconds of silence after it."""

WORD = 360  # milliseconds that Alexa takes for a word
STOP = 300  # milliseconds that Alexa rests at a comma or at the end of a sentence
SLOW = 1.25  # times as long where the person asked for slower speech


class Phase(msgspec.Struct, frozen=True):
    """A hold or a rest; times in milliseconds since the reply began."""

    label: str
    seconds: int
    # Shown from here, while it is announced; counted down between ``at`` and ``to``.
    from_: int = msgspec.field(name="from")
    at: int
    to: int


def phases_of(passages: Iterable[Passage], *, slow: bool = False) -> list[Phase]:
    """Find the silences to be counted, each named by the word before it."""
    phases: list[Phase] = []
    now = shown = 0
    for text, silence in (step for passage in passages for step in passage):
        now += int(_time_to_say(text) * (SLOW if slow else 1))
        if silence:
            label = re.split(r"[.!?]\s+", text.strip())[-1].rstrip(".")
            label = "" if " " in label else label  # "Hold", "Rest"; whole sentences are read beside
            phases.append(Phase(label, silence, shown, now, now + silence * 1000))
            now = shown = now + silence * 1000
    return phases


def read_text(passage: Passage) -> str:
    """Write out a passage to be read; a lone "Rest." or "Hold." is the count's to tell."""
    first, *others = passage
    kept = [text for text, silence in others if not silence or " " in text.strip()]
    return " ".join([first[0], *kept])


def _time_to_say(text: str) -> int:
    return WORD * len(text.split()) + STOP * len(re.findall(r"[.,!?:;]", text))
