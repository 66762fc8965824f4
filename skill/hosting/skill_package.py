"""The skill package that Amazon's `ask deploy` uploads: manifest, interaction models and icons."""

import json
import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from skill.errors import PlainError

SOURCE = Path(__file__).parents[2] / "interaction_model"
FOLDER = "skill-package"
HTTPS_PORT = 443
_FUNCTION = re.compile(
    r"arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]+(:[A-Za-z0-9_$-]+)?"
)


def endpoint(address: str, *, wildcard: bool = False) -> dict[str, str]:
    """Return the manifest's endpoint for a Lambda ARN or an https URL; raise PlainError if neither.

    Alexa calls https only on port 443, and wants to know if its certificate is a wildcard one.
    """
    if _FUNCTION.fullmatch(address):
        if wildcard:
            raise PlainError(
                "--wildcard is about an https endpoint; a Lambda ARN has no certificate"
            )
        return {"uri": address}
    if not is_https(address):
        raise PlainError("--endpoint must be a Lambda function's ARN, or an https URL on port 443")
    return {"uri": address, "sslCertificateType": "Wildcard" if wildcard else "Trusted"}


def is_https(address: str) -> bool:
    """Whether this is an https URL on the usual port, without credentials."""
    try:
        parts = urlsplit(address)
        port = parts.port or HTTPS_PORT
    except ValueError:
        return False
    is_plain = "@" not in parts.netloc and not re.search(r"\s", address)
    return parts.scheme == "https" and bool(parts.hostname) and port == HTTPS_PORT and is_plain


def write_skill_package(
    output: Path, alexa_calls: dict[str, str] | None, privacy_policy: str | None
) -> None:
    """Write a folder to run `ask deploy` in; raise PlainError if a source is missing."""
    models = sorted((SOURCE / "interactionModels" / "custom").glob("*.json"))
    if not models:
        raise PlainError("the interaction models are missing: run python -m skill model first")
    target = output / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    for folder in ("interactionModels", "assets/images"):
        shutil.copytree(SOURCE / folder, target / folder)
    manifest = _read(SOURCE / "skill.json")
    _fill_in(manifest["manifest"], alexa_calls, privacy_policy)
    _write(target / "skill.json", manifest)
    resources = _read(SOURCE / "ask-resources.json")
    resources["profiles"]["default"]["skillMetadata"]["src"] = FOLDER
    _write(output / "ask-resources.json", resources)


def _fill_in(
    manifest: dict[str, Any], alexa_calls: dict[str, str] | None, privacy_policy: str | None
) -> None:
    """Add to a manifest what differs from one deployment to another."""
    if alexa_calls is not None:
        manifest["apis"]["custom"]["endpoint"] = alexa_calls
    if privacy_policy is not None:
        for locale in manifest["privacyAndCompliance"]["locales"].values():
            locale["privacyPolicyUrl"] = privacy_policy


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _write(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
