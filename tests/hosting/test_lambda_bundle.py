"""The archive for AWS Lambda: built for real, and tried with AWS's own runtime client."""

import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from skill.errors import PlainError
from skill.hosting import lambda_bundle
from skill.hosting.lambda_bundle import write_bundle
from tests.hosting.alexa_requests import SKILL_ID, envelope, intent
from tests.hosting.lambda_runtime import LambdaRuntime, lambda_runtime


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the archive once."""
    path = tmp_path_factory.mktemp("archive") / "lambda.zip"
    write_bundle(path)
    return path


@pytest.fixture(scope="module")
def running(
    archive: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[LambdaRuntime, Path]]:
    """Start the function from the unpacked archive; its output goes to the file."""
    scratch = tmp_path_factory.mktemp("function")
    bundle = scratch / "task"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(bundle)
    with lambda_runtime(bundle, scratch, SKILL_ID=SKILL_ID) as runtime:
        yield runtime, scratch / "output.txt"


def test_the_archive_is_small_and_serves_both_processors(archive: Path) -> None:
    """Ten megabytes at most, with the compiled module for x86-64 and for arm64, and bytecode."""
    assert archive.stat().st_size <= 10_000_000
    names = zipfile.ZipFile(archive).namelist()
    version = f"cpython-{sys.version_info.major}{sys.version_info.minor}"
    for processor in ("x86_64", "aarch64"):
        assert f"msgspec/_core.{version}-{processor}-linux-gnu.so" in names
    assert f"skill/hosting/__pycache__/aws_lambda.{version}.pyc" in names


def test_the_archive_holds_what_lambda_needs_and_no_more(archive: Path) -> None:
    """No web server, no speaker, no command line; the licences of what is passed on."""
    names = zipfile.ZipFile(archive).namelist()
    tops = {name.split("/")[0] for name in names}
    assert not tops & {"flask", "gunicorn", "cryptography", "hassil", "bin", "tests", "boto3"}
    ours = {name for name in names if name.startswith("skill/")}
    assert not any(
        room in name for name in ours for room in ("speaker", "interaction_model", "web")
    )
    assert "skill/cramps/knowledge.toml" in ours
    assert any(name.startswith("ask_sdk_model") and "LICENSE" in name for name in names)


def test_the_archive_has_no_dates(archive: Path) -> None:
    """Nothing but its sources decides what is in it."""
    entries = zipfile.ZipFile(archive).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)


def test_unpacked_alone_it_answers_a_launch(running: tuple[LambdaRuntime, Path]) -> None:
    """AWS's client starts it, hands it a launch, and takes back an open question."""
    runtime, _ = running
    kind, response = runtime.invoke(envelope())
    assert kind == "response"
    assert response["version"] == "1.0"
    assert response["response"]["outputSpeech"]["ssml"].startswith("<speak>")
    assert response["response"]["shouldEndSession"] is False


def test_a_foreign_application_is_an_error(running: tuple[LambdaRuntime, Path]) -> None:
    """Another skill's request is not answered."""
    runtime, _ = running
    kind, report = runtime.invoke(envelope(application="amzn1.ask.skill.other"))
    assert kind == "error"
    assert report["errorType"] == "SkillFault"


def test_the_log_is_one_line_without_the_person(running: tuple[LambdaRuntime, Path]) -> None:
    """What CloudWatch keeps is the kind, the name, the outcome and the time it took."""
    runtime, output = running
    runtime.invoke(intent("TellIntent", sign="SECRET"))
    text = output.read_text()
    assert "SECRET" not in text
    last = [json.loads(line) for line in text.splitlines() if line.startswith("{")][-1]
    assert set(last) == {"time", "kind", "intent", "outcome", "milliseconds"}
    assert (last["intent"], last["outcome"]) == ("TellIntent", "answered")


def test_requirements_that_cannot_be_had_are_explained(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One plain sentence that names the platform."""
    missing = tmp_path / "missing.txt"
    monkeypatch.setattr(lambda_bundle, "REQUIREMENTS", missing)
    with pytest.raises(PlainError, match="manylinux2014"):
        write_bundle(tmp_path / "lambda.zip")
