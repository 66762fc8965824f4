"""Slot values as phrases, and where in an utterance a phrase is said."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from skill.speaker.heard import TOLD
from skill.speaker.language import Language
from skill.speaker.model import Model
from skill.speaker.polarity import PolarityRules
from skill.speaker.weights import Weights
from skill.speaker.words import Wording

SLACK = 2  # telling words that may stand between the words of a phrase
STRETCH = 6  # words of any kind that may
FEWEST_LOOSE = 2  # words that must be said, for a phrase to be taken loosely
LIGHT = 4.0  # weight of a phrase under which no telling word may stand between
SUBSTANCE = 1 / 3  # of a phrase that must be said for it to be taken loosely; grammar is no sign


@dataclass(frozen=True)
class Phrase:
    """One way of saying a slot value, as stems; ``content`` are those that must be said.

    A levelled phrase takes words that are alike ("leg", "calf") for the same.
    """

    slot_type: str
    id: str | None
    stems: tuple[str, ...]
    content: tuple[str, ...]
    levelled: bool = False


@dataclass(frozen=True)
class Lexicon:
    """What is known of a locale's words: their spelling, their weights, how they deny."""

    wording: Wording
    weights: Weights
    rules: PolarityRules
    alike: Mapping[str, str]  # stems to the stem that stands for them
    may_be_missing: frozenset[str]

    def levelled(self, stems: Iterable[str]) -> tuple[str, ...]:
        """Write words that are alike as one of them."""
        return tuple(self.alike.get(stem, stem) for stem in stems)

    def phrases(self, model: Model) -> Iterator[Phrase]:
        """Yield every way of saying every slot value of a model."""
        for slot_type in model.types:
            for value in slot_type.values:
                for saying in value.sayings:
                    yield self._phrase(slot_type.name, value.id, saying)

    def _phrase(self, slot_type: str, identity: str | None, saying: str) -> Phrase:
        stems = tuple(map(self.wording.stem, self.wording.words(saying)))
        content = tuple(filter(self._must_be_said, stems))
        loose = self.levelled(stem for stem in content if stem not in self.may_be_missing)
        if slot_type not in TOLD or len(loose) < FEWEST_LOOSE:
            return Phrase(slot_type, identity, stems, content)
        return Phrase(slot_type, identity, self.levelled(stems), loose, levelled=True)

    def _must_be_said(self, stem: str) -> bool:
        return self.weights.tells(stem) or self.rules.denies(stem)

    def find(self, phrase: Phrase, stems: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield the stretches of an utterance that hold a phrase's words.

        A phrase is found word for word, or, if more than one word and enough of it must be said,
        with its words in any order and others between. A phrase that denies keeps its order.
        """
        length = len(phrase.stems)
        whole = [
            (start, start + length)
            for start in range(len(stems) - length + 1)
            if tuple(stems[start : start + length]) == phrase.stems
        ]
        yield from whole
        content = len(phrase.content)
        if whole or content == 1 or content < SUBSTANCE * length:
            return
        for start, stem in enumerate(stems):
            if stem in phrase.content and (stop := self._stop(phrase, stems, start)):
                yield start, stop

    def _stop(self, phrase: Phrase, stems: Sequence[str], start: int) -> int | None:
        ordered = any(map(self.rules.denies, phrase.content))
        missing = list(phrase.content)
        room = SLACK if self.weights.total(phrase.content) >= LIGHT else 0
        for position in range(start, min(start + len(phrase.stems) + STRETCH, len(stems))):
            if stems[position] in (missing[:1] if ordered else missing):
                missing.remove(stems[position])
                if not missing:
                    return position + 1
            elif self.weights.tells(stems[position]) and stems[position] not in self.may_be_missing:
                room -= 1
                if room < 0:
                    return None
        return None


def alike_stems(language: Language, wording: Wording) -> dict[str, str]:
    """Map each word that is like others to the first of them."""
    return {
        wording.stem(word): wording.stem(words[0]) for words in language.alike for word in words
    }
