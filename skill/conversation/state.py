"""What the session remembers between two turns: small, typed, and proof against JSON."""

from typing import Annotated, Literal, get_args

import msgspec

from skill.conversation.replies import Reply
from skill.cramps.knowledge import KNOWLEDGE, Answer
from skill.cramps.matching import known

Steering = Literal[
    "cramping_now",
    "easing",
    "long_cramp",
    "offer_check",
    "offer_resume",
    "offer_warm_up",
    "offer_doctor",
    "offer_tips",
    "can_stand",
    "next_step",
    "stop_here",
    "felt_right",
    "go_on",
    "more",
]
"""Questions that only steer the conversation; the answers to all others are kept."""

Routine = Literal["", "relief", "standing", "seated"]
"""What is done step by step: easing a cramp, or the warm-up, standing or seated."""

ABOUT_THE_BODY = {*KNOWLEDGE.asked, *KNOWLEDGE.safety_question} - {*get_args(Steering)}
QUESTIONS = {*ABOUT_THE_BODY, *get_args(Steering)}
ANSWERABLE = {*ABOUT_THE_BODY, *KNOWLEDGE.tellable, *KNOWLEDGE.warning}

TRAIL_LENGTH = 3
"""How much of what was asked or told is kept for going back, the question at hand included."""

Name = Annotated[str, msgspec.Meta(max_length=32)]
Step = Annotated[int, msgspec.Meta(ge=0, le=9)]


class Course(msgspec.Struct, frozen=True, array_like=True):
    """Where the conversation stands: what is asked, what was answered, what is under way.

    ``answers`` is sorted; ``trail`` names what was asked or told about the body, latest last.
    """

    asking: Name = ""
    answers: Annotated[tuple[tuple[Name, Answer], ...], msgspec.Meta(max_length=64)] = ()
    trail: Annotated[tuple[Name, ...], msgspec.Meta(max_length=TRAIL_LENGTH)] = ()
    checking: bool = False
    told: bool = False
    routine: Routine = ""
    step: Step = 0
    doctor: Step = 0
    tips: bool = False

    def is_sound(self) -> bool:
        """Tell whether all names in it are names that the conversation uses."""
        answered = {name for name, _ in self.answers}
        return (
            (not self.asking or self.asking in QUESTIONS)
            and answered | {*self.trail} <= ANSWERABLE
            and len(answered) == len(self.answers)
        )

    @property
    def known(self) -> dict[str, Answer]:
        """All answers, and what they imply."""
        return known(dict(self.answers), KNOWLEDGE)


class State(msgspec.Struct, frozen=True, array_like=True):
    """The course, and how it sounds: what was said last, how often nothing was understood."""

    course: Course = Course()
    said: Reply = Reply()
    misses: Annotated[int, msgspec.Meta(ge=0, le=3)] = 0
    noticed: bool = False
    slow: bool = False
    whisper: bool = False
