"""What a turn amounts to as an answer to one question, for judging how people are heard."""

from skill.conversation.state import ABOUT_THE_BODY, Course
from skill.conversation.telling import recorded, settles
from skill.conversation.turns import Correction, Say, Tell, Turn
from skill.cramps.knowledge import KNOWLEDGE, Answer


def answer_to(question: str, turn: Turn) -> Answer | None:
    """Yes, no or not sure to this question; None where the turn answers something else."""
    match turn:
        case Say() | Correction():
            return turn.answer
        case Tell(answer=answer) if answer:
            return answer
        case Tell():
            return _told(question, turn)
    return None


def _told(question: str, told: Tell) -> Answer | None:
    asked = KNOWLEDGE.safety_question.get(question)
    if asked and asked.warning in told.warnings:
        return "yes"
    if question not in ABOUT_THE_BODY:
        return None
    if settles(told, question):
        return "no"
    return recorded(Course(), told).known.get(question)
