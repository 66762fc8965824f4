"""Sentences fit the skill's shape, its knowledge, and Alexa's rules for names and locales."""

import pytest

from skill.interaction_model.check import Package
from tests.interaction_model.conftest import Check, Edit


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("cramps", "'cramps' is one word"),
        ("leg cramp skill", "holds 'skill', which a name must not"),
        ("cramp cure", "holds 'cure', which a name must not"),
        ("Leg Cramp Guide", "is more than small letters and spaces"),
        ("leg cramp guide 2", "is more than small letters and spaces"),
        ("the guide that talks about the cramps of all our legs", "has 53 letters"),
    ],
)
def test_a_name_that_alexa_would_refuse_is_named(
    name: str, what: str, edit: Edit, package: Package, check: Check
) -> None:
    """The invocation name keeps Amazon's rules, and promises no cure."""
    edit('"leg cramp guide"', f'"{name}"')
    package.manifest.write_text(
        package.manifest.read_text()
        .replace("leg cramp guide", name)
        .replace("Leg Cramp Guide", name)
    )
    lines = [line for line in check() if "invocation_name" in line]
    assert len(lines) == 1
    assert lines[0].startswith("en.toml, invocation_name: ")
    assert what in lines[0]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            '"WhyIntent" =',
            '"WhenIntent" =',
            "en.toml, intents: 'WhyIntent' is missing; write how people say it.",
        ),
        (
            '"WhyIntent" =',
            '"WhenIntent" =',
            "en.toml, intents: the skill knows no 'WhenIntent'; drop it, or mend its name.",
        ),
        (
            "[slot_types.CAUSE]",
            "[slot_types.CAUSES]",
            "en.toml, slot_types: 'CAUSE' is missing; write how people say it.",
        ),
        (
            "soap =",
            "soup =",
            "en.toml, slot_types.REMEDY: 'soap' is missing; write how people say it.",
        ),
        (
            "soap =",
            "soup =",
            "en.toml, slot_types.REMEDY: the skill knows no 'soup'; drop it, or mend its name.",
        ),
        (
            "breathless =",
            "breathles =",
            "en.toml, slot_types.WARNING_SIGN: 'breathless' is missing; write how people say it.",
        ),
        (
            '"en-US"',
            '"en-NZ"',
            "en.toml, locales: Alexa has no locale 'en-NZ'; use some of",
        ),
        (
            '"en-US"',
            '"en-US", "de-DE"',
            "en.toml, locales: de-DE is another language; move it to that language's file.",
        ),
        ('"en-US"', '"en-US", "en-US"', "en.toml, locales: en-US stands twice; drop one."),
        (
            '"pause my <leg>"',
            '"pause my leg"',
            "en.toml, expansion_rules: nothing uses <leg>; drop it, or use it.",
        ),
        ('"why"', '"why", "why"', "en.toml, WhyIntent: 'why' stands 2 times; keep it once."),
    ],
)
def test_what_fits_nothing_else_is_named(
    old: str, new: str, line: str, edit: Edit, check: Check
) -> None:
    """Intents, slot types, ids and locales are those that the skill, or Alexa, knows."""
    edit(old, new)
    assert any(found.startswith(line) for found in check())
