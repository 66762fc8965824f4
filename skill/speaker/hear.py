"""How a file of utterances is heard: ``python -m skill hear FILE``."""

import argparse
import csv
import json
from pathlib import Path
from typing import Any, Protocol

from skill.errors import PlainError
from skill.speaker.asked import answer_heard, check_question
from skill.speaker.heard import Heard
from skill.speaker.hearing import load_hearing
from skill.speaker.labels import load_labels, well_heard
from skill.speaker.language import load_language
from skill.speaker.model import load_model
from skill.speaker.report import Result, report

DEFAULT_LOCALE = "en-US"
FIRST = "The local speaker"
SECOND = "A statistical hearing, trained on the same samples"


class Ears(Protocol):
    """Any way of hearing."""

    def hear(self, text: str) -> Heard:
        """Hear an utterance."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.description = (
        "Shows how each utterance of a file is heard, by the local speaker and by a statistical"
        " hearing that stands in for Alexa's. Neither is Alexa. labels.toml says what answers a"
        " label."
    )
    parser.add_argument(
        "file", type=Path, help="tab-separated with a header; first a label, then an utterance"
    )
    parser.add_argument("--locale", default=DEFAULT_LOCALE, help="for example en-GB")
    parser.add_argument("--asked", metavar="QUESTION", help="the question that is answered")
    parser.add_argument("--json", action="store_true", help="print a line of JSON an utterance")


def run(arguments: argparse.Namespace) -> int:
    """Hear every utterance in both ways and report."""
    rows = read_rows(arguments.file)
    question = arguments.asked
    if question:
        check_question(question)
    first, second = load_hearing(arguments.locale), second_ears(arguments.locale)
    heard = [(first.hear(utterance), second.hear(utterance)) for _, utterance in rows]
    if arguments.json:
        for (label, utterance), pair in zip(rows, heard, strict=True):
            first_part, second_part = (described(label, one, question) for one in pair)
            row = {"label": label, "utterance": utterance, **first_part, "second": second_part}
            print(json.dumps(row, ensure_ascii=False))
        return 0
    for title, place in ((FIRST, 0), (SECOND, 1)):
        results = [Result(*row, pair[place]) for row, pair in zip(rows, heard, strict=True)]
        print(report(title, results, question))
    if unknown := sorted({label for label, _ in rows} - set(load_labels())):
        print(f"labels.toml doesn't say what answers {', '.join(unknown)}.")
    return 0


def read_rows(path: Path) -> list[tuple[str, str]]:
    """Read labels and utterances. Raises PlainError if the file has none."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PlainError(f"{path} can't be read: {error}.") from error
    table = list(csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = [(row[0].strip(), row[1].strip()) for row in table[1:] if len(row) > 1]
    if not rows:
        raise PlainError(f"{path} has no rows of a label, a tab and an utterance under a header.")
    return rows


def second_ears(locale: str) -> Ears:
    """Train the second hearing. Raises PlainError where its library is not installed."""
    try:
        from skill.speaker.statistical import StatisticalHearing  # noqa: PLC0415  (development)
    except ImportError as error:
        raise PlainError("the second hearing needs scikit-learn; see requirements.txt.") from error
    return StatisticalHearing(load_model(locale), load_language(locale))


def described(label: str, heard: Heard, question: str | None) -> dict[str, Any]:
    """Return what was heard as JSON; with a question, what it answers."""
    description: dict[str, Any] = {
        "intent": heard.intent,
        "slots": {slot.name: slot.id for slot in heard.slots},
        "how": heard.how,
        "well": well_heard(label, heard),
    }
    if question:
        description["answer"] = answer_heard(question, heard)
    return description
