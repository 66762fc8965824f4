"""The speaker in a terminal or behind a pipe."""

import io
import json
from pathlib import Path

import pytest

from skill.__main__ import main
from skill.speaker import device, model
from skill.speaker.hearing import load_hearing
from tests.speaker.conftest import SMALL_MODEL, Skill


@pytest.fixture(autouse=True)
def _small_world(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, skill: Skill) -> None:
    """Let the command find the small model and the counting skill."""
    (tmp_path / "en-US.json").write_bytes(SMALL_MODEL.read_bytes())
    monkeypatch.setattr(model, "FOLDER", tmp_path)
    monkeypatch.setattr(device, "local_skill", lambda: skill)
    load_hearing.cache_clear()


def talk(monkeypatch: pytest.MonkeyPatch, said: str, *options: str) -> int:
    """Pipe lines into the command and return its exit code."""
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    return main(["talk", *options])


def test_a_conversation_reads_as_a_script(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Through a pipe, what is said and what is answered stand below each other."""
    assert talk(monkeypatch, "open leg cramp guide\nno\n\nstop\n") == 0
    assert capsys.readouterr().out.splitlines() == [
        "U: open leg cramp guide",
        "A: Turn 1?",
        "U: no",
        "A: Turn 2?",
        "U:",
        "A: Still there?",
        "U: stop",
        "A: Turn 3?",
        "   (The session is over.)",
    ]


def test_json_is_one_response_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --json nothing but response envelopes reaches standard output."""
    assert talk(monkeypatch, "no\nopen leg cramp guide\nyes\n", "--json") == 0
    output = capsys.readouterr()
    turns = [json.loads(line)["sessionAttributes"]["turn"] for line in output.out.splitlines()]
    assert turns == [1, 2]
    assert "open leg cramp guide" in output.err


def test_the_end_of_the_input_ends_the_session(
    monkeypatch: pytest.MonkeyPatch, skill: Skill
) -> None:
    """Ctrl-D, or the end of a pipe, tells the skill that its session is over."""
    talk(monkeypatch, "open leg cramp guide\n")
    assert skill.types() == ["LaunchRequest", "SessionEndedRequest"]


def test_at_a_keyboard_the_skill_is_opened_at_once(
    monkeypatch: pytest.MonkeyPatch, skill: Skill
) -> None:
    """A newcomer at a keyboard is talking to the skill without knowing how to open it."""
    keyboard = io.StringIO("no\n")
    monkeypatch.setattr(keyboard, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", keyboard)
    main(["talk"])
    assert skill.types() == ["LaunchRequest", "IntentRequest", "SessionEndedRequest"]


def test_a_bad_locale_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A locale without a model ends with one sentence and a non-zero code."""
    assert talk(monkeypatch, "", "--locale", "tlh-KL") != 0
    assert capsys.readouterr().err.count("\n") == 1
