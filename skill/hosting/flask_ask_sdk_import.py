"""The one place that imports flask-ask-sdk, and the reason it needs a place.

Its base, ask-sdk-webservice-support, imports certvalidator for a verifier that this project does
not use. certvalidator has had no release since 2016, and through oscrypto it fails on any OpenSSL
whose patch version has two digits (3.0.15). So while the adapter is imported, and only then,
certvalidator's two modules are stood in for by empty ones; whoever would use the names in them
gets an error, never a certificate that was not checked.
"""

import sys
from types import ModuleType


class _Absent(Exception):  # noqa: N818 -- stands in for names that are classes and exceptions
    """Refuses to be made: the published verifier must never run."""

    def __init__(self, *_: object) -> None:
        raise NotImplementedError("skill.hosting.verification is the verifier")


_STAND_INS = {
    "certvalidator": ["CertificateValidator"],
    "certvalidator.errors": ["PathError", "ValidationError"],
}


def _module(name: str, members: list[str]) -> ModuleType:
    module = ModuleType(name)
    for member in members:
        setattr(module, member, _Absent)
    return module


_replaced = {name: sys.modules.get(name) for name in _STAND_INS}
sys.modules.update({name: _module(name, members) for name, members in _STAND_INS.items()})
try:
    from ask_sdk_webservice_support.webservice_handler import WebserviceSkillHandler
    from flask_ask_sdk.skill_adapter import (
        VERIFY_SIGNATURE_APP_CONFIG,
        VERIFY_TIMESTAMP_APP_CONFIG,
        SkillAdapter,
    )
finally:
    for _name, _original in _replaced.items():
        if _original is None:
            del sys.modules[_name]
        else:
            sys.modules[_name] = _original

__all__ = [
    "VERIFY_SIGNATURE_APP_CONFIG",
    "VERIFY_TIMESTAMP_APP_CONFIG",
    "SkillAdapter",
    "WebserviceSkillHandler",
]
