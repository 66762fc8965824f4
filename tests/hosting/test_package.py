"""The command that writes everything needed to deploy."""

import argparse
import json
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cfnlint.api import lint_all

from skill.errors import PlainError
from skill.hosting import package
from skill.hosting.lambda_bundle import PYTHON
from skill.hosting.skill_package import SOURCE, endpoint, write_skill_package

FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:leg-cramp-guide-Skill-1a2B"
POLICY = "https://example.com/leg-cramp-guide/privacy"


def written(tmp_path: Path, *options: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run the command without the archive, which has tests of its own; return the manifest."""
    monkeypatch.setattr(package, "write_bundle", lambda path: path.write_bytes(b""))
    parser = argparse.ArgumentParser()
    package.add_arguments(parser)
    words = ["--output", str(tmp_path), *options]
    assert package.run(parser.parse_args(words)) == 0
    return json.loads((tmp_path / "skill-package/skill.json").read_text())["manifest"]


@pytest.mark.parametrize("address", [FUNCTION, FUNCTION + ":live"])
def test_a_function_is_an_endpoint_without_a_certificate(address: str) -> None:
    """A Lambda ARN never goes with sslCertificateType."""
    assert endpoint(address) == {"uri": address}


def test_an_https_endpoint_says_what_certificate_it_has() -> None:
    """Trusted by default, wildcard if told so."""
    address = "https://cramps.example.com/alexa"
    assert endpoint(address) == {"uri": address, "sslCertificateType": "Trusted"}
    assert endpoint(address, wildcard=True)["sslCertificateType"] == "Wildcard"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://cramps.example.com/alexa",
        "https://",
        "https://cramps.example.com:8443/alexa",
        "https://user@cramps.example.com/alexa",
        "https://cramps.example.com/a b",
        "https://[cramps",
        "arn:aws:lambda:us-east-1:123:function:short",
        "arn:aws:s3:::bucket",
    ],
)
def test_anything_else_is_no_endpoint(address: str) -> None:
    """The caller hears what it may be."""
    with pytest.raises(PlainError, match="ARN"):
        endpoint(address)


def test_a_wildcard_function_is_a_mistake() -> None:
    """The caller hears why."""
    with pytest.raises(PlainError, match="certificate"):
        endpoint(FUNCTION, wildcard=True)


def test_the_package_is_ready_for_ask_deploy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Models, icons and the manifest with its endpoint, where ask-resources.json says they are."""
    manifest = written(
        tmp_path, "--endpoint", FUNCTION, "--privacy-policy", POLICY, monkeypatch=monkeypatch
    )
    assert manifest["apis"]["custom"]["endpoint"] == {"uri": FUNCTION}
    locales = manifest["publishingInformation"]["locales"]
    policies = manifest["privacyAndCompliance"]["locales"]
    assert {locale["privacyPolicyUrl"] for locale in policies.values()} == {POLICY}
    resources = json.loads((tmp_path / "ask-resources.json").read_text())
    source = tmp_path / resources["profiles"]["default"]["skillMetadata"]["src"]
    models = {path.stem for path in (source / "interactionModels/custom").glob("*.json")}
    assert models == set(locales) == set(policies)
    for locale in locales.values():
        for icon, size in (("smallIconUri", 108), ("largeIconUri", 512)):
            image = (source / locale[icon].removeprefix("file://")).read_bytes()
            assert image[:8] == b"\x89PNG\r\n\x1a\n"
            assert struct.unpack(">II", image[16:24]) == (size, size)


def test_the_first_deployment_has_no_endpoint_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The skill must exist before its function can be told the skill's id."""
    assert "endpoint" not in written(tmp_path, monkeypatch=monkeypatch)["apis"]["custom"]


def test_a_second_run_leaves_nothing_of_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A locale that was removed does not stay in the package."""
    written(tmp_path, monkeypatch=monkeypatch)
    stale = tmp_path / "skill-package/interactionModels/custom/xx-XX.json"
    stale.write_text("{}")
    written(tmp_path, monkeypatch=monkeypatch)
    assert not stale.exists()


def test_missing_models_are_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The caller hears what to run first."""
    monkeypatch.setattr("skill.hosting.skill_package.SOURCE", tmp_path)
    with pytest.raises(PlainError, match="skill model"):
        write_skill_package(tmp_path / "build", None, None)


@pytest.mark.parametrize(
    "words",
    [
        ["--endpoint", "nonsense"],
        ["--wildcard"],
        ["--privacy-policy", "http://example.com"],
        ["--output", str(SOURCE / "skill.json" / "build")],
    ],
)
def test_bad_options_get_one_plain_sentence(words: list[str]) -> None:
    """On standard error, with a non-zero exit and no traceback."""
    done = subprocess.run(  # noqa: S603 -- our own interpreter and words
        [sys.executable, "-m", "skill", "package", *words],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("leg cramp guide: ")
    assert done.stderr.count("\n") == 1


def findings(template: str) -> list[str]:
    """Return AWS's linter's errors and warnings; its mere information (I…) is left out."""
    return [str(match) for match in lint_all(template) if not match.rule.id.startswith("I")]


def test_the_template_passes_cfn_lint() -> None:
    """With the Python version of the bundle filled in, AWS's linter has nothing to say."""
    template = package.template()
    assert f"Runtime: python{PYTHON}\n" in template
    assert findings(template) == []
    assert findings(template.replace("Handler:", "Hondler:"))
