"""The manifest keeps Amazon's rules and the project's own."""

from collections.abc import Callable
from typing import Any

import pytest

from skill.interaction_model.check import Package
from tests.interaction_model.conftest import Check

Change = Callable[[Callable[[Any], None]], None]
STORE = "publishingInformation.locales.en-US"


def put(path: str, value: object) -> Callable[[Any], None]:
    """Return a change that sets what a dotted path leads to."""
    *way, last = path.split("/")

    def change(manifest: Any) -> None:
        for step in way:
            manifest = manifest[step]
        manifest[last] = value

    return change


EXAMPLES = ["Alexa, open leg cramp guide", "Alexa, ask leg cramp guide to warmup"]
EN = "publishingInformation/locales/en-US"


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        ("manifestVersion", "2.0", 'manifestVersion: it is another version; write "1.0"'),
        ("publishingInformation/category", "GAMES", "category: the store would not find us; "),
        ("permissions", [{"name": "alexa::profile:name:read"}], "permissions: the skill uses none"),
        (
            "privacyAndCompliance/containsAds",
            True,
            "privacyAndCompliance.containsAds: it is not so",
        ),
        ("privacyAndCompliance/allowsPurchases", True, "write false"),
        ("privacyAndCompliance/isChildDirected", True, "write false"),
        ("privacyAndCompliance/usesPersonalInfo", True, "write false"),
        ("privacyAndCompliance/usesHealthInfo", True, "usesHealthInfo: it is not so; write false"),
        ("privacyAndCompliance/usesHealthInfo", None, "usesHealthInfo: it is not so; write false"),
        ("privacyAndCompliance/isExportCompliant", False, "write true"),
        ("privacyAndCompliance/locales", {}, "privacyAndCompliance.locales: en-US is missing"),
        (
            "apis/custom/endpoint",
            {"uri": "https://example.org/alexa"},
            "endpoint.sslCertificateType: an HTTPS endpoint needs one; write Trusted or Wildcard",
        ),
        (
            "apis/custom/endpoint",
            {"uri": "arn:aws:lambda:x", "sslCertificateType": "Trusted"},
            "sslCertificateType: only an HTTPS endpoint has a certificate; drop it",
        ),
        (
            "apis/custom/regions",
            {"EU": {"endpoint": {"uri": "https://example.org/alexa"}}},
            "apis.custom.EU.sslCertificateType: an HTTPS endpoint needs one",
        ),
        (f"{EN}/description", "Answers.", f"{STORE}.description: the notice lacks words; add"),
        (f"{EN}/summary", "x" * 121, f"{STORE}.summary: it has 121 characters; use 1 to 120"),
        (f"{EN}/name", "Cramps", f"{STORE}.name: 'Cramps' is not what people say; name it as"),
        (f"{EN}/keywords", ["x"] * 31, f"{STORE}.keywords: there are too many"),
        (
            f"{EN}/examplePhrases",
            ["Alexa, open leg cramp guide"],
            f"{STORE}.examplePhrases: there are 1; give 3",
        ),
        (
            f"{EN}/examplePhrases",
            ["Open leg cramp guide", *EXAMPLES],
            "'Open leg cramp guide' does not wake Alexa; begin it with Alexa,",
        ),
        (
            f"{EN}/examplePhrases",
            ["Alexa, open cramp guide", *EXAMPLES],
            "'Alexa, open cramp guide' does not launch the skill",
        ),
        (
            f"{EN}/examplePhrases",
            ["Alexa, ask leg cramp guide to sing", *EXAMPLES],
            "asks for 'to sing', which is no sample; use a sample of the model, word for word",
        ),
        (
            f"{EN}/examplePhrases",
            ["Alexa, ask leg cramp guide remedy remedy soup", *EXAMPLES],
            "asks for 'remedy remedy soup', which is no sample",
        ),
        ("apis/custom/interfaces", [], "screens are not declared; add ALEXA_PRESENTATION_APL"),
        (f"{EN}/smallIconUri", "https://example.org/x.png", "is no file of this package"),
        (f"{EN}/smallIconUri", "file://assets/none.png", "is missing; add it, 108 by 108 pixels"),
        (f"{EN}/largeIconUri", "file://assets/small.png", "make it a 512 by 512 PNG"),
    ],
)
def test_a_broken_manifest_is_named(
    path: str, value: object, line: str, edit_manifest: Change, check: Check
) -> None:
    """Each broken rule gives one message with the file, the place and the mend."""
    edit_manifest(put(path, value))
    (found,) = check()
    assert found.startswith("skill.json, ")
    assert line in found


def test_a_locale_without_a_model_is_named(edit_manifest: Change, check: Check) -> None:
    """Manifest and models have the same locales."""

    def add_french(manifest: Any) -> None:
        locales = manifest["publishingInformation"]["locales"]
        locales["fr-FR"] = locales["en-US"]

    edit_manifest(add_french)
    (line,) = check()
    assert line == (
        "skill.json, publishingInformation.locales: fr-FR has no interaction model; "
        "drop it, or write its sentences."
    )


def test_a_missing_manifest_is_one_clear_message(package: Package, check: Check) -> None:
    """Without a manifest everything else is still checked."""
    package.manifest.unlink()
    (line,) = check()
    assert line == (
        "skill.json: The manifest skill.json cannot be read: No such file or directory; "
        "the store needs a valid manifest."
    )


@pytest.mark.parametrize("text", ["{", "[]", '{"manifest": {}}', '{"manifest": {"apis": 7}}'])
def test_a_manifest_that_is_none_is_named(text: str, package: Package, check: Check) -> None:
    """Broken JSON and wrong types are one message, no traceback."""
    package.manifest.write_text(text)
    (line,) = check()
    assert line.startswith("skill.json: The manifest skill.json cannot be understood: ")
