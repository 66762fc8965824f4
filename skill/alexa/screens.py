"""Screens: sent only to a device that says it can show them; a touch is a turn like any other."""

from ask_sdk_model.interfaces.alexa.presentation.apl import RenderDocumentDirective, UserEvent

from skill.alexa.turns import turn_from
from skill.conversation.replies import Reply
from skill.conversation.turns import Command, Turn
from skill.screen.screens import screen_for
from skill.speech.rendering import line_text, question_text
from skill.speech.ssml import paced
from skill.speech.words import Words

TOKEN = "leg-cramp-guide"  # noqa: S105 - names the document on the screen; it is no secret


def shown(reply: Reply, words: Words, variant: int, *, slow: bool) -> RenderDocumentDirective:
    """Show what is said, in the same words."""
    lines = [paced(line_text(line, words, variant)) for line in reply.lines]
    question = question_text(reply, words) if reply.listens else ""
    screen = screen_for(reply, lines, question, words, slow=slow)
    return RenderDocumentDirective(TOKEN, screen.document, screen.datasources)


def touched(event: UserEvent) -> Turn:
    """Find the turn that a button stands for; anything else that arrives counts as misheard."""
    match event.arguments:
        case [str(intent)]:
            return turn_from(intent, {})
    return Command.MISHEARD
