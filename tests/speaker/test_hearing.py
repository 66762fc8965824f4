"""What people say, and the intent and slots it reaches."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.speaker.heard import FALLBACK, NO, UNSURE, YES, How
from skill.speaker.hearing import Hearing, load_hearing, prepared
from skill.speaker.model import load_model

HeardAs = Callable[[str], str]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("what did you say", "Repeat"),
        ("What did you say?", "Repeat"),
        ("um, what did you say please", "Repeat"),
        ("I've got a cramp in my leg right now!", "CrampNow"),
        ("i have got a cramp in my leg right now", "CrampNow"),
        ("what about bananas", "Remedy remedy=potassium"),
        ("cold feet and my back hurts", "Tell sign=cold_feet second_sign=back_pain"),
        ("no but my back hurts", "Tell answer=no sign=back_pain"),
    ],
)
def test_a_sample_is_heard_exactly(heard_as: HeardAs, said: str, meant: str) -> None:
    """A sample is heard whatever its case, contractions, punctuation and fillers."""
    assert heard_as(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [("yes", "Yes"), ("nope", "No"), ("never mind", "Cancel"), ("say that again", "Repeat")],
)
def test_built_in_intents_need_no_samples(heard_as: HeardAs, said: str, meant: str) -> None:
    """What Amazon lets people say to its own intents is heard without being in the model."""
    assert heard_as(said) == meant


def test_the_models_own_sample_wins_over_amazons(heard_as: HeardAs) -> None:
    """Going back is for previous items, unless the model gives the words a meaning."""
    assert heard_as("go back") == "GoBack"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("what was it that you did say", "Repeat"),
        ("I think I have a cramp", "CrampNow"),
        ("does magnesim help", "Remedy remedy=magnesium"),
        ("should i maybe eat some bananas", "Remedy remedy=potassium"),
    ],
)
def test_rephrasings_are_heard_as_the_nearest_sample(
    hearing: Hearing, heard_as: HeardAs, said: str, meant: str
) -> None:
    """Words in another order, left out, added or misspelled still reach the nearest sample."""
    assert heard_as(said) == meant
    assert hearing.hear(said).how is How.NEAR


@pytest.mark.parametrize(
    "said", ["how fast does an airplane travel", "where is the dipstick", "xyzzy", "", "…", "🦵"]
)
def test_what_fits_nothing_is_fallback(hearing: Hearing, said: str) -> None:
    """What is far from every sample is not guessed at."""
    heard = hearing.hear(said)
    assert (heard.intent, heard.how) == (FALLBACK, How.NOT_HEARD)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (
            "well i was standing all day at work and now i wonder about it",
            "Tell sign=long_standing",
        ),
        ("numbness came up in both of my legs tonight", "Tell sign=numbness"),
    ],
)
def test_a_sign_is_found_inside_a_story(heard_as: HeardAs, said: str, meant: str) -> None:
    """People tell stories; a sign in the middle of one is heard."""
    assert heard_as(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "my calf is swollen",
        "no my calf is swollen",
        "why is it that my calf is so swollen",
        "should i eat bananas my leg is swollen and my back hurts",
        "i don't know what is going on but my leg is swollen",
    ],
)
def test_a_warning_sign_beats_everything(heard_as: HeardAs, said: str) -> None:
    """Whatever else is said, an affirmed warning sign is what reaches the skill."""
    assert "warning_sign=one_leg" in heard_as(said)


@pytest.mark.parametrize(
    "said",
    [
        "my calf isn't swollen",
        "no chest pain",
        "i don't have any chest pain",
        "no i'm not short of breath",
        "never had chest pain",
        "i don't know if my calf is swollen",
    ],
)
def test_a_denied_or_doubted_warning_sign_is_never_told(heard_as: HeardAs, said: str) -> None:
    """What somebody says they don't have, or can't tell, is not what they have."""
    assert "warning_sign" not in heard_as(said)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("my feet aren't cold", "Tell absent_sign=cold_feet"),
        ("i do not have any numbness in my legs", "Tell absent_sign=numbness"),
    ],
)
def test_a_denied_sign_is_told_as_absent(heard_as: HeardAs, said: str, meant: str) -> None:
    """A negated sign is a no to that sign, never a yes."""
    assert heard_as(said) == meant


UNSURE_SAYINGS = [
    "i don't know",
    "i dunno",
    "well i honestly don't know about that",
    "i do not know if that is right",
    "i'm not sure it is",
    "no idea",
    "no i have no idea",
    "yes maybe",
    "maybe maybe not",
    "i don't think i know",
    "i don't know if my feet are cold",
]


@pytest.mark.parametrize("said", UNSURE_SAYINGS)
def test_not_knowing_is_never_yes_or_no(hearing: Hearing, said: str) -> None:
    """Nobody's "I don't know" is ever taken for an answer about their health."""
    heard = hearing.hear(said)
    assert heard.intent not in (YES, NO)
    assert all(slot.id not in ("yes", "no") for slot in heard.slots)
    assert all(slot.name != "absent_sign" for slot in heard.slots)


@pytest.mark.parametrize("said", [said for said in UNSURE_SAYINGS if "yes" not in said])
def test_not_knowing_is_heard_as_such(hearing: Hearing, said: str) -> None:
    """Not knowing is an answer of its own."""
    assert hearing.hear(said).intent == UNSURE


@given(
    st.text()
    | st.lists(st.sampled_from(["no", "not", "cold", "feet", "and", "calf"])).map(" ".join)
)
def test_any_text_is_heard_as_something_the_model_has(hearing: Hearing, said: str) -> None:
    """Hearing never fails, and names only intents, slots and ids of the model."""
    heard = hearing.hear(said)
    intent = hearing.model.intent_by_name[heard.intent]
    types = {slot.name: slot.type for slot in intent.slots}
    assert 0 <= heard.score <= 1
    for slot in heard.slots:
        ids = {value.id for value in hearing.model.type_by_name[types[slot.name]].values}
        assert slot.spoken
        assert slot.id in ids


def test_hearing_is_quick() -> None:
    """A locale loads in under a second; a long utterance takes under 50 ms."""
    started = time.process_time()
    hearing = prepared.__wrapped__(load_model("en-US"), "en")
    loaded = time.process_time()
    hearing.hear("well i was standing all day at work and now my feet are a bit cold and numb " * 2)
    assert loaded - started < 1
    assert time.process_time() - loaded < 0.05


def test_locales_that_listen_for_the_same_share_their_ears() -> None:
    """Loading a second locale of a language costs neither time nor memory."""
    assert load_hearing("en-US") is load_hearing("en-GB")
