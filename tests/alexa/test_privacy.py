"""Nothing about a person or their body is written anywhere but into their own session."""

import builtins
import io
import logging
import os
from pathlib import Path
from typing import Any

import pytest

from skill.conversation.state import ANSWERABLE
from skill.hosting.aws_lambda import handler
from tests.alexa.requests_from_alexa import LAUNCH, envelope, intent, resolved

CONVERSATION = (
    LAUNCH,
    intent("TellIntent", resolved("sign", "cold_feet", value="freezing toes")),
    intent("AMAZON.NoIntent"),
    intent("TellIntent", resolved("absent_sign", "numbness", value="nothing is numb")),
    intent("AMAZON.YesIntent"),
    intent("UnsureIntent"),
    intent("RemedyIntent", resolved("remedy", "magnesium", value="magnesium pills")),
    intent("CorrectIntent", resolved("answer", "no", value="nope")),
    intent("TellIntent", resolved("sign", value="purple knees")),
    intent("SendCardIntent"),
    intent("TellIntent", resolved("warning_sign", "one_leg", value="swollen calf")),
    {"type": "SessionEndedRequest", "reason": "ERROR"},
    {"type": "Unheard.Of", "said": "purple knees"},
)
SAID = ("freezing", "toes", "numb", "magnesium", "pills", "nope", "purple", "knees", "swollen")
IDS = ("SECRETPERSON", "SECRETDEVICE", "SECRETSESSION", "amzn1.")
ANSWERS = ('"yes"', '"no"', '"unsure"', "answers")
PERSONAL = (*SAID, *IDS, *ANSWERS, *(name for name in ANSWERABLE if "_" in name))


def converse() -> None:
    """Hold the whole conversation, the session carried along."""
    attributes: Any = None
    for request in CONVERSATION:
        answered = handler(envelope(request, attributes), None)
        attributes = answered.get("sessionAttributes", {})


def assert_impersonal(written: str) -> None:
    """Hold that no word of the conversation stands in what was written."""
    for word in PERSONAL:
        assert word not in written, word


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every file that is opened for writing, by whatever means."""
    found: list[str] = []
    real_open, real_os_open = io.open, os.open

    def watched(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
        if set(mode) & set("wax+"):
            found.append(str(file))
        return real_open(file, mode, *rest, **named)

    def watched_by_system(file: Any, flags: int, *rest: Any, **named: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            found.append(str(file))
        return real_os_open(file, flags, *rest, **named)

    monkeypatch.setattr(builtins, "open", watched)
    monkeypatch.setattr(io, "open", watched)
    monkeypatch.setattr(os, "open", watched_by_system)
    return found


def test_what_is_written_names_nobody_and_no_body(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Standard output and error hold one line for each request, and not a word of what was said."""
    with caplog.at_level(logging.DEBUG):
        converse()
    written, complained = capfd.readouterr()
    assert len(written.splitlines()) == len(CONVERSATION)
    assert complained == ""
    assert_impersonal(written)
    assert_impersonal(caplog.text)


def test_no_file_is_written(opened: list[str]) -> None:
    """Answers live in the session that Alexa carries, and nowhere else."""
    converse()
    assert opened == []


def test_a_written_file_would_be_found(opened: list[str], tmp_path: Path) -> None:
    """The watch sees every usual way of writing."""
    (tmp_path / "a").write_text("cold feet", "utf-8")
    with (tmp_path / "b").open("w") as file:
        file.write("cold feet")
    os.close(os.open(tmp_path / "c", os.O_CREAT | os.O_WRONLY))
    assert {Path(one).name for one in opened} >= {"a", "b", "c"}


@pytest.mark.parametrize("line", ["cold_feet: yes", "user SECRETPERSON", "said freezing toes"])
def test_a_written_line_would_be_found(
    line: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """If the skill logged what it hears, these tests would fail."""

    def noisy(*_: object) -> dict[str, Any]:
        print(line)  # noqa: T201 - the leak that must be found
        return {"version": "1.0", "response": {}}

    monkeypatch.setattr("skill.hosting.aws_lambda.answer_or_fault", noisy)
    converse()
    with pytest.raises(AssertionError):
        assert_impersonal(capfd.readouterr().out)


def test_nothing_of_one_session_is_heard_in_another() -> None:
    """Two people who talk at the same time never meet."""
    told = intent("TellIntent", resolved("sign", "cold_feet"))
    alone = handler(envelope(LAUNCH), None)
    converse()
    assert handler(envelope(LAUNCH), None) == alone
    assert handler(envelope(told, {}), None) == handler(envelope(told, {}), None)
