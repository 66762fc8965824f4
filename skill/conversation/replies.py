"""What to say next, by identifiers: the words for them are chosen in another room."""

import msgspec

from skill.cramps.knowledge import KNOWLEDGE


class Line(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """One thing to say: the name of its words, and the names that fill their blanks."""

    name: str
    cause: str = ""
    because: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Reply(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """One turn of the skill's: lines, then the question it waits on; without one it ends.

    ``again`` asks for the question's other wording, since it was heard before.
    ``card`` holds what is sent to the person's phone, and only because they asked.
    """

    lines: tuple[Line, ...] = ()
    question: str = ""
    again: bool = False
    card: tuple[Line, ...] = ()

    @property
    def listens(self) -> bool:
        """Whether an answer is waited for."""
        return bool(self.question)


FACTS = {
    **KNOWLEDGE.facts,
    **{f"remedy.{entry.id}": entry.sources for entry in KNOWLEDGE.remedies},
    **{f"cause.{entry.id}": entry.sources for entry in KNOWLEDGE.causes},
    **{f"warning.{entry.id}": entry.sources for entry in KNOWLEDGE.warnings},
    **{f"contributor.{entry.id}": entry.sources for entry in KNOWLEDGE.contributors},
    **{f"look_alike.{entry.id}": entry.sources for entry in KNOWLEDGE.look_alikes},
    **{
        f"why.{entry.id}": entry.sources
        for entry in (*KNOWLEDGE.signs, *KNOWLEDGE.safety_questions)
    },
}
"""The lines that state facts, and the sources each rests on."""


def sources_of(line: Line) -> tuple[str, ...]:
    """The ids of the sources that a line rests on; none for lines that state no fact."""
    if line.sources:
        return line.sources
    about = (line.name, f"cause.{line.cause}", *(f"why.{sign}" for sign in line.because))
    return tuple(dict.fromkeys(source for name in about for source in FACTS.get(name, ())))
