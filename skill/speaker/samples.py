"""A model's sample utterances, spelled as utterances are spelled."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from skill.speaker.heard import ANSWER
from skill.speaker.language import Language
from skill.speaker.model import Model
from skill.speaker.words import Wording

ANSWER_TOKEN = f"{{{ANSWER}}}"
SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Sample:
    """A sample utterance as words; ``{slot}`` stands for a slot.

    ``tokens`` are the stems of its words, and the types of its slots in braces.
    """

    intent: str
    words: tuple[str, ...]
    tokens: tuple[str, ...]
    slots: tuple[str, ...]

    @property
    def literal(self) -> tuple[str, ...]:
        """The stems of its own words, without the slots."""
        return tuple(token for token in self.tokens if not token.startswith("{"))


def model_samples(model: Model, wording: Wording) -> Iterator[Sample]:
    """Yield the samples of every intent of a model."""
    for intent in model.intents:
        types = {slot.name: slot.type for slot in intent.slots}
        for text in intent.samples:
            sample = _sample(intent.name, text, types, wording)
            if sample.words:
                yield sample


def built_in_samples(model: Model, language: Language, wording: Wording) -> Iterator[Sample]:
    """Yield what Amazon lets people say to those of its intents that the model uses."""
    for intent, texts in language.built_in.items():
        if intent in model.intent_by_name:
            for text in texts:
                yield _sample(intent, text, {}, wording)


def _sample(intent: str, text: str, types: dict[str, str], wording: Wording) -> Sample:
    words: list[str] = []
    tokens: list[str] = []
    slots: list[str] = []
    for number, part in enumerate(SLOT.split(text)):
        if number % 2:
            words.append(f"{{{part}}}")
            tokens.append(f"{{{types[part]}}}")
            slots.append(part)
        else:
            literal = wording.words(part)
            words += literal
            tokens += map(wording.stem, literal)
    return Sample(intent, tuple(words), tuple(tokens), tuple(slots))
