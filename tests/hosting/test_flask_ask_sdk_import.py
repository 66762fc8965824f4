"""The import that fails as published, and what is left behind by the way around it."""

import subprocess
import sys

CHECK = """
import sys
from skill.hosting import flask_ask_sdk_import
assert flask_ask_sdk_import.SkillAdapter.__module__ == "flask_ask_sdk.skill_adapter"
assert "certvalidator" not in sys.modules
assert "certvalidator.errors" not in sys.modules
from ask_sdk_webservice_support.verifier import CertificateValidator
try:
    CertificateValidator(b"", [])
except NotImplementedError:
    print("refused")
"""


def test_the_adapter_is_imported_and_the_published_verifier_is_dead() -> None:
    """In a fresh interpreter: nothing stays stood in for, and no certificate passes unchecked."""
    done = subprocess.run(  # noqa: S603 -- our own interpreter and words
        [sys.executable, "-c", CHECK], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("refused\n", 0), done.stderr
