"""What Alexa demands of samples and slot values is held, and said plainly."""

import pytest

from tests.interaction_model.conftest import Check, Edit


def test_a_package_that_keeps_every_rule_has_no_fault(check: Check) -> None:
    """The small package is right, so that each test below breaks one thing only."""
    assert check() == []


@pytest.mark.parametrize(
    ("broken", "what", "mend"),
    [
        ("why 2", "'why 2' holds '2'", "spell numbers out"),
        ("why?", "'why?' holds '?'", "write only what can be spoken"),
        ("Why now", "'Why now' holds a capital", "write it in small letters"),
        ("why not. why", "'why not. why' holds a full stop", "letters that are spelled"),
        ("why {sign}", "'why {sign}' uses {sign}, a slot that", "write it without a slot"),
        ("[why]", "a template can say nothing at all", "leave some word in it"),
    ],
)
def test_a_sample_that_alexa_would_refuse_is_named(
    broken: str, what: str, mend: str, edit: Edit, check: Check
) -> None:
    """Each message names the file, the intent, the fault and the mend."""
    edit('"why"', f'"{broken}"')
    (line,) = check()
    assert line.startswith("en.toml, WhyIntent: ")
    assert what in line
    assert mend in line


def test_spelled_letters_may_have_full_stops(edit: Edit, check: Check) -> None:
    """An abbreviation is written as letters with full stops."""
    edit('"why"', '"why d. v. t."')
    assert check() == []


def test_a_slot_stands_once_in_a_sample(edit: Edit, check: Check) -> None:
    """Alexa takes each slot once."""
    edit('"cause {cause}"', '"cause {cause} or {cause}"')
    (line,) = check()
    assert line == (
        "en.toml, CauseIntent: 'cause {cause} or {cause}' uses {cause} twice; "
        "use each slot once in a sample."
    )


def test_every_slot_is_used(edit: Edit, check: Check) -> None:
    """A slot that no sample uses can never be filled."""
    edit('"cause {cause}"', '"cause it"')
    assert check() == ["en.toml, CauseIntent: no sample uses {cause}; write one, or drop the slot."]


def test_a_sample_leads_to_one_intent(edit: Edit, check: Check) -> None:
    """The same words, whatever their spacing, may not lead to two intents."""
    edit('"why"', '"why  now"')
    edit('"thanks"', '"(thanks|why now)"')
    assert check() == [
        "en.toml, ThanksIntent: 'why now' already leads to WhyIntent; keep it in one of them."
    ]


def test_a_value_that_is_said_alone_leads_to_one_intent(edit: Edit, check: Check) -> None:
    """A slot value whose slot is a sample of its own counts as a sample."""
    edit('"why"', '"(why|sign effort)"')
    assert check() == [
        "en.toml, SIGN: 'sign effort' already leads to WhyIntent; keep it in one of them."
    ]


def test_two_slots_that_are_said_alone_share_no_value(edit: Edit, check: Check) -> None:
    """A sign that is also a warning sign would be heard either way."""
    edit('"warning sign poison"', '"sign effort"')
    assert check() == [
        "en.toml, WARNING_SIGN: 'sign effort' already leads to SIGN; keep it in one of them."
    ]


def test_a_synonym_means_one_value(edit: Edit, check: Check) -> None:
    """Within a slot type every saying stands for one id."""
    edit('"remedy soap"', '"remedy soap", "remedy sun"')
    assert check() == [
        "en.toml, REMEDY.sun: 'remedy sun' already means soap; keep it in one of the two."
    ]


def test_a_value_is_short_and_has_no_slot(edit: Edit, check: Check) -> None:
    """A value has at most 140 letters, and no slot inside."""
    edit('"remedy soap"', f'"remedy soap", "{"soap" * 36}", "soap {{remedy}}"')
    long, slot = check()
    assert long.startswith("en.toml, REMEDY.soap: 'soapsoap")
    assert long.endswith("has 144 letters; keep a value to 140.")
    assert slot == (
        "en.toml, REMEDY.soap: 'soap {remedy}' holds a slot; write the words themselves."
    )


def test_a_model_that_is_too_large_is_named(edit: Edit, check: Check) -> None:
    """Alexa takes a million characters."""
    words = "|".join(f"why {'x' * 60}{'y' * count}" for count in range(1, 1400))
    edit('"why"', f'"({words})"')
    (line,) = check()
    assert line.startswith("en.toml: its model has 1,")
    assert line.endswith("Alexa takes 1,000,000; shorten the longest templates.")
