"""Talking to the skill in a terminal, or through a pipe: ``python -m skill talk``."""

import argparse
import io
import json
import sys
from collections.abc import Iterator

from skill.speaker.device import Device, Event
from skill.speaker.envelope import Surroundings
from skill.speaker.hearing import load_hearing
from skill.speaker.language import load_language
from skill.speaker.readable import readable

PROMPT = "U: "
DEFAULT_LOCALE = "en-US"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.description = (
        "Each line is something you say; an empty line is silence, Ctrl-D ends. At a keyboard the"
        " skill is opened for you. Through a pipe the speaker behaves as a device does: begin"
        " with “open leg cramp guide” or “ask leg cramp guide …”."
    )
    parser.add_argument("--locale", default=DEFAULT_LOCALE, help="for example en-GB")
    parser.add_argument("--screen", action="store_true", help="be a device with a screen")
    parser.add_argument("--json", action="store_true", help="print one response envelope a line")


def run(arguments: argparse.Namespace) -> int:
    """Talk until the input ends."""
    hearing = load_hearing(arguments.locale)
    surroundings = Surroundings(arguments.locale, screen=arguments.screen)
    device = Device(hearing, load_language(arguments.locale), surroundings)
    show = show_json if arguments.json else show_text
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # bytes that are no text are misheard, not fatal
    at_keyboard = sys.stdin.isatty()
    prompt = PROMPT if at_keyboard and not arguments.json else ""
    if at_keyboard:
        show(device.open())
    for line in said_lines(prompt):
        if not at_keyboard and not arguments.json:
            print(f"{PROMPT}{line}".rstrip())
        show(device.say(line))
    device.leave()
    return 0


def said_lines(prompt: str) -> Iterator[str]:
    """Yield each line that is said, until the input ends."""
    while True:
        try:
            yield input(prompt)
        except (EOFError, KeyboardInterrupt):
            return


def show_json(event: Event) -> None:
    """Print the response envelope; what the device says by itself goes to standard error."""
    if event.response is not None:
        print(json.dumps(event.response, ensure_ascii=False), flush=True)
    elif event.speech:
        print(readable(event.speech), file=sys.stderr)


def show_text(event: Event) -> None:
    """Print what is heard and the card that is sent."""
    if event.speech:
        print(f"A: {readable(event.speech)}")
    response = (event.response or {}).get("response") or {}
    card = response.get("card")
    if card:
        print(f"   [card] {card.get('title', '')}")
        text = card.get("text") or card.get("content") or ""
        print("\n".join(f"   {line}" for line in text.splitlines()))
    if event.request is not None and not event.listening:
        print("   (The session is over.)")
    sys.stdout.flush()
