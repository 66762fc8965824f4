"""The web application: genuine requests are answered, everything else gets the same silence."""

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from unittest.mock import Mock

import pytest
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model.response import Response
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from skill.errors import PlainError
from skill.hosting.refusals import Refusal
from skill.hosting.verification import DEEPEST, Verify
from skill.hosting.web import LARGEST_BODY, create_app
from tests.hosting.alexa_requests import SKILL_ID, Request, envelope, intent, signed, verification
from tests.hosting.chains import INTERMEDIATE, SIGNER, base64_signature, pem


def greeting_skill() -> CustomSkill:
    """Return a skill with one thing to say."""
    builder = SkillBuilder()

    def answer(handler_input: HandlerInput) -> Response:
        return handler_input.response_builder.speak("Hello.").response

    builder.request_handler(lambda _: True)(answer)
    return builder.create()


def door(verify: Verify | None = None) -> FlaskClient:
    """Return a client in front of an application with the tests' verification."""
    return create_app(greeting_skill(), verify or verification()).test_client()


def log_lines(output: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """Return what was logged."""
    return [json.loads(line) for line in output.readouterr().out.splitlines()]


def assert_refused(response: TestResponse) -> None:
    """Status 400, nothing in the body, and no header that depends on the reason."""
    assert response.status_code == 400
    assert response.data == b""
    assert set(response.headers.keys()) <= {"Content-Type", "Content-Length"}
    assert response.headers["Content-Length"] == "0"


def test_a_genuine_request_is_answered(capsys: pytest.CaptureFixture[str]) -> None:
    """The skill's response goes back as JSON, and one line says so."""
    response = signed(envelope()).send(door())
    assert response.status_code == 200
    assert response.mimetype == "application/json"
    assert json.loads(response.data)["response"]["outputSpeech"]["ssml"] == "<speak>Hello.</speak>"
    (line,) = log_lines(capsys)
    assert line.pop("milliseconds") > 0
    assert line.pop("time").endswith("+00:00")
    assert line == {"kind": "LaunchRequest", "outcome": "answered"}


GENUINE = signed(envelope())
STALE = signed(envelope(timestamp="2026-11-22T02:57:29Z"))
FOREIGN = signed(envelope(application="amzn1.ask.skill.other"))
ELSEWHERE = "https://s3.amazonaws.com/echo.api/unreachable.pem"

PROBES = {
    "missing signature": (replace(GENUINE, signature=None), Refusal.SIGNATURE),
    "empty signature": (replace(GENUINE, signature=""), Refusal.SIGNATURE),
    "wrong signature": (replace(GENUINE, signature="d3Jvbmc="), Refusal.SIGNATURE),
    "signature over other bytes": (replace(GENUINE, body=GENUINE.body + b" "), Refusal.SIGNATURE),
    "missing chain address": (replace(GENUINE, address=None), Refusal.CHAIN_ADDRESS),
    "someone else's address": (
        replace(GENUINE, address="https://example.com/echo.api/cert.pem"),
        Refusal.CHAIN_ADDRESS,
    ),
    "unreachable chain": (replace(GENUINE, address=ELSEWHERE), Refusal.CHAIN_UNREACHABLE),
    "stale timestamp": (STALE, Refusal.TIMESTAMP),
    "foreign application": (FOREIGN, Refusal.APPLICATION),
    "no content type": (replace(GENUINE, content_type=None), Refusal.CONTENT_TYPE),
    "form": (
        replace(GENUINE, content_type="application/x-www-form-urlencoded"),
        Refusal.CONTENT_TYPE,
    ),
    "text": (replace(GENUINE, content_type="text/plain"), Refusal.CONTENT_TYPE),
    "compressed bomb": (
        replace(signed(gzip.compress(b" " * 10_000_000)), encoding="gzip"),
        Refusal.CONTENT_TYPE,
    ),
    "too large": (signed(b" " * (LARGEST_BODY + 1)), Refusal.SIZE),
    "empty body": (signed(b""), Refusal.BODY),
    "bad JSON": (signed(b"{"), Refusal.BODY),
    "bad UTF-8": (signed(b'{"request": "\xff"}'), Refusal.BODY),
    "not a number": (signed(b'{"request": NaN}'), Refusal.BODY),
    "no object": (signed(b"[]"), Refusal.BODY),
    "deep": (signed(b'{"a":' * 9000 + b"1" + b"}" * 9000), Refusal.BODY),
}


@pytest.mark.parametrize(("request_", "reason"), PROBES.values(), ids=PROBES)
def test_every_probe_gets_the_same_refusal(
    request_: Request, reason: Refusal, capsys: pytest.CaptureFixture[str]
) -> None:
    """400 and an empty body for each; only the log knows why."""
    assert_refused(request_.send(door()))
    (line,) = log_lines(capsys)
    assert (line["outcome"], line["reason"]) == ("refused", reason)


BAD_CHAINS = {
    "self-signed": pem(replace(SIGNER, issuer="signer")),
    "wrong name": pem(replace(SIGNER, names=("example.com",)), INTERMEDIATE),
    "missing intermediate": pem(SIGNER),
    "swapped order": pem(INTERMEDIATE, SIGNER),
    "no chain": b"",
}


@pytest.mark.parametrize("chain", BAD_CHAINS.values(), ids=BAD_CHAINS)
def test_a_bad_chain_gets_it_too(chain: bytes) -> None:
    """Whatever is wrong with the certificate, the answer is the same."""
    assert_refused(GENUINE.send(door(verification(chain))))


def test_the_old_signature_header_alone_is_not_enough() -> None:
    """A request that carries only `Signature`, which was made with SHA-1, is refused."""
    headers = replace(GENUINE, signature=None).headers()
    headers["Signature"] = base64_signature(GENUINE.body)
    assert_refused(door().post("/alexa", data=GENUINE.body, headers=headers))


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/alexa"),
        ("PUT", "/alexa"),
        ("OPTIONS", "/alexa"),
        ("POST", "/alexa/"),
        ("POST", "/alexa//"),
        ("POST", "/x//alexa"),
        ("POST", "/"),
        ("POST", "/health"),
        ("GET", "/admin"),
        ("GET", "/%ff"),
    ],
)
def test_no_other_way_in_gives_a_hint(method: str, path: str) -> None:
    """Neither 404, nor 405 with its list of methods, nor a redirect."""
    assert_refused(door().open(path, method=method, headers=GENUINE.headers(), data=GENUINE.body))


