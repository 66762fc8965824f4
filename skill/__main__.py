"""The command line: ``python -m skill [command]``."""

import argparse
import importlib
import os
import sys
from typing import NoReturn, Protocol, cast

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


class Parser(argparse.ArgumentParser):
    """A parser that reports a bad option as one plain sentence."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line, and say where its options are explained."""
        raise PlainError(f"{message}; see {self.prog} -h")


def main(words: list[str]) -> int:
    """Run one command and return its exit code."""
    try:
        return _run(words)
    except PlainError as error:
        print(f"leg cramp guide: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(words: list[str]) -> int:
    asks_for_overview = words[:1] in (["-h"], ["--help"])
    if not asks_for_overview and (not words or words[0].startswith("-")):
        words = [DEFAULT_COMMAND, *words]
    name = words[0]
    if asks_for_overview or name not in COMMANDS:
        _overview().parse_args(words)
    module, summary = COMMANDS[name]
    command = _imported(module)
    parser = Parser(prog=f"python -m skill {name}", description=summary)
    command.add_arguments(parser)
    return command.run(parser.parse_args(words[1:]))


def _overview() -> Parser:
    parser = Parser(prog="python -m skill", description="Leg Cramp Guide")
    subparsers = parser.add_subparsers(metavar="command", required=True)
    for name, (_, summary) in COMMANDS.items():
        subparsers.add_parser(name, help=summary, add_help=False)
    return parser


def _imported(module: str) -> Command:
    try:
        return cast("Command", importlib.import_module(module))
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("skill"):
            raise
        raise PlainError(
            f"{error.name} is not installed; pip install -r requirements.txt"
        ) from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
