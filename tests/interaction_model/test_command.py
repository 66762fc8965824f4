"""``python -m skill model`` writes the models; with ``--check`` it says what is wrong."""

import pytest

from skill.__main__ import main
from skill.interaction_model import command
from skill.interaction_model.check import Package
from skill.interaction_model.command import check, write
from tests.interaction_model.conftest import Edit

MEND = "run `python -m skill model` and commit what it writes."


def test_the_models_in_the_tree_keep_every_rule(real_package: Package) -> None:
    """What is committed is what the sentences make, and Alexa would take it."""
    assert check(real_package) == 0


def test_generating_is_deterministic(package: Package) -> None:
    """The same sentences make the same bytes."""
    path = package.models / "en-US.json"
    before = path.read_bytes()
    path.unlink()
    write(package)
    assert path.read_bytes() == before


def test_a_stale_model_fails_the_check(
    package: Package, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence that is changed without generating anew is noticed, with the mend."""
    edit('"why"', '"why on earth"')
    assert check(package) == 1
    assert capsys.readouterr().err == (
        f"en-US.json: it is not what the sentences make today; {MEND}\n"
    )


def test_a_missing_and_a_left_over_model_fail_the_check(
    package: Package, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every locale has its file, and every file its locale."""
    (package.models / "en-US.json").rename(package.models / "fr-FR.json")
    assert check(package) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"en-US.json: the generated model is missing; {MEND}",
        "fr-FR.json: no language's sentences name this locale; delete it.",
    ]


def test_the_command_line_ends_with_a_plain_sentence(
    package: Package,
    edit: Edit,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A broken file gives one sentence on standard error and a non-zero exit, no traceback."""
    monkeypatch.setattr(command, "PACKAGE", package)
    edit("[intents]", "[intents")
    for words in (["model"], ["model", "--check"]):
        assert main(words) == 1
        assert capsys.readouterr().err.startswith("leg cramp guide: en.toml cannot be understood: ")