def test_health_is_for_the_load_balancer(capsys: pytest.CaptureFixture[str]) -> None:
    """It answers without verification, and without filling the log."""
    assert door().get("/health").status_code == 200
    assert log_lines(capsys) == []


def _nested(levels: int) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for _ in range(levels - 3):
        made = {"inside": made}
    return made


@pytest.mark.parametrize(
    "damage",
    [
        lambda made: made["request"].update(type="Alexa.Brand.NewRequest"),
        lambda made: made["request"].update(type=7),
        lambda made: made["request"].update(type=None),
        lambda made: made["request"].pop("type"),
        lambda made: made["request"].update(locale=["en-US"]),
        lambda made: made["request"].update(intent="IntentRequest"),
        lambda made: made["request"].update(unknown={"field": 1}),
        lambda made: made["session"].update(attributes=_nested(DEEPEST)),
        lambda made: made["session"].update(attributes=[1, 2]),
        lambda made: made["session"].update(new="perhaps"),
        lambda made: made["session"].update(user="nobody"),
        lambda made: made.update(version=[]),
        lambda made: made["context"].update(Viewport={"mode": "UNHEARD_OF"}),
        lambda made: made["context"].update(AudioPlayer={"playerActivity": "DANCING"}),
        lambda made: made["context"]["System"].update(device=[]),
        lambda made: made.pop("session"),
        lambda made: made.pop("context"),
    ],
)
def test_a_strange_but_signed_body_is_refused_or_answered(
    damage: Callable[[dict[str, Any]], None],
) -> None:
    """Wrong types in any field never become an error of ours."""
    made = intent("WarmthTipsIntent")
    damage(made)
    response = signed(made).send(door())
    assert response.status_code in {200, 400}
    assert response.status_code == 400 or json.loads(response.data)["response"]


def test_a_fault_of_ours_says_nothing_either(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """A skill that breaks is a silent 500 outside; inside, the place but not the message."""
    builder = SkillBuilder()
    nothing: dict[str, str] = {}
    builder.request_handler(lambda _: True)(lambda _: nothing["SECRET"])
    client = create_app(builder.create(), verification()).test_client()
    response = GENUINE.send(client)
    assert (response.status_code, response.data) == (500, b"")
    assert log_lines(capsys)[0]["outcome"] == "failed"
    assert "KeyError" in caplog.text
    assert "test_web.py" in caplog.text
    assert "'SECRET'" not in caplog.text


def test_the_log_says_nothing_about_the_person(capsys: pytest.CaptureFixture[str]) -> None:
    """No slot value, answer, state, user, device or session id reaches the log."""
    made = intent("TellIntent", sign="my feet are SECRETCOLD")
    made["session"]["attributes"] = {"told": ["SECRETSTATE"]}
    signed(made).send(door())
    signed({**made, "version": "2"}).send(door())
    replace(signed(made), signature="SECRETSIGNATURE").send(door())
    written = capsys.readouterr()
    assert "SECRET" not in written.out + written.err
    assert "amzn1" not in written.out + written.err
    assert "feet" not in written.out
    first = json.loads(written.out.splitlines()[0])
    assert (first["kind"], first["intent"]) == ("IntentRequest", "TellIntent")


def test_it_does_not_start_without_a_skill_id(monkeypatch: pytest.MonkeyPatch) -> None:
    """And it says in one sentence how to set it."""
    monkeypatch.setenv("SKILL_ID", " ")
    with pytest.raises(PlainError, match="SKILL_ID") as refused:
        create_app()
    assert "\n" not in str(refused.value)


def test_it_starts_with_a_skill_id(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With nothing but SKILL_ID the real skill stands behind the real verification."""
    monkeypatch.setenv("SKILL_ID", SKILL_ID)
    client = create_app().test_client()
    assert client.get("/health").status_code == 200
    assert_refused(replace(GENUINE, address="https://example.com").send(client))
    assert log_lines(capsys)[0]["reason"] == Refusal.CHAIN_ADDRESS


def test_the_adapter_is_amazons(monkeypatch: pytest.MonkeyPatch) -> None:
    """flask-ask-sdk's own dispatch carries each verified request."""
    dispatched = Mock(return_value={"by": "Amazon's adapter"})
    monkeypatch.setattr("flask_ask_sdk.skill_adapter.jsonify", dispatched)
    assert GENUINE.send(door()).json == {"by": "Amazon's adapter"}
