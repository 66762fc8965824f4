"""The page's server: what it answers, what it refuses, and that it remembers nothing."""

from http import HTTPStatus
from typing import Any

import pytest
from flask.testing import FlaskClient

from skill.speaker.model import locales
from skill.speaker.web import LARGEST_BODY, LONGEST_UTTERANCE, create_app
from tests.speaker.conftest import Skill

PLUGGED_IN = {"surroundings": {"locale": "en-US", "screen": True}}


@pytest.fixture
def client(skill: Skill) -> FlaskClient:
    """Return a client of a server in front of the counting skill."""
    return create_app(skill).test_client()


def take(client: FlaskClient, device: dict[str, Any], **turn: object) -> dict[str, Any]:
    """Let a device take a turn."""
    answer = client.post("/turn", json=device | turn)
    assert answer.status_code == HTTPStatus.OK, answer.text
    return dict(answer.get_json())


def test_the_page_carries_its_device_from_turn_to_turn(client: FlaskClient, skill: Skill) -> None:
    """What comes back with an answer is all that the next turn needs."""
    first = take(client, PLUGGED_IN, said="open leg cramp guide")
    event = first.pop("event")
    assert event["speech"] == "<speak>Turn 1?</speak>"
    assert event["listening"]
    second = take(client, first, said="yes")
    assert second["event"]["heard"]["intent"] == "AMAZON.YesIntent"
    assert second["event"]["response"]["sessionAttributes"] == {"turn": 2}
    opened, asked = skill.requests
    assert opened["session"]["sessionId"] == asked["session"]["sessionId"]
    assert opened["context"] == asked["context"]


def test_two_pages_are_two_speakers(client: FlaskClient, skill: Skill) -> None:
    """A server in between holds no session: each page goes on with its own."""
    here = take(client, PLUGGED_IN, said="open leg cramp guide")
    there = take(client, PLUGGED_IN, said="open leg cramp guide")
    for speaker in (here, there, here):
        del speaker["event"]
        speaker.update(take(client, speaker, said="yes"))
    assert here["memory"]["session"]["attributes"] == {"turn": 3}
    assert there["memory"]["session"]["attributes"] == {"turn": 2}
    assert len({envelope["session"]["sessionId"] for envelope in skill.requests}) == 2
    assert len({str(envelope["context"]) for envelope in skill.requests}) == 2


def test_silence_and_touches_are_turns_too(client: FlaskClient, skill: Skill) -> None:
    """Nothing said is silence; a touch reaches the skill with its arguments."""
    device = take(client, PLUGGED_IN, said="open leg cramp guide")
    del device["event"]
    assert "Still there?" in take(client, device)["event"]["speech"]
    take(client, device, touched=["AMAZON.YesIntent"])
    assert skill.requests[-1]["request"]["arguments"] == ["AMAZON.YesIntent"]


def test_every_locale_offers_its_chips(client: FlaskClient) -> None:
    """The page learns of the locales that have a model, and of what can be said in each."""
    known = client.get("/locales").get_json()
    assert sorted(known) == locales()
    assert all("leg cramp guide" in chips["begin"][0].lower() for chips in known.values())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"surroundings": {"locale": "xx-XX"}}',
        b'{"surroundings": {"locale": "../en-US"}}',
        b'{"surroundings": {"locale": "en-US"}, "memory": {"session": 5}}',
        b'{"surroundings": {"locale": "en-US"}, "said": "' + b"a" * LONGEST_UTTERANCE + b'a"}',
        b'{"surroundings": {"locale": "en-US"}, "unknown": 1}',
    ],
)
def test_a_wrong_turn_is_a_bad_request(client: FlaskClient, skill: Skill, body: bytes) -> None:
    """Whatever a body holds, it is refused in two words, and the skill is not asked."""
    answer = client.post("/turn", data=body, content_type="application/json")
    assert (answer.status_code, answer.text) == (HTTPStatus.BAD_REQUEST, "Bad Request\n")
    assert not skill.requests


def test_only_json_is_taken_so_that_no_other_site_can_send_it(client: FlaskClient) -> None:
    """A form or plain text from elsewhere needs no leave of the browser; JSON does."""
    answer = client.post("/turn", data=b"{}", content_type="text/plain")
    assert answer.status_code == HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_a_body_is_limited(client: FlaskClient) -> None:
    """What is too large is not read."""
    body = b" " * (LARGEST_BODY + 1)
    answer = client.post("/turn", data=body, content_type="application/json")
    assert answer.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil:80"])
@pytest.mark.parametrize("path", ["/", "/locales", "/script/page.js"])
def test_a_name_pointed_at_this_computer_is_refused(
    client: FlaskClient, host: str, path: str
) -> None:
    """Another site cannot reach the page by resolving its own name to this computer."""
    assert client.get(path, headers={"Host": host}).status_code == HTTPStatus.BAD_REQUEST


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "localhost"])
def test_its_own_names_are_answered(client: FlaskClient, host: str) -> None:
    """The page opens at the address that is printed, and under the computer's own name."""
    assert client.get("/", headers={"Host": host}, buffered=True).status_code == HTTPStatus.OK


def test_each_answer_binds_the_browser(client: FlaskClient) -> None:
    """Nothing is loaded from elsewhere, framed, guessed, kept or told, whatever is asked for."""
    for path in ("/", "/locales", "/lamp.svg", "/script/page.js", "/missing"):
        headers = client.get(path, buffered=True).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"


def test_scripts_are_scripts_on_any_computer(client: FlaskClient) -> None:
    """A module is run only if it is called JavaScript, whatever the computer's registry says."""
    assert client.get("/script/page.js", buffered=True).mimetype == "text/javascript"
