"""What is said of a thing: that it is so, that it is not, or that it is unknown."""

import pytest

from skill.speaker.language import load_language
from skill.speaker.polarity import Polarity, PolarityRules
from skill.speaker.words import Wording

ENGLISH = load_language("en-US")
RULES = PolarityRules(ENGLISH, Wording(ENGLISH))


@pytest.mark.parametrize(
    ("said", "polarity"),
    [
        ("there is SWELLING", Polarity.AFFIRMED),
        ("no SWELLING", Polarity.DENIED),
        ("no real SWELLING", Polarity.DENIED),
        ("i do not have any SWELLING", Polarity.DENIED),
        ("never had any SWELLING", Polarity.DENIED),
        ("no there is SWELLING", Polarity.AFFIRMED),
        ("no my LEG", Polarity.AFFIRMED),
        ("i did not sleep because of the SWELLING", Polarity.AFFIRMED),
        ("not my back but there is SWELLING", Polarity.AFFIRMED),
        ("i can not say if there is SWELLING", Polarity.UNKNOWN),
    ],
)
def test_a_denial_reaches_to_the_end_of_its_clause(said: str, polarity: Polarity) -> None:
    """A denial reaches what follows in its clause; a "no" that answers denies nothing."""
    words = said.split()
    start = next(place for place, word in enumerate(words) if word.isupper())
    assert RULES.of([word.lower() for word in words], start)[0] is polarity


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("i would have to say yes to that", "AMAZON.YesIntent"),
        ("the answer is no", "AMAZON.NoIntent"),
        ("no that is wrong", "AMAZON.NoIntent"),
        ("yes and no", None),
        ("no way of knowing", None),
        ("no swelling", None),
        ("yes it is not", None),
        ("my leg", None),
    ],
)
def test_a_plain_answer_stands_by_itself(said: str, intent: str | None) -> None:
    """A yes or no counts wherever it stands, but not as part of something else."""
    assert RULES.plain_answer(said.split()) == intent
