"""What to do when the skill itself breaks: say where, and not a word of what the person said."""

import traceback
from typing import Any

from ask_sdk_core.skill import CustomSkill

from skill.alexa.envelopes import answer


class SkillFault(Exception):  # noqa: N818 -- the skill's fault, as opposed to a refusal
    """An unforeseen error, told by its type and place; its message may quote a request."""

    def __init__(self, error: Exception) -> None:
        """Keep what is safe to log."""
        places = "".join(traceback.format_tb(error.__traceback__))
        super().__init__(f"{type(error).__name__}\n{places}")


def answer_or_fault(skill: CustomSkill, envelope: dict[str, Any]) -> dict[str, Any]:
    """Answer a request envelope; raise SkillFault, and nothing else, if that fails."""
    try:
        return answer(skill, envelope)
    except Exception as error:  # noqa: BLE001 -- whatever it is, it must not quote anybody
        raise SkillFault(error) from None
