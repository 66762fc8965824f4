"""The project's own drawings, as the vector graphics that APL and a browser page show."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from skill.conversation.replies import Reply

WIDTH, HEIGHT = 240, 200

Part = tuple[str, float, str]
"""Colour, width of the stroke (0 for a filled shape), path."""


class Drawing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A picture, and the lines it goes with; mirrored where the other leg's turn has come."""

    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    mirrored: tuple[str, ...] = ()


class Album(msgspec.Struct, frozen=True):
    """All drawings by name, and the colours they are painted in."""

    colours: Mapping[str, str]
    drawings: Mapping[str, Drawing]


def _read() -> Album:
    tables = tomllib.loads(Path(__file__).with_name("drawings.toml").read_text("utf-8"))
    colours = msgspec.convert(tables.pop("colours"), dict[str, str])
    return Album(colours, msgspec.convert(tables, dict[str, Drawing]))


ALBUM = _read()


def line_drawn(reply: Reply) -> str:
    """Name the first line of a reply that has a drawing; empty where none has."""
    drawn = (line.name for line in reply.lines if line.name in _DRAWN)
    return next(drawn, "")


def name_of_drawing(line: str) -> str:
    """Name the drawing that goes with a line; raises KeyError where none does."""
    return _DRAWN[line]


def vector_graphic(line: str) -> dict[str, Any]:
    """Draw what goes with a line as an APL vector graphic; raises KeyError where nothing does."""
    shapes = [
        {"type": "path", "pathData": path}
        | (
            {"stroke": colour, "strokeWidth": width, "strokeLineCap": "round"}
            | {"strokeLineJoin": "round"}
            if width
            else {"fill": colour}
        )
        for colour, width, path in _painted(line)
    ]
    drawn: dict[str, Any] = {"type": "AVG", "version": "1.2", "width": WIDTH, "height": HEIGHT}
    if _is_mirrored(line):
        shapes = [{"type": "group", "scaleX": -1, "pivotX": WIDTH / 2, "items": shapes}]
    return drawn | {"items": shapes}


def _painted(line: str) -> Iterator[Part]:
    for colour, width, path in ALBUM.drawings[_DRAWN[line]].parts:
        yield ALBUM.colours[colour], width, path


def _is_mirrored(line: str) -> bool:
    return line in ALBUM.drawings[_DRAWN[line]].mirrored


_DRAWN = {
    line: name
    for name, drawing in ALBUM.drawings.items()
    for line in (*drawing.lines, *drawing.mirrored)
}
