"""What the types of the knowledge alone cannot hold: names that lead nowhere, or stand twice."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.cramps.knowledge import Entry, Knowledge


def mistakes(knowledge: Knowledge) -> Iterator[str]:
    """Yield a sentence for each mistake, saying which entry to mend."""
    yield from _names_that_stand_twice(knowledge)
    yield from _signs_that_lead_nowhere(knowledge)
    yield from _questions_that_lead_nowhere(knowledge)
    yield from _sources_that_are_not_listed(knowledge)


def _names_that_stand_twice(knowledge: Knowledge) -> Iterator[str]:
    tellable = (*knowledge.signs, *knowledge.contributors, *knowledge.look_alikes)
    questions = (*knowledge.signs, *knowledge.safety_questions)
    groups: tuple[tuple[Entry, ...], ...] = (
        tellable,
        questions,
        knowledge.warnings,
        knowledge.causes,
        knowledge.remedies,
    )
    names = [[entry.id for entry in group] for group in groups]
    names.append([source.id for source in knowledge.sources])
    for name, times in chain.from_iterable(Counter(group).items() for group in names):
        if times > 1:
            yield f'"{name}" stands {times} times; give each entry a name of its own'


def _signs_that_lead_nowhere(knowledge: Knowledge) -> Iterator[str]:
    for sign in knowledge.signs:
        for implied in sign.implies:
            if implied not in {*knowledge.sign, *knowledge.safety_question}:
                yield f'sign "{sign.id}" implies "{implied}", which is neither sign nor question'
            if sign.asked and implied in knowledge.asked:
                yield f'"{sign.id}" and "{implied}", which it implies, are both asked; ask one'
        for evidence in sign.evidence:
            if evidence.cause not in knowledge.cause:
                yield f'sign "{sign.id}" speaks of "{evidence.cause}", which is not a cause'


def _questions_that_lead_nowhere(knowledge: Knowledge) -> Iterator[str]:
    questions = {*knowledge.asked, *knowledge.safety_question}
    next_ones = [(entry.id, entry.ask_next) for entry in knowledge.signs]
    next_ones += [(entry.id, entry.ask_next) for entry in knowledge.warnings]
    for name, next_one in next_ones:
        if next_one and next_one not in questions:
            yield f'"{name}" asks "{next_one}" next, which is not a question'
    for question in knowledge.safety_questions:
        if question.warning and question.warning not in knowledge.warning:
            yield f'question "{question.id}" warns of "{question.warning}", which is no warning'


def _sources_that_are_not_listed(knowledge: Knowledge) -> Iterator[str]:
    entries: tuple[Entry, ...] = (
        *knowledge.causes,
        *knowledge.signs,
        *knowledge.safety_questions,
        *knowledge.warnings,
        *knowledge.contributors,
        *knowledge.look_alikes,
        *knowledge.remedies,
    )
    named = [(entry.id, entry.sources) for entry in entries]
    for name, sources in (*named, *knowledge.facts.items()):
        for source in sources:
            if source not in knowledge.source:
                yield f'"{name}" names the source "{source}", which the file does not list'
