"""The skill, put together from its handlers."""

from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder

from skill.alexa.handlers import AnythingElse, CalmRecovery, Conversation


def build_skill(skill_id: str | None = None) -> CustomSkill:
    """Build the skill; with an id of its own it refuses requests meant for another.

    The refusal is the SDK's AskSdkException, raised by ``invoke``.
    """
    builder = SkillBuilder()
    builder.skill_id = skill_id  # type: ignore[assignment]  # the SDK types it as always None
    builder.add_request_handler(Conversation())
    builder.add_request_handler(AnythingElse())
    builder.add_exception_handler(CalmRecovery())
    return builder.create()
