"""Thin handlers: a request becomes a turn, the conversation answers, a response goes back."""

from typing import TYPE_CHECKING, cast

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_request_type
from ask_sdk_model import IntentRequest, LaunchRequest, RequestEnvelope, Response
from ask_sdk_model.ui import SimpleCard

from skill.alexa.session import restored, stored
from skill.alexa.slots import slot_ids
from skill.alexa.turns import turn_from
from skill.conversation.conversation import respond
from skill.conversation.replies import Line, Reply
from skill.conversation.state import State
from skill.conversation.turns import Command, Turn
from skill.speech.rendering import render
from skill.speech.words import Words, words_for

if TYPE_CHECKING:
    from ask_sdk_model.interfaces.alexa.presentation.apl import UserEvent


class Conversation(AbstractRequestHandler):
    """Everything a person says, opens or touches."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Take launches, intents and touches."""
        request = handler_input.request_envelope.request
        return isinstance(request, LaunchRequest | IntentRequest) or _is_touch(handler_input)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer with what the conversation says next."""
        state = _state(handler_input)
        return _answered(handler_input, *respond(state, _turn(handler_input)))


class AnythingElse(AbstractRequestHandler):
    """The end of a session, and requests of kinds that this skill never asked for."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Take whatever is left; must be registered last."""
        del handler_input
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        """Say nothing: Alexa allows no speech here."""
        return handler_input.response_builder.response


class CalmRecovery(AbstractExceptionHandler):
    """Whatever went wrong, the person hears a question they can answer, and loses nothing."""

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:
        """Take everything."""
        del handler_input, exception
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        """Ask again what was being asked; outside a conversation, stay silent."""
        del exception
        if not Conversation().can_handle(handler_input):
            return handler_input.response_builder.response
        state = _state(handler_input)
        question = state.course.asking or "cramping_now"
        return _answered(handler_input, state, Reply((Line("stumbled"),), question))


def _words(handler_input: HandlerInput) -> Words:
    return words_for(getattr(handler_input.request_envelope.request, "locale", None) or "")


def _state(handler_input: HandlerInput) -> State:
    if is_request_type("LaunchRequest")(handler_input):
        return State()
    attributes = handler_input.attributes_manager.session_attributes
    return restored(attributes, _words(handler_input))


def _turn(handler_input: HandlerInput) -> Turn:
    request = handler_input.request_envelope.request
    if isinstance(request, IntentRequest):
        intent = request.intent
        return turn_from(intent.name or "", slot_ids(intent.slots)) if intent else Command.MISHEARD
    if _is_touch(handler_input):
        from skill.alexa.screens import touched  # noqa: PLC0415 - slow, and only touches wait for it

        return touched(cast("UserEvent", request))
    return Command.OPEN


_is_touch = is_request_type("Alexa.Presentation.APL.UserEvent")


def _has_screen(envelope: RequestEnvelope) -> bool:
    """Tell whether the device that asks has a screen for APL."""
    system = envelope.context and envelope.context.system
    interfaces = system and system.device and system.device.supported_interfaces
    return bool(interfaces and interfaces.alexa_presentation_apl)


def _answered(handler_input: HandlerInput, state: State, reply: Reply) -> Response:
    words = _words(handler_input)
    variant = len(state.course.answers) + len(state.course.trail)
    rendered = render(reply, words, variant=variant, slow=state.slow, whisper=state.whisper)
    builder = handler_input.response_builder.speak(rendered.speech)
    if rendered.reprompt:
        builder.ask(rendered.reprompt)
    builder.set_should_end_session(not reply.listens)
    if rendered.card:
        builder.set_card(SimpleCard(rendered.card.title, rendered.card.text))
    if _has_screen(handler_input.request_envelope):
        from skill.alexa.screens import shown  # noqa: PLC0415 - slow, and only screens wait for it

        builder.add_directive(shown(reply, words, variant, slow=state.slow))
    handler_input.attributes_manager.session_attributes = stored(state)
    return builder.response
