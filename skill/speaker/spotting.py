"""Finding slot values inside longer utterances: "well, I was standing all day at work and…"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from skill.speaker.doubt import Doubt
from skill.speaker.heard import ABSENT_SIGN, SIGN, WARNING_SIGN
from skill.speaker.model import Model
from skill.speaker.polarity import Polarity, PolarityRules
from skill.speaker.weights import Weights
from skill.speaker.words import Wording

SLACK = 2  # telling words that may stand between the words of a value
STRETCH = 6  # words of any kind that may
LIGHT = 4.0  # weight under which no telling word may stand between


@dataclass(frozen=True)
class Spot:
    """A slot value found in an utterance's words ``start`` up to, not including, ``stop``."""

    slot_type: str
    id: str | None
    start: int
    stop: int
    weight: float
    telling: int  # how many of its words are more than grammar
    polarity: Polarity = Polarity.AFFIRMED


@dataclass(frozen=True)
class _Phrase:
    slot_type: str
    id: str | None
    stems: tuple[str, ...]  # all its words
    content: tuple[str, ...]  # those that must be found


class Spotter:
    """The values of a model's slot types, ready to be found."""

    def __init__(
        self,
        model: Model,
        wording: Wording,
        weights: Weights,
        rules: PolarityRules,
        doubt: Doubt,
        alike: Mapping[str, str],
    ) -> None:
        """Index every saying of every value by its weightiest word.

        ``alike`` maps stems to the stem that stands for them here.
        """
        self._weights = weights
        self._rules = rules
        self._doubt = doubt
        self._alike = alike
        self._by_stem: dict[str, list[_Phrase]] = defaultdict(list)
        self._opposed = (
            {value.id for value in model.type_by_name[ABSENT_SIGN].values}
            if ABSENT_SIGN in model.type_by_name
            else set()
        )
        seen = set()
        for slot_type in model.types:
            for value in slot_type.values:
                for saying in value.sayings:
                    phrase = self._phrase(slot_type.name, value.id, wording, saying)
                    if phrase.content and phrase not in seen:
                        seen.add(phrase)
                        rarest = max(phrase.content, key=weights.__getitem__)
                        self._by_stem[rarest].append(phrase)

    def spots(self, words: Sequence[str], stems: Sequence[str]) -> list[Spot]:
        """Find values that do not overlap, warning signs first, then the weightiest."""
        stems = self._levelled(stems)
        places: dict[str, list[int]] = defaultdict(list)
        for position, stem in enumerate(stems):
            places[stem].append(position)
        found = [
            self._spot(phrase, words, stems, *span)
            for stem in places
            for phrase in self._by_stem.get(stem, ())
            if (span := self._span(phrase, words, stems, places))
        ]
        found.sort(key=lambda spot: (spot.slot_type != WARNING_SIGN, -spot.weight, spot.start))
        chosen: list[Spot] = []
        for spot in found:
            if all(spot.stop <= other.start or other.stop <= spot.start for other in chosen):
                chosen.append(spot)
        return sorted(chosen, key=lambda spot: spot.start)

    def _levelled(self, stems: Iterable[str]) -> tuple[str, ...]:
        """Write words that may stand for one another as one of them."""
        return tuple(self._alike.get(stem, stem) for stem in stems)

    def _phrase(
        self, slot_type: str, identity: str | None, wording: Wording, saying: str
    ) -> _Phrase:
        words = wording.words(saying)
        stems = self._levelled(map(wording.stem, words))
        content = tuple(
            stem
            for word, stem in zip(words, stems, strict=True)
            if self._weights.tells(stem) or self._rules.denies(word)
        )
        return _Phrase(slot_type, identity, stems, content)

    def _span(
        self,
        phrase: _Phrase,
        words: Sequence[str],
        stems: Sequence[str],
        places: dict[str, list[int]],
    ) -> tuple[int, int] | None:
        """Find the shortest stretch of the utterance that holds the phrase."""
        if any(stem not in places for stem in phrase.content):
            return None
        if (whole := self._contiguous(phrase, stems)) or len(phrase.content) == 1:
            return whole
        spans = [
            (start, stop)
            for start in self._starts(phrase, places)
            if (stop := self._stop(phrase, stems, start))
            and not self._broken(phrase, words[start:stop], stems[start:stop])
        ]
        return min(spans, key=lambda span: span[1] - span[0], default=None)

    def _starts(self, phrase: _Phrase, places: dict[str, list[int]]) -> Iterator[int]:
        for stem in set(phrase.content):
            yield from places[stem]

    def _stop(self, phrase: _Phrase, stems: Sequence[str], start: int) -> int | None:
        ordered = not self._rules.denials.isdisjoint(phrase.content)
        missing = list(phrase.content)
        room = SLACK if self._weights.total(phrase.content) >= LIGHT else 0
        for position in range(start, min(start + len(phrase.stems) + STRETCH, len(stems))):
            if stems[position] in (missing[:1] if ordered else missing):
                missing.remove(stems[position])
                if not missing:
                    return position + 1
            elif self._weights.tells(stems[position]):
                room -= 1
                if room < 0:
                    return None
        return None

    def _contiguous(self, phrase: _Phrase, stems: Sequence[str]) -> tuple[int, int] | None:
        length = len(phrase.stems)
        for start in range(len(stems) - length + 1):
            if tuple(stems[start : start + length]) == phrase.stems:
                return start, start + length
        return None

    def _broken(self, phrase: _Phrase, words: Sequence[str], stems: Sequence[str]) -> bool:
        """Say whether the phrase would reach over a denial, doubt or clause not its own."""
        denials = self._rules.denials_in(words) - self._rules.denials_in(phrase.content)
        breaks = sum(self._rules.starts_clause(words, place) for place in range(len(words)))
        own = sum(
            self._rules.starts_clause(phrase.stems, place) for place in range(len(phrase.stems))
        )
        doubts = self._doubt.hedges(stems) and not self._doubt.hedges(phrase.stems)
        return denials != 0 or doubts or breaks > own

    def _spot(
        self,
        phrase: _Phrase,
        words: Sequence[str],
        stems: Sequence[str],
        start: int,
        stop: int,
    ) -> Spot:
        polarity, decided_at = self._rules.of(words, start)
        if self._doubt.hedges(stems[decided_at:start]):
            polarity = Polarity.UNKNOWN
        slot_type = phrase.slot_type
        if slot_type == SIGN and polarity is Polarity.DENIED and phrase.id in self._opposed:
            slot_type, polarity, start = ABSENT_SIGN, Polarity.AFFIRMED, decided_at
        return Spot(
            slot_type=slot_type,
            id=phrase.id,
            start=start,
            stop=stop,
            weight=self._weights.total(phrase.content),
            telling=sum(map(self._weights.tells, phrase.content)),
            polarity=polarity,
        )
