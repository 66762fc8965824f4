"""Reading a transcript: a TOML file with a title, a reason and a script.

In the script ``U:`` is what a person says (nothing: silence) and ``A:`` what they hear, where
``…`` stands for anything. Each answer is followed by stage directions:

    (asks cold_feet)        the question it waits on, by its name; or
    (ends)                  the session is over
    (never: soak | towel)   what must not be heard in it
    (card: Your answers …)  what is sent to the phone with it; without this nothing may be
"""

import re
import tomllib
from pathlib import Path

import msgspec

from skill.conversation.state import QUESTIONS
from skill.errors import PlainError

ANYTHING = "…"
BEGINNING = re.compile(r"(?P<who>[UA](?=:)|\s*\():?")


class Exchange(msgspec.Struct):
    """What is said, and what must be heard; ``line`` is where it stands in the script."""

    line: int
    says: str = ""
    hears: str | None = None
    asks: str = ""
    ends: bool = False
    never: tuple[str, ...] = ()
    card: str = ""


class Transcript(msgspec.Struct, forbid_unknown_fields=True):
    """One conversation from its beginning to where it has made its point."""

    title: str
    why: str
    script: str
    locale: str = "en-US"

    def exchanges(self) -> list[Exchange]:
        """Read the script. Raises PlainError with the line that is not as it should be."""
        exchanges: list[Exchange] = []
        for number, who, words in _pieces(self.script):
            if who == "U":
                exchanges.append(Exchange(number, words))
            elif not exchanges:
                raise PlainError(f"line {number} of the script: a script begins with U:")
            elif who == "A":
                exchanges[-1].hears = words
            else:
                _direct(exchanges[-1], words.removesuffix(")"), number)
        if not exchanges:
            raise PlainError("the script is empty")
        for exchange in exchanges:
            _check(exchange)
        return exchanges


def read_transcript(path: Path) -> Transcript:
    """Read a file. Raises PlainError, naming the file, where it is not as it should be."""
    try:
        transcript = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Transcript)
        transcript.exchanges()
    except (ValueError, PlainError) as error:
        raise PlainError(f"{path.name}: {error}") from error
    return transcript


def fits(heard: str, expected: str) -> bool:
    """Whether something heard is what was expected, ``…`` standing for anything."""
    parts = (re.escape(" ".join(part.split())) for part in expected.split(ANYTHING))
    return bool(re.fullmatch(r"\s*.*\s*".join(parts), " ".join(heard.split())))


def _pieces(script: str) -> list[tuple[int, str, str]]:
    """What each speaker says, and each direction, with the number of the line it begins on."""
    pieces: list[tuple[int, str, list[str]]] = [(1, "", [])]
    for number, line in enumerate(script.splitlines(), start=1):
        begins = BEGINNING.match(line)
        if begins:
            pieces.append((number, begins["who"], []))
        pieces[-1][2].append(line[begins.end() if begins else 0 :].strip())
    joined = ((number, who, " ".join(lines).strip()) for number, who, lines in pieces)
    return [(number, who, words) for number, who, words in joined if who or words]


def _direct(exchange: Exchange, direction: str, number: int) -> None:
    """Add a stage direction to an exchange."""
    what, _, about = direction.partition(" ")
    match what:
        case "asks" if about in QUESTIONS:
            exchange.asks = about
        case "ends" if not about:
            exchange.ends = True
        case "never:" if about:
            exchange.never = tuple(part.strip() for part in about.split("|"))
        case "card:" if about:
            exchange.card = about
        case _:
            raise PlainError(f"line {number} of the script: what does ({direction}) mean?")


def _check(exchange: Exchange) -> None:
    """Raise PlainError where an exchange lacks its answer or where that leads."""
    if exchange.hears is None:
        raise PlainError(
            f"line {exchange.line} of the script: what is heard after it? A: is missing"
        )
    if bool(exchange.asks) is exchange.ends:
        raise PlainError(
            f"line {exchange.line} of the script: needs (asks …) or (ends), and not both"
        )
