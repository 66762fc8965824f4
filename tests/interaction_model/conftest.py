"""A complete package in small, which keeps every rule, for the tests to break."""

import json
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from skill.cramps.knowledge import KNOWLEDGE, Knowledge
from skill.interaction_model.check import Package, faults
from skill.interaction_model.command import PACKAGE, write
from skill.interaction_model.sentence_rules import value_ids
from skill.interaction_model.shape import CUSTOM, SLOT_TYPES, SPOKEN_INTENTS

NOTICE = "This is general information, not medical advice."

Edit = Callable[[str, str], None]
Check = Callable[[], list[str]]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Return what the skill knows."""
    return KNOWLEDGE


@pytest.fixture
def package(tmp_path: Path, knowledge: Knowledge) -> Package:
    """Write a small package with one sentence for everything."""
    small = Package(root=tmp_path / "interaction_model", words=tmp_path / "speech")
    for folder in (small.sentences, small.words, small.root / "assets"):
        folder.mkdir(parents=True)
    (small.sentences / "en.toml").write_text(_sentences(knowledge))
    (small.words / "en.toml").write_text(f'notice = "{NOTICE}"\n[ask]\nagain = "Again?"\n')
    small.manifest.write_text(json.dumps(_manifest()))
    for name, side in {"small": 108, "large": 512}.items():
        (small.root / "assets" / f"{name}.png").write_bytes(_png(side))
    write(small)
    return small


@pytest.fixture
def edit(package: Package) -> Edit:
    """Return a way to replace a piece of the sentences' file."""

    def replace(old: str, new: str) -> None:
        path = package.sentences / "en.toml"
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    return replace


@pytest.fixture
def edit_manifest(package: Package) -> Callable[[Callable[[Any], None]], None]:
    """Return a way to change the decoded manifest."""

    def change(how: Callable[[Any], None]) -> None:
        document = json.loads(package.manifest.read_text())
        how(document["manifest"])
        package.manifest.write_text(json.dumps(document))

    return change


@pytest.fixture
def check(package: Package, knowledge: Knowledge) -> Check:
    """Return a way to check the package, its models written anew, as lines of text."""

    def found() -> list[str]:
        write(package)
        return [str(fault) for fault in faults(package, knowledge)]

    return found


@pytest.fixture(scope="session")
def real_package() -> Package:
    """Return the package that is in the tree."""
    return PACKAGE


def _sentences(knowledge: Knowledge) -> str:
    lines = [
        'language = "en"',
        'locales = ["en-US"]',
        'invocation_name = "leg cramp guide"',
        'not_in_invocation_name = ["ask", "skill", "cure"]',
        f"notice = {json.dumps([NOTICE])}",
        "[expansion_rules]",
        'leg = "(leg|calf)"',
        "[intents]",
    ]
    for intent in SPOKEN_INTENTS:
        plain = intent.removeprefix("AMAZON.").removesuffix("Intent").lower()
        templates = [plain, *(f"{plain} {{{slot}}}" for slot in CUSTOM.get(intent, {}))]
        if intent == "AMAZON.PauseIntent":
            templates.append("pause my <leg>")
        if intent == "TellIntent":
            templates += ["{sign}", "{warning_sign}"]
        lines.append(f'"{intent}" = {json.dumps(templates)}')
    ids = value_ids(knowledge)
    for slot_type in SLOT_TYPES:
        lines.append(f"[slot_types.{slot_type}]")
        for identity in sorted(ids[slot_type]):
            saying = f"{slot_type} {identity}".lower().replace("_", " ").replace("2", "two")
            lines.append(f'{identity} = ["{saying}"]')
    return "\n".join(lines) + "\n"


def _manifest() -> dict[str, Any]:
    return {
        "manifest": {
            "manifestVersion": "1.0",
            "publishingInformation": {
                "category": "HEALTH_AND_FITNESS",
                "locales": {
                    "en-US": {
                        "name": "Leg Cramp Guide",
                        "summary": "What may be behind your leg cramps.",
                        "description": f"Answers. {NOTICE}",
                        "examplePhrases": [
                            "Alexa, open leg cramp guide",
                            "Alexa, ask leg cramp guide to warmup",
                            "Alexa, ask leg cramp guide remedy remedy soap",
                        ],
                        "keywords": ["cramps"],
                        "smallIconUri": "file://assets/small.png",
                        "largeIconUri": "file://assets/large.png",
                    }
                },
            },
            "privacyAndCompliance": {
                "allowsPurchases": False,
                "isExportCompliant": True,
                "containsAds": False,
                "isChildDirected": False,
                "usesPersonalInfo": False,
                "usesHealthInfo": False,
                "locales": {"en-US": {"privacyPolicyUrl": "https://example.org/privacy"}},
            },
            "permissions": [],
            "apis": {
                "custom": {
                    "endpoint": {"uri": "arn:aws:lambda:us-east-1:1:function:x"},
                    "interfaces": [{"type": "ALEXA_PRESENTATION_APL"}],
                }
            },
        }
    }


def _png(side: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", side, side)
