"""The skill manifest, ``interaction_model/skill.json``: the parts that a program can check."""

from pathlib import Path

import msgspec

from skill.errors import PlainError


class Publishing(msgspec.Struct, frozen=True, rename="camel"):
    """What the store shows in one locale."""

    name: str
    summary: str
    description: str
    example_phrases: tuple[str, ...]
    keywords: tuple[str, ...] = ()
    small_icon_uri: str = ""
    large_icon_uri: str = ""


class PublishingInformation(msgspec.Struct, frozen=True, rename="camel"):
    """What the store shows."""

    locales: dict[str, Publishing]
    category: str
    testing_instructions: str = ""


class Privacy(msgspec.Struct, frozen=True, rename="camel"):
    """Where one locale's legal texts are."""

    privacy_policy_url: str = ""
    terms_of_use_url: str = ""


class PrivacyAndCompliance(msgspec.Struct, frozen=True, rename="camel"):
    """What the skill declares about money, advertising, children and data."""

    allows_purchases: bool
    is_export_compliant: bool
    contains_ads: bool
    is_child_directed: bool
    uses_personal_info: bool
    uses_health_info: bool | None = None
    locales: dict[str, Privacy] = {}


class Endpoint(msgspec.Struct, frozen=True, rename="camel"):
    """Where Alexa sends requests."""

    uri: str
    ssl_certificate_type: str | None = None


class Interface(msgspec.Struct, frozen=True):
    """Something a device must be able to do for the skill."""

    type: str


class Custom(msgspec.Struct, frozen=True):
    """The custom skill behind the manifest."""

    endpoint: Endpoint | None = None
    interfaces: tuple[Interface, ...] = ()
    regions: dict[str, dict[str, Endpoint]] = {}


class Apis(msgspec.Struct, frozen=True):
    """The kinds of skill that the manifest describes."""

    custom: Custom


class Permission(msgspec.Struct, frozen=True):
    """Something the skill asks the user to allow."""

    name: str


class Manifest(msgspec.Struct, frozen=True, rename="camel"):
    """Everything in the manifest that is checked."""

    manifest_version: str
    publishing_information: PublishingInformation
    privacy_and_compliance: PrivacyAndCompliance
    apis: Apis
    permissions: tuple[Permission, ...] = ()


class _File(msgspec.Struct):
    manifest: Manifest


def read_manifest(path: Path) -> Manifest:
    """Read a manifest. Raises PlainError, naming the file, if it is missing or no manifest."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=_File).manifest
    except OSError as error:
        raise PlainError(f"The manifest {path.name} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise PlainError(f"The manifest {path.name} cannot be understood: {error}.") from error
