"""The documents, checked by the published APL tooling."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.screen.replies import document_of, every_reply, screen_of

HERE = Path(__file__).parent

needs_the_checker = pytest.mark.skipif(
    not (shutil.which("node") and (HERE / "node_modules/apl-suggester").is_dir()),
    reason="needs node, and `npm install` in tests/screen",
)


def check(documents: list[dict[str, Any]]) -> list[list[dict[str, str]]]:
    """Ask the checker what is wrong with each document."""
    found = subprocess.run(  # noqa: S603 - our own script, our own documents
        [shutil.which("node") or "node", "check_documents.js"],
        cwd=HERE,
        input=json.dumps(documents),
        capture_output=True,
        text=True,
        check=True,
    )
    findings: list[list[dict[str, str]]] = json.loads(found.stdout)
    return findings


@needs_the_checker
def test_every_document_of_every_reply_is_valid() -> None:
    """The checker finds nothing in any document that the skill can send."""
    documents = {document_of(screen_of(reply)) for reply, _ in every_reply()}
    assert len(documents) > 10
    assert check([json.loads(document) for document in documents]) == [[]] * len(documents)


@needs_the_checker
def test_the_checker_would_find_a_mistake() -> None:
    """A component with a property that APL does not know is reported."""
    document = json.loads(document_of(screen_of(every_reply()[0][0])))
    document["mainTemplate"]["items"][0]["colour"] = "red"
    (findings,) = check([document])
    assert [finding["path"] for finding in findings] == ["/mainTemplate/items/0"]


def test_documents_are_of_the_version_that_the_screens_are_made_for() -> None:
    """Every document names APL 2024.3."""
    assert {screen_of(reply).document["version"] for reply, _ in every_reply()} == {"2024.3"}


def test_a_screen_reader_is_told_what_everything_is() -> None:
    """Whatever can be touched is a button with a label; drawings and counts say what they are."""
    roles = {"TouchWrapper": "button", "VectorGraphic": "image"}
    found = set()
    for component in components(screen_of(every_reply()[0][0]).document):
        kind = component.get("type", "")
        if kind in roles:
            found.add(kind)
            assert component["role"] == roles[kind]
            assert component["accessibilityLabel"]
    assert found == set(roles)


def components(value: object) -> Iterator[dict[str, Any]]:
    """Yield every object inside a document."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from components(inner)
