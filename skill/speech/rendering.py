"""From a reply, which names lines, to what is heard and what a card shows."""

import msgspec

from skill.conversation.replies import Line, Reply, sources_of
from skill.cramps.knowledge import KNOWLEDGE
from skill.speech.ssml import ssml, without_pauses
from skill.speech.words import Words


class Card(msgspec.Struct, frozen=True):
    """What is sent to the person's phone."""

    title: str
    text: str


class Rendered(msgspec.Struct, frozen=True):
    """One reply in the words of a locale; SSML where it is heard."""

    speech: str
    reprompt: str | None
    card: Card | None


def render(
    reply: Reply, words: Words, *, variant: int = 0, slow: bool = False, whisper: bool = False
) -> Rendered:
    """Find the words for a reply; ``variant`` chooses among alternative wordings."""
    reprompt = words.say(f"question.{reply.question}.reprompt") if reply.listens else None
    return Rendered(
        speech=ssml(text_of(reply, words, variant), slow=slow, whisper=whisper),
        reprompt=ssml(reprompt, slow=slow, whisper=whisper) if reprompt else None,
        card=_card(reply.card, words, variant) if reply.card else None,
    )


def text_of(reply: Reply, words: Words, variant: int = 0) -> str:
    """Put a reply's lines and its question into words, pauses still marked."""
    parts = [line_text(line, words, variant) for line in reply.lines]
    if reply.listens:
        parts.append(question_text(reply, words))
    return " ".join(parts)


def question_text(reply: Reply, words: Words) -> str:
    """Put a reply's question into words, other ones where it was heard before."""
    return words.say(f"question.{reply.question}.{'again' if reply.again else 'ask'}")


def line_text(line: Line, words: Words, variant: int = 0) -> str:
    """Put one line into words, its blanks filled."""
    text = words.say(line.name, variant)
    if line.cause:
        text = text.replace("{cause}", words.say(f"cause_name.{line.cause}"))
    if line.because:
        reasons = [words.say(f"because.{sign}") for sign in line.because]
        text = text.replace("{because}", _joined(reasons, words.say("joining.and")))
    if line.sources:
        names = dict.fromkeys(words.say(f"source.{source}") for source in line.sources)
        text = text.replace("{sources}", _joined(list(names), words.say("joining.list_and")))
    return text


def can_say(reply: Reply, words: Words) -> bool:
    """Tell whether there are words for all of a reply."""
    named = [line.name for line in reply.lines]
    named += [f"cause_name.{line.cause}" for line in reply.lines if line.cause]
    named += [f"because.{sign}" for line in reply.lines for sign in line.because]
    named += [f"source.{source}" for line in reply.lines for source in line.sources]
    named += [f"question.{reply.question}.ask"] if reply.listens else []
    return all(name in words for name in named)


def _joined(parts: list[str], pattern: str) -> str:
    *first, last = parts
    return pattern.format(one=", ".join(first), other=last) if first else last


def _card(lines: tuple[Line, ...], words: Words, variant: int) -> Card:
    """Compose the summary, in paragraphs: what was found and advised, the notice, every source."""
    ids = dict.fromkeys(source for line in lines for source in sources_of(line))
    sources = [KNOWLEDGE.source[one] for one in ids]
    cited = [f"\N{BULLET} {source.title} {source.url}".strip() for source in sources]
    advice = [without_pauses(line_text(line, words, variant)) for line in lines]
    paragraphs = [*advice, words.say("card.notice"), "\n".join([words.say("card.sources"), *cited])]
    return Card(words.say("card.title"), "\n\n".join(paragraphs))
