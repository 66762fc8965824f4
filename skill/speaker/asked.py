"""What an utterance amounts to as an answer to a question, as the skill itself would take it.

Only the measuring command looks into the skill in this way; the speaker knows it by its JSON.
"""

from collections import defaultdict

from skill.alexa.turns import turn_from
from skill.conversation.answering import answer_to
from skill.conversation.state import QUESTIONS
from skill.errors import PlainError
from skill.speaker.heard import Heard


def check_question(question: str) -> None:
    """Raise PlainError if the skill asks no such question."""
    if question not in QUESTIONS:
        raise PlainError(f"there is no question {question!r}; try {', '.join(sorted(QUESTIONS))}.")


def answer_heard(question: str, heard: Heard) -> str | None:
    """Return yes, no or unsure; None if the question is not answered."""
    slots: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for slot in heard.slots:
        if slot.id:
            slots[slot.name] += (slot.id,)
    return answer_to(question, turn_from(heard.intent, slots))
