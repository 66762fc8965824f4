"""The command line: what any command does with a bad word, and with a reader who leaves."""

import subprocess
import sys

import pytest

from skill.__main__ import COMMANDS, main


def test_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """``-h`` shows what there is."""
    with pytest.raises(SystemExit):
        main(["-h"])
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """``-h`` after a command shows its options."""
    with pytest.raises(SystemExit):
        main([command, "-h"])
    assert f"python -m skill {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [["sing"], ["talk", "--loud"], ["--port", "door"], ["talk", "--locale", "xx-XX"]]
)
def test_a_bad_word_gets_one_plain_sentence(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """On standard error, with a non-zero exit."""
    assert main(words) != 0
    shown = capsys.readouterr()
    assert shown.err.startswith("leg cramp guide: ")
    assert shown.err.count("\n") == 1
    assert not shown.out


def test_a_missing_library_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who has not installed a requirement is told which, and how."""
    monkeypatch.setitem(COMMANDS, "sing", ("no_such_library", "sing"))
    assert main(["sing"]) == 1
    assert "no_such_library is not installed" in capsys.readouterr().err


TALKATIVE = """
import sys, types
from skill.__main__ import COMMANDS, main
module = types.ModuleType("talkative")
module.add_arguments = lambda parser: None
module.run = lambda arguments: print("on and on\\n" * 100_000) or 0
sys.modules["talkative"] = module
COMMANDS["talkative"] = ("talkative", "says a lot")
sys.exit(main(["talkative"]))
"""


def test_a_reader_who_leaves_ends_it_quietly() -> None:
    """``python -m skill hear FILE | head`` shows no traceback."""
    command = [sys.executable, "-c", TALKATIVE]
    with subprocess.Popen(  # noqa: S603 -- our own interpreter and words
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
