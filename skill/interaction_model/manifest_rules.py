"""What Alexa and her health policy demand of the manifest."""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from skill.interaction_model.fault import Fault
from skill.interaction_model.manifest import Endpoint, Manifest, Publishing
from skill.interaction_model.sentences import Sentences

VERSION = "1.0"
CATEGORY = "HEALTH_AND_FITNESS"
LONGEST_SUMMARY = 120
LONGEST_DESCRIPTION = 4000
LONGEST_EXAMPLE = 200
EXAMPLES = 3
MOST_KEYWORDS = 30
ICON_SIDES = {"small_icon_uri": 108, "large_icon_uri": 512}
INTERFACE = "ALEXA_PRESENTATION_APL"
CERTIFICATES = ("Trusted", "Wildcard")

# The skill keeps nothing and sells nothing; "health info" is Amazon's word for HIPAA entities.
DECLARED = {
    "allows_purchases": False,
    "contains_ads": False,
    "is_child_directed": False,
    "uses_personal_info": False,
    "uses_health_info": False,
    "is_export_compliant": True,
}

PNG_HEADER = struct.Struct(">8s8xII")
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def declaration_faults(file: str, manifest: Manifest) -> Iterator[Fault]:
    """Check version, category, privacy flags and endpoints."""
    if manifest.manifest_version != VERSION:
        yield Fault(file, "manifestVersion", "it is another version", f'write "{VERSION}"')
    if manifest.publishing_information.category != CATEGORY:
        yield Fault(file, "category", "the store would not find us", f'write "{CATEGORY}"')
    if manifest.permissions:
        yield Fault(file, "permissions", "the skill uses none", "leave the list empty")
    for name, declared in DECLARED.items():
        if getattr(manifest.privacy_and_compliance, name) is not declared:
            flag = _camel(name)
            yield Fault(
                file,
                f"privacyAndCompliance.{flag}",
                "it is not so",
                f"write {str(declared).lower()}",
            )
    custom = manifest.apis.custom
    if INTERFACE not in {interface.type for interface in custom.interfaces}:
        yield Fault(
            file,
            "apis.custom.interfaces",
            "the skill's screens are not declared",
            f"add {INTERFACE}",
        )
    regions = {name: region.get("endpoint") for name, region in custom.regions.items()}
    for place, endpoint in {"endpoint": custom.endpoint, **regions}.items():
        if endpoint:
            yield from _endpoint_faults(file, place, endpoint)


def locale_parity_faults(file: str, manifest: Manifest, locales: list[str]) -> Iterator[Fault]:
    """Check that the manifest and the models have the same locales."""
    tables: dict[str, Mapping[str, object]] = {
        "publishingInformation.locales": manifest.publishing_information.locales,
        "privacyAndCompliance.locales": manifest.privacy_and_compliance.locales,
    }
    for place, entries in tables.items():
        for locale in sorted(set(locales) - set(entries)):
            yield Fault(file, place, f"{locale} is missing", "write its entry")
        for locale in sorted(set(entries) - set(locales)):
            yield Fault(
                file, place, f"{locale} has no interaction model", "drop it, or write its sentences"
            )


def store_faults(
    file: str, locale: str, entry: Publishing, sentences: Sentences, package: Path
) -> Iterator[Fault]:
    """Check what the store shows in one locale, but for its example phrases' own words."""
    place = f"publishingInformation.locales.{locale}"
    for notice in sentences.notice:
        if notice.casefold() not in entry.description.casefold():
            yield Fault(file, f"{place}.description", "the notice lacks words", f'add "{notice}"')
    if entry.name.casefold() != sentences.invocation_name:
        yield Fault(
            file,
            f"{place}.name",
            f"'{entry.name}' is not what people say",
            f"name it as it is invoked, {sentences.invocation_name}",
        )
    limits = {"summary": LONGEST_SUMMARY, "description": LONGEST_DESCRIPTION}
    for name, limit in limits.items():
        length = len(getattr(entry, name))
        if not 0 < length <= limit:
            yield Fault(file, f"{place}.{name}", f"it has {length} characters", f"use 1 to {limit}")
    if len(entry.example_phrases) != EXAMPLES:
        yield Fault(
            file,
            f"{place}.examplePhrases",
            f"there are {len(entry.example_phrases)}",
            f"give {EXAMPLES}",
        )
    if len(entry.keywords) > MOST_KEYWORDS:
        yield Fault(
            file, f"{place}.keywords", "there are too many", f"keep to {MOST_KEYWORDS} keywords"
        )
    for name, side in ICON_SIDES.items():
        yield from _icon_faults(
            file, f"{place}.{_camel(name)}", getattr(entry, name), side, package
        )


def _endpoint_faults(file: str, place: str, endpoint: Endpoint) -> Iterator[Fault]:
    certificate = endpoint.ssl_certificate_type
    where = f"apis.custom.{place}.sslCertificateType"
    if endpoint.uri.startswith("https://"):
        if certificate not in CERTIFICATES:
            yield Fault(
                file, where, "an HTTPS endpoint needs one", f"write {' or '.join(CERTIFICATES)}"
            )
    elif certificate is not None:
        yield Fault(file, where, "only an HTTPS endpoint has a certificate", "drop it")


def _icon_faults(file: str, place: str, uri: str, side: int, package: Path) -> Iterator[Fault]:
    if not uri.startswith("file://"):
        yield Fault(file, place, f"'{uri}' is no file of this package", "write file://assets/…")
        return
    path = package / uri.removeprefix("file://")
    if not path.is_file():
        yield Fault(file, place, f"'{uri}' is missing", f"add it, {side} by {side} pixels")
    elif _png_size(path) != (side, side):
        yield Fault(file, place, f"'{uri}' has another size", f"make it a {side} by {side} PNG")


def _png_size(path: Path) -> tuple[int, int] | None:
    header = path.read_bytes()[: PNG_HEADER.size]
    if len(header) < PNG_HEADER.size or not header.startswith(PNG_SIGNATURE):
        return None
    _, width, height = PNG_HEADER.unpack(header)
    return width, height


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
