"""What the skill knows, decoded from ``knowledge.toml`` into typed, immutable structures."""

import tomllib
from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Literal

import msgspec

from skill.cramps.consistency import mistakes
from skill.errors import PlainError

Answer = Literal["yes", "no", "unsure"]
Urgency = Literal["emergency", "same_day", "visit"]
Strength = Literal["weak", "moderate", "strong"]


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Anything with a name that rests on sources."""

    id: str
    sources: tuple[str, ...]


class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one answer about a sign says about one cause."""

    cause: str
    answer: Literal["yes", "no"]
    speaks: Literal["for", "against"]
    strength: Strength


class Cause(Entry, frozen=True, forbid_unknown_fields=True):
    """One of the four causes; whether its advice includes warmth, and may include movement."""

    warmth: bool
    movement: bool


class Sign(Entry, frozen=True, forbid_unknown_fields=True):
    """Something a person can tell about themselves, and what it says about the causes."""

    asked: bool = False
    implies: tuple[str, ...] = ()
    ask_next: str | None = None
    evidence: tuple[Evidence, ...] = ()


class SafetyQuestion(Entry, frozen=True, forbid_unknown_fields=True):
    """A question that keeps people safe; ``warning`` is what a yes means."""

    warning: str | None = None


class WarningSign(Entry, frozen=True, forbid_unknown_fields=True):
    """A red flag; ``ask_next`` tells a worse one apart before it is answered to the end."""

    urgency: Urgency
    ask_next: str | None = None


class Contributor(Entry, frozen=True, forbid_unknown_fields=True):
    """Something worth mentioning to a doctor; ``ratio`` of cramp treatment with and without it."""

    ratio: float | None = None


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a fact comes from."""

    id: str
    title: str
    url: str = ""


class Levels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The sums of evidence from which a cause is called possible, or likely."""

    possible: int
    likely: int


class Knowledge(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True, eq=False):
    """Everything in one knowledge file. The order of entries in the file is kept and matters."""

    strengths: Mapping[Strength, int]
    levels: Levels
    causes: tuple[Cause, ...]
    signs: tuple[Sign, ...]
    safety_questions: tuple[SafetyQuestion, ...]
    warnings: tuple[WarningSign, ...]
    contributors: tuple[Contributor, ...]
    look_alikes: tuple[Entry, ...]
    remedies: tuple[Entry, ...]
    facts: Mapping[str, tuple[str, ...]]
    sources: tuple[Source, ...]

    @cached_property
    def sign(self) -> Mapping[str, Sign]:
        """Signs by id."""
        return {sign.id: sign for sign in self.signs}

    @cached_property
    def cause(self) -> Mapping[str, Cause]:
        """Causes by id."""
        return {cause.id: cause for cause in self.causes}

    @cached_property
    def warning(self) -> Mapping[str, WarningSign]:
        """Warnings by id, the one to be answered first standing first."""
        return {warning.id: warning for warning in self.warnings}

    @cached_property
    def safety_question(self) -> Mapping[str, SafetyQuestion]:
        """Safety questions by id."""
        return {question.id: question for question in self.safety_questions}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The signs that the interview may ask about."""
        return tuple(sign.id for sign in self.signs if sign.asked)

    @cached_property
    def tellable(self) -> frozenset[str]:
        """Everything but warnings that a person may volunteer."""
        return frozenset(
            entry.id for entry in chain(self.signs, self.contributors, self.look_alikes)
        )


def load(path: Path) -> Knowledge:
    """Read a knowledge file; PlainError names the file and what is wrong in it."""
    try:
        knowledge = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Knowledge)
    except (OSError, ValueError) as error:
        raise PlainError(f"{path.name} cannot be used: {error}") from error
    for mistake in mistakes(knowledge):
        raise PlainError(f"{path.name}: {mistake}")
    return knowledge


KNOWLEDGE = load(Path(__file__).with_name("knowledge.toml"))
