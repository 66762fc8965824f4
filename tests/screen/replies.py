"""Replies to test screens with, found by talking to the skill at random but the same each time."""

import random
from functools import cache

import msgspec

from skill.conversation.conversation import respond
from skill.conversation.replies import FACTS, Line, Reply
from skill.conversation.state import State
from skill.conversation.turns import AskCause, AskRemedy, Command, Say, Tell, Turn
from skill.cramps.knowledge import KNOWLEDGE
from skill.screen.screens import Screen, screen_for
from skill.speech.rendering import line_text, question_text
from skill.speech.ssml import paced
from skill.speech.words import words_for

WORDS = words_for("en-US")

ANSWERS: tuple[Turn, ...] = (Say("yes"), Say("no"), Say("no"), Say("unsure"))
REQUESTS: tuple[Turn, ...] = (
    *Command,
    *(AskRemedy(entry.id) for entry in KNOWLEDGE.remedies),
    *(AskCause(entry.id) for entry in KNOWLEDGE.causes),
    *(Tell(present=(name,)) for name in sorted(KNOWLEDGE.tellable)),
    *(Tell(warnings=(name,)) for name in sorted(KNOWLEDGE.warning)),
)


@cache
def every_reply() -> tuple[tuple[Reply, State], ...]:
    """Collect distinct replies, each with a state it leads to."""
    chance = random.Random(5)  # noqa: S311 - nothing here is secret
    found: dict[Reply, State] = {}
    for _ in range(700):
        state = State()
        for _ in range(20):
            turn = chance.choice(chance.choice((ANSWERS, ANSWERS, REQUESTS)))
            state, reply = respond(state, turn)
            found.setdefault(reply, state)
            if not reply.listens:
                break
    return tuple(found.items())


def every_line() -> tuple[Reply, ...]:
    """Every line that can be said by itself, whether or not chance led to it."""
    return tuple(Reply((Line(name),)) for name in FACTS if name in WORDS)


def screen_of(reply: Reply, variant: int = 0) -> Screen:
    """Show a reply in English."""
    lines = [paced(line_text(line, WORDS, variant)) for line in reply.lines]
    question = question_text(reply, WORDS) if reply.listens else ""
    return screen_for(reply, lines, question, WORDS)


def document_of(screen: Screen) -> bytes:
    """The document alone, to tell documents apart."""
    return msgspec.json.encode(screen.document)
