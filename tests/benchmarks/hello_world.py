"""The least that a skill can be: two intents on the same SDK, to measure against."""

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_core.utils import is_intent_name, is_request_type
from ask_sdk_model import Response


class Launch(AbstractRequestHandler):
    """Says hello, and asks."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Take launches and yes."""
        return bool(
            is_request_type("LaunchRequest")(handler_input)
            or is_intent_name("AMAZON.YesIntent")(handler_input)
        )

    def handle(self, handler_input: HandlerInput) -> Response:
        """Say hello."""
        return handler_input.response_builder.speak("Hello. Again?").ask("Again?").response


class Goodbye(AbstractRequestHandler):
    """Says goodbye."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Take no."""
        return bool(is_intent_name("AMAZON.NoIntent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """Say goodbye."""
        return handler_input.response_builder.speak("Goodbye.").response


_builder = SkillBuilder()
_builder.add_request_handler(Launch())
_builder.add_request_handler(Goodbye())
handler = _builder.lambda_handler()
