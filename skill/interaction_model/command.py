"""``python -m skill model``: write the interaction models, or check them."""

import argparse
import sys
from pathlib import Path

from skill.cramps.knowledge import KNOWLEDGE
from skill.interaction_model.check import Package, faults
from skill.interaction_model.generation import interaction_model, model_text
from skill.interaction_model.sentences import read_languages

ROOT = Path(__file__).parents[2]
PACKAGE = Package(root=ROOT / "interaction_model", words=ROOT / "skill" / "speech")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; fail if a model is stale or breaks a rule of Alexa's",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write every locale's model, or check them all. Raises PlainError."""
    return check(PACKAGE) if arguments.check else write(PACKAGE)


def write(package: Package) -> int:
    """Generate the models from the sentences and write them, a file a locale."""
    package.models.mkdir(parents=True, exist_ok=True)
    for sentences in read_languages(package.sentences):
        text = model_text(interaction_model(sentences))
        for locale in sentences.locales:
            (package.models / f"{locale}.json").write_text(text, encoding="utf-8", newline="\n")
        print(f"{sentences.file}: wrote {', '.join(sentences.locales)}")
    return 0


def check(package: Package) -> int:
    """Print everything that is wrong, a line each; the exit code says whether anything is."""
    found = list(faults(package, KNOWLEDGE))
    for fault in found:
        print(fault, file=sys.stderr)
    if not found:
        print("The interaction models are up to date and keep every rule.")
    return 1 if found else 0
