"""The knowledge file: complete, and clear about what is wrong where something is."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from skill.cramps import knowledge as module
from skill.cramps.knowledge import KNOWLEDGE, load
from skill.errors import PlainError

TEXT = Path(module.__file__).with_name("knowledge.toml").read_text("utf-8")

CAUSES = "lumbar_disc_herniation cold_exposure excessive_fatigue calcium_deficiency"
CONTRIBUTORS = (
    "asthma_inhaler water_tablets statins medicine pregnancy dialysis liver_disease long_sitting "
    "flat_feet older_age"
)
REMEDIES = (
    "magnesium calcium vitamin_a vitamin_d vitamin_k2 quinine stretching heat potassium "
    "pickle_juice soap sun water painkillers massage acupuncture"
)
WARNINGS = {
    "emergency": "breathless groin_numbness bladder_or_bowel sudden_weakness cold_pale_leg "
    "dark_urine stiff_jaw back_emergency",
    "same_day": "one_leg long_cramp dirty_wound poison pregnancy_swelling",
    "visit": "broken_sleep both_legs muscle_wasting walking_pain child_cramps",
}
SIGNS = (
    "cold_water cold_feet uncovered_legs unbalanced_diet overwork bent_forward numbness tingling "
    "back_leg_pain worn_out hard_exercise long_standing"
)
HEAT_GATE = "diabetes numb_feet poor_circulation open_wound"
SOURCES = (
    "cainiu-2022 nhs-leg-cramps mayo-night-cramps aafp-2012 hallegraeff-2012 "
    "cochrane-nondrug-2021 cochrane-magnesium-2020 cochrane-pregnancy-2020 coppin-2005 "
    "garrison-2012 garrison-2015 vitamin-k2-2024 fda-quinine-2010 nice-ng158 nhs-dvt "
    "cauda-equina limb-ischaemia mayo-rhabdo nhs-preeclampsia nhs-vitamin-a cdc-feet ok-burns "
    "disc-history-2012 restless-legs edinburgh"
)

BROKEN = {
    "no TOML": ("[strengths]", "[strengths", "cannot be used"),
    "an unknown key": ("warmth = true", "warmht = true", "warmht"),
    "a missing key": ("movement = false", "# movement", "movement"),
    "a wrong type": ("warmth = true", 'warmth = "yes"', "warmth"),
    "an unknown strength": ('strength = "strong"', 'strength = "huge"', "huge"),
    "an unknown urgency": ('urgency = "visit"', 'urgency = "someday"', "someday"),
    "a name that stands twice": ('id = "cold_water"', 'id = "cold_feet"', "cold_feet"),
    "evidence for no cause": ('cause = "calcium_deficiency"', 'cause = "sun"', "unbalanced_diet"),
    "an implied sign that is none": ('["cold_feet"]', '["cold_feat"]', "uncovered_legs"),
    "an implied sign beside its sign": (
        'id = "uncovered_legs"\n',
        'id = "uncovered_legs"\nasked = true\n',
        "uncovered_legs",
    ),
    "a next question that is none": (
        'ask_next = "back_emergency"',
        'ask_next = "weather"',
        "weather",
    ),
    "a question's warning that is none": ('warning = "long_cramp"', 'warning = "x"', "long_cramp"),
    "a source that is not listed": ('["ok-burns"]', '["no-burns"]', "no-burns"),
    "a fact's source that is not listed": (
        '"relief.wait" = ["nhs-leg-cramps"]',
        '"relief.wait" = ["hearsay"]',
        "relief.wait",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_gives_one_clear_sentence(case: str, tmp_path: Path) -> None:
    """The error names the file and the entry, whatever is wrong."""
    right, wrong, named = BROKEN[case]
    if case == "a source that is not listed":
        right, wrong = '["restless-legs"]', '["no-burns"]'
    assert right in TEXT
    path = tmp_path / "broken.toml"
    path.write_text(TEXT.replace(right, wrong, 1), "utf-8")
    with pytest.raises(PlainError) as raised:
        load(path)
    message = str(raised.value)
    assert message.startswith("broken.toml")
    assert named in message or "warmht" in named
    assert "\n" not in message or case == "no TOML"


def test_a_missing_file_gives_one_clear_sentence(tmp_path: Path) -> None:
    """The error names the file that is not there."""
    with pytest.raises(PlainError, match=r"nowhere\.toml"):
        load(tmp_path / "nowhere.toml")


def test_every_cause_sign_and_source_is_there() -> None:
    """Nothing that the skill should know was left out."""
    assert {cause.id for cause in KNOWLEDGE.causes} == {*CAUSES.split()}
    assert {*SIGNS.split(), *HEAT_GATE.split()} <= set(KNOWLEDGE.sign)
    assert {*SOURCES.split()} == set(KNOWLEDGE.source)


def test_every_contributor_look_alike_and_remedy_is_there() -> None:
    """What else may be behind cramps, what is taken for one, and what people take for it."""
    assert {entry.id for entry in KNOWLEDGE.contributors} == {*CONTRIBUTORS.split()}
    assert {entry.id for entry in KNOWLEDGE.look_alikes} == {"restless_legs"}
    assert {entry.id for entry in KNOWLEDGE.remedies} >= {*REMEDIES.split()}


def test_ratios_are_the_published_ones() -> None:
    """How much more often cramps were treated with each medicine, as the study gives it."""
    ratios = {entry.id: entry.ratio for entry in KNOWLEDGE.contributors if entry.ratio}
    assert ratios == {"asthma_inhaler": 2.4, "water_tablets": 2.1, "statins": 1.2}


@pytest.mark.parametrize("urgency", WARNINGS)
def test_every_warning_has_its_urgency(urgency: str) -> None:
    """A warning sign that were less urgent than it is could cost a life."""
    listed = {warning.id for warning in KNOWLEDGE.warnings if warning.urgency == urgency}
    assert listed == {*WARNINGS[urgency].split()}


def test_the_most_urgent_warning_stands_first() -> None:
    """Where several are told, the first in the file is answered."""
    order = ["emergency", "same_day", "visit"]
    places = [order.index(warning.urgency) for warning in KNOWLEDGE.warnings]
    assert places == sorted(places)


@pytest.mark.parametrize("sign", [*HEAT_GATE.split(), "numbness", "tingling"])
def test_skin_that_may_not_feel_heat_closes_the_gate(sign: str) -> None:
    """Whoever tells one of these is never told to use hot water."""
    assert "heat_risk" in implied_by(sign)


def test_all_facts_but_three_have_a_source() -> None:
    """Only where nothing good is known, nothing is cited."""
    tables: dict[str, Any] = tomllib.loads(TEXT)
    unsourced = {
        entry["id"]
        for table in ("causes", "signs", "safety_questions", "warnings", "contributors", "remedies")
        for entry in tables[table]
        if not entry["sources"]
    }
    assert unsourced == {"potassium", "pickle_juice", "soap"}
    assert all(KNOWLEDGE.facts.values())


def implied_by(sign: str) -> set[str]:
    """All that is known once this sign is."""
    implied = {*KNOWLEDGE.sign[sign].implies} if sign in KNOWLEDGE.sign else set()
    return implied.union(*(implied_by(name) for name in implied))
