"""From a reply and its words to what a screen shows: one document, and the data that fills it."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import msgspec

from skill.conversation.replies import Line, Reply
from skill.screen.buttons import INTENTS, buttons_for
from skill.screen.drawings import line_drawn, name_of_drawing, vector_graphic
from skill.screen.pacing import Passage, phases_of, read_text

TONES = {
    "urgency.emergency": "emergency",
    "urgency.same_day": "same_day",
    "clue.one_leg": "same_day",
}
"""The lines that colour the whole screen; all others leave it calm."""


class Labels(Protocol):
    """The words for a screen in one locale."""

    def say(self, name: str) -> str:
        """Look up the wording of a line."""
        ...

    def __contains__(self, name: str) -> bool:
        """Tell whether there are words for this line."""
        ...


class Screen(msgspec.Struct, frozen=True):
    """An APL document, and the data sources that it reads."""

    document: dict[str, Any]
    datasources: dict[str, Any]


def screen_for(
    reply: Reply, lines: Sequence[Passage], question: str, labels: Labels, *, slow: bool = False
) -> Screen:
    """Show a reply, whose lines and question have been put into words."""
    drawn = line_drawn(reply)
    said = list(zip(reply.lines, map(read_text, lines), strict=True))
    sections = _sections([(line, text) for line, text in said if not _is_urgent(line)], labels)
    answers, others = buttons_for(reply.question)
    data = {
        "tone": next((TONES[line.name] for line in reply.lines if line.name in TONES), "calm"),
        "title": " ".join(text for line, text in said if _is_urgent(line)),
        "drawing": labels.say(f"screen.drawing.{name_of_drawing(drawn)}") if drawn else "",
        "phases": msgspec.to_builtins(phases_of(lines, slow=slow)),
        "sections": sections,
        "letters": sum(len(section["heading"] + section["text"]) for section in sections),
        "question": question,
        "answers": [_button(name, labels) for name in answers],
        "others": [_button(name, labels) for name in others],
    }
    graphics = {"graphics": {"drawing": vector_graphic(drawn)}} if drawn else {}
    return Screen(DOCUMENT | graphics, {"screen": data})


def _sections(said: Sequence[tuple[Line, str]], labels: Labels) -> list[dict[str, str]]:
    """Put lines under their headings; a word before a heading goes in with what follows it."""
    sections: list[dict[str, str]] = []
    for line, text in said:
        heading = _heading(line, labels)
        last = sections[-1] if sections else None
        if last and line.name != "notice" and last["heading"] in ("", heading):
            last |= {"heading": heading, "text": f"{last['text']} {text}"}
        else:
            sections.append({"heading": heading, "text": text})
    return sections


def _heading(line: Line, labels: Labels) -> str:
    """What a section is headed with: the cause that it tells of, or the kind of line it is."""
    family, _, rest = line.name.partition(".")
    cause = line.cause if family == "match" else rest if family == "cause" else ""
    if f"cause_name.{cause}" in labels:
        name = labels.say(f"cause_name.{cause}")
        return name[0].upper() + name[1:]
    name = f"screen.heading.{'helps' if family == 'general' else family}"
    return labels.say(name) if name in labels else ""


def _is_urgent(line: Line) -> bool:
    return line.name.startswith("urgency.")


def _button(name: str, labels: Labels) -> dict[str, str]:
    return {"label": labels.say(f"screen.button.{name}"), "intent": INTENTS[name]}


DOCUMENT: dict[str, Any] = json.loads(Path(__file__).with_name("document.json").read_text("utf-8"))
