"""The endpoint for hosting the skill yourself: a Flask application behind Alexa's verification."""

import os
import time
from http import HTTPStatus
from typing import Any

from ask_sdk_core.skill import CustomSkill
from flask import Flask, Response, current_app, g, request
from werkzeug.exceptions import ClientDisconnected, HTTPException, RequestEntityTooLarge

from skill.alexa.builder import build_skill
from skill.errors import PlainError
from skill.hosting.faults import SkillFault, answer_or_fault
from skill.hosting.flask_ask_sdk_import import (
    VERIFY_SIGNATURE_APP_CONFIG,
    VERIFY_TIMESTAMP_APP_CONFIG,
    SkillAdapter,
    WebserviceSkillHandler,
)
from skill.hosting.refusals import Refusal, Refused
from skill.hosting.request_log import ANSWERED, FAILED, REFUSED, log_request
from skill.hosting.verification import Verify, alexa_verification

LARGEST_BODY = 64 * 1024  # bytes; Alexa's requests are a tenth of that
THREADS = 16  # in each worker process


class VerifiedSkillHandler(WebserviceSkillHandler):
    """The SDK's last step, for an envelope that has been verified and parsed before."""

    def verify_request_and_dispatch(self, *_: object, **__: object) -> Any:
        """Answer the envelope that the door let in."""
        return answer_or_fault(self._skill, g.envelope)


class VerifiedSkillAdapter(SkillAdapter):
    """flask-ask-sdk's adapter with its own verification, which comes too late, left out."""

    def _create_webservice_handler(self, skill: CustomSkill, verifiers: list[Any]) -> None:
        self._webservice_handler = VerifiedSkillHandler(
            skill=skill, verify_signature=False, verify_timestamp=False, verifiers=verifiers
        )


def skill_id_from_environment() -> str:
    """Return SKILL_ID; raise PlainError if it is not set."""
    skill_id = os.environ.get("SKILL_ID", "").strip()
    if not skill_id:
        raise PlainError(
            "set SKILL_ID to the skill's id from the Alexa developer console, "
            "for example: SKILL_ID=amzn1.ask.skill.… python -m skill serve"
        )
    return skill_id


def create_app(
    skill: CustomSkill | None = None, verify: Verify | None = None, threads: int = THREADS
) -> Flask:
    """Build the application; without arguments, for the skill in SKILL_ID and the real Alexa."""
    if skill is None or verify is None:
        skill_id = skill_id_from_environment()
        skill = skill or build_skill(skill_id)
        # A quarter of the threads stay free of unknown certificate chains, whatever comes in.
        verify = verify or alexa_verification(skill_id, most_waiting=threads * 3 // 4)
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.config[VERIFY_SIGNATURE_APP_CONFIG] = app.config[VERIFY_TIMESTAMP_APP_CONFIG] = False
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False  # a list of methods would be a hint
    adapter = VerifiedSkillAdapter(skill=skill, skill_id="", app=app)
    _add_routes(app, adapter, verify)
    _add_log(app)
    return app


def _add_routes(app: Flask, adapter: SkillAdapter, verify: Verify) -> None:
    @app.post("/alexa")
    def alexa() -> Response:
        if request.mimetype != "application/json" or request.content_encoding:
            raise Refused(Refusal.CONTENT_TYPE)
        g.envelope = verify(request.headers, request.get_data())
        response: Response = adapter.dispatch_request()
        return response

    @app.get("/health")
    def health() -> Response:
        return Response("ok\n", mimetype="text/plain")

    @app.errorhandler(Exception)
    def turn_away(error: Exception) -> Response:
        g.refusal = _refusal(error)
        if g.refusal is not None:
            return Response(status=HTTPStatus.BAD_REQUEST)
        current_app.logger.error(error if isinstance(error, SkillFault) else SkillFault(error))
        return Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)


def _refusal(error: Exception) -> Refusal | None:
    """Name the reason for turning a request away; None for a fault of ours."""
    match error:
        case Refused():
            return error.refusal
        case RequestEntityTooLarge():
            return Refusal.SIZE
        case ClientDisconnected():
            return Refusal.INCOMPLETE
        case HTTPException():
            return Refusal.ROUTE
        case _:
            return None


def _add_log(app: Flask) -> None:
    @app.before_request
    def start() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def finish(response: Response) -> Response:
        if request.path != "/health":
            refusal = g.get("refusal")
            ended = {HTTPStatus.OK: ANSWERED, HTTPStatus.BAD_REQUEST: REFUSED}
            outcome = ended.get(HTTPStatus(response.status_code), FAILED)
            log_request(g.started, outcome, g.get("envelope"), refusal)
        return response
