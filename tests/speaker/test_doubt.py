"""Not sure stays not sure, however it is said."""

import msgspec
import pytest

from skill.speaker.heard import NO, UNSURE, YES
from skill.speaker.hearing import Hearing, load_hearing
from skill.speaker.language import load_language
from skill.speaker.model import Model, load_model, locales

EVERY_SECOND = slice(None, None, 2)


def without(model: Model, intent: str, samples: slice) -> Model:
    """Return a model that lacks some of an intent's samples."""
    withheld = set(model.intent_by_name[intent].samples[samples])
    intents = (
        msgspec.structs.replace(
            each, samples=tuple(sample for sample in each.samples if sample not in withheld)
        )
        if each.name == intent
        else each
        for each in model.intents
    )
    return msgspec.structs.replace(model, intents=tuple(intents))


@pytest.mark.parametrize("locale", [locale for locale in locales() if locale == "en-US"])
def test_doubts_never_heard_before_are_no_yes_and_no_no(locale: str) -> None:
    """With half of its "not sure" withheld, a model takes under 2 % of that half for an answer."""
    model = load_model(locale)
    hearing = Hearing(without(model, UNSURE, EVERY_SECOND), load_language(locale))
    doubts = model.intent_by_name[UNSURE].samples[EVERY_SECOND]
    taken = [doubt for doubt in doubts if hearing.hear(doubt).intent in (YES, NO)]
    assert len(taken) < 0.02 * len(doubts), taken


@pytest.mark.parametrize("locale", locales())
def test_what_the_model_means_is_what_is_heard(locale: str) -> None:
    """Every "yes", "no" and "not sure" of the model is heard as exactly that."""
    hearing = load_hearing(locale)
    for intent in (YES, NO, UNSURE):
        heard = {
            hearing.hear(sample).intent for sample in hearing.model.intent_by_name[intent].samples
        }
        assert heard == {intent}
