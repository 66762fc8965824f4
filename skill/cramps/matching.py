"""From answers to causes: a cause matches as far as its evidence adds up."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import IntEnum

import msgspec

from skill.cramps.knowledge import Answer, Evidence, Knowledge

Answers = Mapping[str, Answer]
SIDES = ("for", "against")


class Level(IntEnum):
    """How well a cause matches; there are no probabilities, since none can be defended."""

    NOT_MATCHED = 0
    POSSIBLE = 1
    LIKELY = 2


class Match(msgspec.Struct, frozen=True):
    """How well one cause matches, and the signs whose answers speak for and against it."""

    cause: str
    level: Level
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]


def known(answers: Answers, knowledge: Knowledge) -> dict[str, Answer]:
    """The answers with all that they imply: who stands all day has tired legs.

    The more specific sign is believed: "I have diabetes" stands against "no" to the heat question.
    """
    everything = dict(answers)
    present = [name for name, answer in answers.items() if answer == "yes"]
    while present:
        sign = knowledge.sign.get(present.pop())
        for implied in sign.implies if sign else ():
            if everything.get(implied) != "yes":
                everything[implied] = "yes"
                present.append(implied)
    return everything


def totals(answers: Answers, knowledge: Knowledge) -> tuple[int, ...]:
    """The evidence for each cause, added up, in the order of the knowledge file."""
    sums = dict.fromkeys(knowledge.cause, 0)
    for _, evidence in _bearing_on_causes(answers, knowledge):
        sums[evidence.cause] += weight(evidence, knowledge)
    return tuple(sums.values())


def match(answers: Answers, knowledge: Knowledge) -> tuple[Match, ...]:
    """All causes, best match first; equal matches in the order of the knowledge file."""
    speaks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, evidence in _bearing_on_causes(answers, knowledge):
        speaks[evidence.cause, evidence.speaks].append(_as_told(name, answers, knowledge))
    found = (
        Match(cause, level(total, knowledge), *(tuple(speaks[cause, side]) for side in SIDES))
        for cause, total in zip(knowledge.cause, totals(answers, knowledge), strict=True)
    )
    return tuple(sorted(found, key=lambda one: -one.level))


def told(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """What a result tells: at most two likely causes; failing those, one possible; or none."""
    likely = tuple(one for one in matches if one.level is Level.LIKELY)
    possible = tuple(one for one in matches if one.level is Level.POSSIBLE)
    return likely[:2] or possible[:1]


def _bearing_on_causes(answers: Answers, knowledge: Knowledge) -> Iterator[tuple[str, Evidence]]:
    for name, answer in known(answers, knowledge).items():
        for evidence in evidence_of(name, answer, knowledge):
            yield name, evidence


def _as_told(name: str, answers: Answers, knowledge: Knowledge) -> str:
    """The sign that the person spoke of, where this one is only implied by it."""
    for spoken, answer in answers.items():
        sign = knowledge.sign.get(spoken)
        if answer == "yes" and sign and name in sign.implies:
            return spoken
    return name


def evidence_of(name: str, answer: Answer, knowledge: Knowledge) -> Iterator[Evidence]:
    """What this answer about this sign says; "not sure" says nothing either way."""
    sign = knowledge.sign.get(name)
    return (evidence for evidence in (sign.evidence if sign else ()) if evidence.answer == answer)


def weight(evidence: Evidence, knowledge: Knowledge) -> int:
    """The evidence as a signed number, by the table of strengths."""
    strength = knowledge.strengths[evidence.strength]
    return strength if evidence.speaks == "for" else -strength


def level(total: int, knowledge: Knowledge) -> Level:
    """The level that a sum of evidence reaches."""
    if total >= knowledge.levels.likely:
        return Level.LIKELY
    return Level.POSSIBLE if total >= knowledge.levels.possible else Level.NOT_MATCHED
