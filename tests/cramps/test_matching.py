"""From answers to causes: levels, order, and the evidence on both sides."""

import pytest

from skill.cramps.knowledge import KNOWLEDGE, Answer
from skill.cramps.matching import Answers, Level, Match, known, match, told, totals

OWN_SIGNS = {
    "cold_exposure": ("cold_feet",),
    "excessive_fatigue": ("effort",),
    "lumbar_disc_herniation": ("numbness", "back_leg_pain"),
    "calcium_deficiency": ("unbalanced_diet",),
}


def yes_to(*signs: str) -> dict[str, Answer]:
    """Return answers with these signs present."""
    return dict.fromkeys(signs, "yes")


def levels(answers: Answers) -> dict[str, Level]:
    """Return the level that each cause reaches."""
    return {one.cause: one.level for one in match(answers, KNOWLEDGE)}


def found(answers: Answers, cause: str) -> Match:
    """Return how well one cause matches."""
    return next(one for one in match(answers, KNOWLEDGE) if one.cause == cause)


@pytest.mark.parametrize("cause", OWN_SIGNS)
def test_each_cause_is_best_on_its_own_signs(cause: str) -> None:
    """Every cause can come first, and then stands alone."""
    first, *others = match(yes_to(*OWN_SIGNS[cause]), KNOWLEDGE)
    assert first.cause == cause
    assert first.level > Level.NOT_MATCHED
    assert {other.level for other in others} == {Level.NOT_MATCHED}


@pytest.mark.parametrize("sign", ["uncovered_legs", "cold_feet"])
def test_the_cold_fits_by_any_of_its_leading_signs(sign: str) -> None:
    """Legs not kept warm are cold legs."""
    assert levels(yes_to(sign))["cold_exposure"] is Level.LIKELY


@pytest.mark.parametrize("sign", ["long_standing", "hard_exercise", "overwork", "worn_out"])
def test_tired_muscles_fit_by_any_way_to_tire_them(sign: str) -> None:
    """Standing, sport, work and exhaustion all mean effort."""
    assert levels(yes_to(sign))["excessive_fatigue"] is Level.LIKELY


def test_numbness_alone_makes_the_disc_possible_never_likely() -> None:
    """It takes pain from the back into the leg as well, or another sign of the back's."""
    assert levels(yes_to("numbness"))["lumbar_disc_herniation"] is Level.POSSIBLE
    assert levels(yes_to("tingling", "numb_feet"))["lumbar_disc_herniation"] is Level.POSSIBLE
    both = levels(yes_to("numbness", "back_leg_pain"))
    assert both["lumbar_disc_herniation"] is Level.LIKELY


@pytest.mark.parametrize("sign", ["unbalanced_diet", "bent_forward", "back_leg_pain"])
def test_one_weak_sign_is_only_possible(sign: str) -> None:
    """It is spoken of as might, and never as fits."""
    assert max(levels(yes_to(sign)).values()) is Level.POSSIBLE


def test_no_answers_match_nothing() -> None:
    """Nor do a no or a not sure to everything."""
    for answer in ("no", "unsure"):
        assert told(match(dict.fromkeys(KNOWLEDGE.asked, answer), KNOWLEDGE)) == ()
    assert told(match({}, KNOWLEDGE)) == ()


def test_two_causes_can_be_likely() -> None:
    """Causes are not exclusive; equal ones come in the order of the file."""
    both = told(match(yes_to("effort", "cold_feet"), KNOWLEDGE))
    assert [one.cause for one in both] == ["cold_exposure", "excessive_fatigue"]
    assert {one.level for one in both} == {Level.LIKELY}


def test_no_more_than_two_causes_are_told() -> None:
    """Who has everything hears the one that needs a doctor first, and one more."""
    everything = told(match(yes_to(*KNOWLEDGE.asked), KNOWLEDGE))
    assert [one.cause for one in everything] == ["lumbar_disc_herniation", "cold_exposure"]


def test_a_possible_cause_is_not_told_beside_a_likely_one() -> None:
    """What might be gives way to what fits."""
    (only,) = told(match(yes_to("effort", "unbalanced_diet"), KNOWLEDGE))
    assert only.cause == "excessive_fatigue"


def test_not_sure_counts_for_nothing_either_way() -> None:
    """A not sure adds up like a question that was never asked."""
    for sign in KNOWLEDGE.asked:
        assert totals({sign: "unsure"}, KNOWLEDGE) == totals({}, KNOWLEDGE)


def test_a_denied_leading_sign_speaks_against() -> None:
    """Cold water with warm feet is less than cold water alone."""
    washed: dict[str, Answer] = {"cold_water": "yes", "cold_feet": "no"}
    assert totals(washed, KNOWLEDGE) < totals({"cold_water": "yes"}, KNOWLEDGE)
    cold = found(washed, "cold_exposure")
    assert (cold.speaks_for, cold.speaks_against) == (("cold_water",), ("cold_feet",))


def test_the_more_specific_sign_wins() -> None:
    """Who denies hard work, but stands all day, has tired legs; diabetes opens no heat gate."""
    answers: dict[str, Answer] = {"effort": "no", "long_standing": "yes"}
    assert levels(answers)["excessive_fatigue"] is Level.LIKELY
    assert known({"heat_risk": "no", "diabetes": "yes"}, KNOWLEDGE)["heat_risk"] == "yes"


def test_implied_signs_are_known_through_and_through() -> None:
    """Numb feet are numbness, and numbness makes heat a risk."""
    complete = known(yes_to("numb_feet"), KNOWLEDGE)
    assert complete == yes_to("numb_feet", "numbness", "heat_risk")


def test_a_denied_sign_implies_nothing() -> None:
    """No diabetes does not mean that heat is safe."""
    assert known({"diabetes": "no"}, KNOWLEDGE) == {"diabetes": "no"}


def test_reasons_are_given_as_they_were_told() -> None:
    """Somebody who spoke of standing hears of standing, not of effort."""
    assert found(yes_to("long_standing"), "excessive_fatigue").speaks_for == ("long_standing",)
