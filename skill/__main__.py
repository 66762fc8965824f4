"""The command line: ``python -m skill [command]``."""

import argparse
import importlib
import sys
from typing import Protocol, cast

from skill.errors import PlainError


class Command(Protocol):
    """What a module offers to be a command; imported only when it is the one asked for."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's options."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do the work; the exit code comes back. May raise PlainError."""


COMMANDS = {
    "open": ("skill.speaker.browser", "talk to the skill in your browser (the default)"),
    "talk": ("skill.speaker.terminal", "talk to the skill in this terminal"),
    "serve": ("skill.hosting.serve", "run the production endpoint, POST /alexa"),
    "model": ("skill.interaction_model.command", "write or check the interaction models"),
    "hear": ("skill.speaker.hear", "measure how a file of utterances is heard"),
    "package": ("skill.hosting.package", "write what is needed to deploy"),
}
DEFAULT_COMMAND = "open"


def main(words: list[str]) -> int:
    """Run one command and return its exit code."""
    asks_for_overview = words[:1] in (["-h"], ["--help"])
    if not asks_for_overview and (not words or words[0].startswith("-")):
        words = [DEFAULT_COMMAND, *words]
    parser = argparse.ArgumentParser(prog="python -m skill", description="Leg Cramp Guide")
    subparsers = parser.add_subparsers(metavar="command", required=True)
    for name, (_, summary) in COMMANDS.items():
        subparsers.add_parser(name, help=summary, add_help=False)
    if asks_for_overview or words[0] not in COMMANDS:
        parser.parse_args(words)
    module_name, summary = COMMANDS[words[0]]
    command = cast(Command, importlib.import_module(module_name))
    parser = argparse.ArgumentParser(prog=f"python -m skill {words[0]}", description=summary)
    command.add_arguments(parser)
    try:
        return command.run(parser.parse_args(words[1:]))
    except PlainError as error:
        print(f"skill {words[0]}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
