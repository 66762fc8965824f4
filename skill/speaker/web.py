"""The page's server: one utterance, silence or touch in, what the device does with it out.

It remembers nothing. What a device keeps between two utterances travels with the page, as the
session travels with Alexa: so each tab is a speaker of its own, and no answer about a person's
body is held or written here.
"""

import mimetypes
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import msgspec
from flask import Flask, Response, request
from werkzeug.exceptions import BadRequest, HTTPException, UnsupportedMediaType

from skill.errors import PlainError
from skill.speaker.chips import chips_for
from skill.speaker.device import Device, Event, Memory, Skill, local_skill
from skill.speaker.envelope import Surroundings
from skill.speaker.hearing import load_hearing
from skill.speaker.language import load_language
from skill.speaker.model import locales

PAGE = Path(__file__).with_name("page")
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
LARGEST_BODY = 64 * 1024  # bytes
LONGEST_UTTERANCE = 500  # characters
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
        " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "microphone=(self), screen-wake-lock=(self), camera=(), geolocation=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class Turn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a person does at a device: says something, nothing (then it is empty), or touches."""

    surroundings: Surroundings
    memory: Memory = Memory()
    said: Annotated[str, msgspec.Meta(max_length=LONGEST_UTTERANCE)] = ""
    touched: list[Any] | None = None


class Outcome(msgspec.Struct, frozen=True):
    """What came of it, and the device to go on with."""

    event: Event
    surroundings: Surroundings
    memory: Memory


def create_app(skill: Skill | None = None, hosts: Sequence[str] = LOOPBACK) -> Flask:
    """Build the server; it answers only requests that name one of its hosts.

    That keeps other sites from reaching it through a name that they point at this computer.
    """
    mimetypes.add_type("text/javascript", ".js")  # a registry may say otherwise, and browsers mind
    app = Flask(__name__, static_folder=PAGE, static_url_path="")
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.config["TRUSTED_HOSTS"] = list(hosts)
    skill = skill or local_skill()

    @app.get("/")
    def page() -> Response:
        return app.send_static_file("index.html")

    @app.get("/locales")
    def known_locales() -> Response:
        return as_json({locale: chips_for(locale) for locale in locales()})

    @app.post("/turn")
    def turn() -> Response:
        if request.mimetype != "application/json":
            raise UnsupportedMediaType
        try:
            return as_json(take(msgspec.json.decode(request.get_data(), type=Turn), skill))
        except (msgspec.MsgspecError, PlainError) as error:
            raise BadRequest from error

    @app.errorhandler(HTTPException)
    def refuse(error: HTTPException) -> Response:
        return Response(f"{error.name}\n", error.code, mimetype="text/plain")

    @app.after_request
    def guard(response: Response) -> Response:
        response.headers.update(HEADERS)
        return response

    return app


def take(turn: Turn, skill: Skill) -> Outcome:
    """Let the device that the page carries take one turn."""
    locale = turn.surroundings.locale
    hearing, language = load_hearing(locale), load_language(locale)
    device = Device(hearing, language, turn.surroundings, skill, turn.memory)
    event = device.say(turn.said) if turn.touched is None else device.touch(turn.touched)
    return Outcome(event, turn.surroundings, device.memory)


def as_json(value: object) -> Response:
    """Answer with JSON."""
    return Response(msgspec.json.encode(value), mimetype="application/json")
