"""``python -m skill package``: write what AWS Lambda and Amazon's `ask deploy` need."""

import argparse
import re
from pathlib import Path

from skill.errors import PlainError
from skill.hosting.lambda_bundle import PYTHON, write_bundle
from skill.hosting.skill_package import FOLDER, endpoint, is_https, write_skill_package

TEMPLATE = Path(__file__).with_name("template.yaml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where to write, and what differs from one deployment to another."""
    parser.add_argument(
        "--output", type=Path, default=Path("build"), help="folder to write into (%(default)s)"
    )
    parser.add_argument(
        "--endpoint", help="what Alexa calls: a Lambda function's ARN or an https URL"
    )
    parser.add_argument(
        "--wildcard", action="store_true", help="the https endpoint has a wildcard certificate"
    )
    parser.add_argument("--privacy-policy", help="https URL where you publish privacy_policy.md")


def run(arguments: argparse.Namespace) -> int:
    """Write it all; raise PlainError for anything the caller can mend."""
    if arguments.wildcard and not arguments.endpoint:
        raise PlainError("--wildcard is about --endpoint, which is missing")
    alexa_calls = None
    if arguments.endpoint:
        alexa_calls = endpoint(arguments.endpoint, wildcard=arguments.wildcard)
    if arguments.privacy_policy and not is_https(arguments.privacy_policy):
        raise PlainError("--privacy-policy must be an https URL")
    output: Path = arguments.output
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PlainError(f"cannot write into {output}: {error.strerror}") from None
    write_skill_package(output, alexa_calls, arguments.privacy_policy)
    write_bundle(output / "lambda.zip")
    (output / TEMPLATE.name).write_text(template(), encoding="utf-8")
    size = (output / "lambda.zip").stat().st_size / 1_000_000
    print(f"{output}/{FOLDER}: for ask deploy, with {output}/ask-resources.json")
    print(f"{output}/lambda.zip: {size:.1f} MB, Python {PYTHON}, for sam deploy with template.yaml")
    return 0


def template() -> str:
    """Return the SAM template, with the Python version that the bundle is made for."""
    source = TEMPLATE.read_text(encoding="utf-8")
    return re.sub(r"(?<=Runtime: python)[\d.]+", PYTHON, source)
