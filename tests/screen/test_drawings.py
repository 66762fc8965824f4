"""The project's own drawings."""

import re
from pathlib import Path

import pytest

from skill.screen.drawings import ALBUM, HEIGHT, WIDTH, name_of_drawing, vector_graphic
from skill.speech.words import words_for

LINES = [line for drawing in ALBUM.drawings.values() for line in drawing.lines]
MIRRORED = [line for drawing in ALBUM.drawings.values() for line in drawing.mirrored]
WORDS = words_for("en-US")


def test_each_line_has_one_drawing_at_most() -> None:
    """No two drawings claim the same line, and every line is one that is said."""
    claimed = LINES + MIRRORED
    assert len(set(claimed)) == len(claimed)
    assert all(line in WORDS for line in claimed)


@pytest.mark.parametrize("line", MIRRORED)
def test_the_other_leg_is_drawn_mirrored(line: str) -> None:
    """What shows the other leg is the first leg's drawing, turned the other way round."""
    (turned,) = vector_graphic(line)["items"]
    (first, *_) = ALBUM.drawings[name_of_drawing(line)].lines
    assert (turned["scaleX"], turned["pivotX"]) == (-1, WIDTH / 2)
    assert turned["items"] == vector_graphic(first)["items"]


@pytest.mark.parametrize("name", ALBUM.drawings)
def test_a_drawing_stays_on_its_paper(name: str) -> None:
    """No absolute point lies outside the paper, so nothing is cut off."""
    for _, width, path in ALBUM.drawings[name].parts:
        absolute = re.sub(r"[a-z][^A-Za-z]*", "", path)  # relative steps belong to dots and circles
        for letter, numbers in re.findall(r"([A-Z])([^A-Za-z]*)", absolute):
            if letter == "A":
                continue
            points = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
            across = points if letter == "H" else [] if letter == "V" else points[::2]
            down = points if letter == "V" else [] if letter == "H" else points[1::2]
            assert all(width / 2 - 1 <= x <= WIDTH + 1 - width / 2 for x in across), path
            assert all(width / 2 - 1 <= y <= HEIGHT + 1 - width / 2 for y in down), path


@pytest.mark.parametrize("language", sorted(Path("skill/speech").glob("*.toml")), ids=str)
def test_every_drawing_is_told_to_who_cannot_see_it(language: Path) -> None:
    """Each language has words for each drawing, for a screen reader."""
    words = words_for(language.stem)
    assert all(f"screen.drawing.{name}" in words for name in ALBUM.drawings)
