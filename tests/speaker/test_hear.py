"""Measuring how a file of utterances is heard."""

import json
from pathlib import Path

import pytest

from skill.__main__ import main
from skill.speaker import model
from skill.speaker.envelope import Json
from skill.speaker.hearing import load_hearing
from tests.speaker.conftest import SMALL_MODEL

FILE = """label\tutterance\tsource
yes\tyes it is\there
unsure\ti really don't know
red_flag\tmy calf is swollen and i was standing all day
out_of_scope\thow fast does an airplane travel
cold\tmy feet are cold
no\tmy feet aren't cold
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a measuring file, in a world that has only the small model."""
    (tmp_path / "en-US.json").write_bytes(SMALL_MODEL.read_bytes())
    monkeypatch.setattr(model, "FOLDER", tmp_path)
    load_hearing.cache_clear()
    path = tmp_path / "said.tsv"
    path.write_text(FILE, encoding="utf-8")
    return path


def lines(capsys: pytest.CaptureFixture[str]) -> dict[str, Json]:
    """Return the lines of JSON that were printed, by utterance."""
    printed = map(json.loads, capsys.readouterr().out.splitlines())
    return {line["utterance"]: line for line in printed}


def test_json_tells_both_hearings_of_every_utterance(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each utterance has a line: label, intent, slot ids, and the second hearing's within."""
    assert main(["hear", str(file), "--json"]) == 0
    heard = lines(capsys)
    assert len(heard) == 6
    warned = heard["my calf is swollen and i was standing all day"]
    assert warned["intent"] == "TellIntent"
    assert warned["slots"] == {"sign": "long_standing", "warning_sign": "one_leg"}
    assert warned["well"] is True
    assert set(warned["second"]) == {"intent", "slots", "how", "well"}


def test_the_second_hearing_hears_by_itself(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Trained on the samples alone, it hears a sample and rejects what is far from all."""
    main(["hear", str(file), "--json"])
    heard = lines(capsys)
    assert heard["yes it is"]["second"]["intent"] == "AMAZON.YesIntent"
    assert heard["how fast does an airplane travel"]["second"]["intent"] == "AMAZON.FallbackIntent"


def test_the_report_counts_and_lists(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The share heard well stands beside each label; misses and unknown labels are named."""
    assert main(["hear", str(file)]) == 0
    report = capsys.readouterr().out
    assert "yes             1/1    100.0%  1 Yes" in report
    assert "'my feet are cold' was heard as Tell(cold_feet)" in report
    assert "labels.toml doesn't say what answers cold." in report


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("yes it is", "yes"),
        ("i really don't know", "unsure"),
        ("my feet are cold", "yes"),
        ("my feet aren't cold", "no"),
        ("how fast does an airplane travel", None),
    ],
)
def test_an_answer_in_its_setting(
    file: Path, capsys: pytest.CaptureFixture[str], said: str, answer: str | None
) -> None:
    """With the question known, a sign that is told answers it by its meaning."""
    assert main(["hear", str(file), "--json", "--asked", "cold_feet"]) == 0
    assert lines(capsys)[said]["answer"] == answer


@pytest.mark.parametrize(
    "words", [["nowhere.tsv"], ["{file}", "--asked", "shoe_size"], ["{file}", "--locale", "tlh-KL"]]
)
def test_bad_input_is_told_in_one_sentence(
    file: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """A missing file, an unknown question or locale: one sentence, and a non-zero code."""
    assert main(["hear", *(word.format(file=file) for word in words)]) != 0
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_without_rows_is_told_plainly(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that holds no label and utterance says so."""
    file.write_text("label\tutterance\n", encoding="utf-8")
    assert main(["hear", str(file)]) != 0
    assert "no rows" in capsys.readouterr().err
