"""Finding slot values inside longer utterances: "well, I was standing all day at work and…"."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from skill.speaker.doubt import Doubt
from skill.speaker.heard import ABSENT_SIGN, SIGN, WARNING_SIGN
from skill.speaker.model import Model
from skill.speaker.phrases import Lexicon, Phrase
from skill.speaker.polarity import Polarity

OPPOSITES = {SIGN: ABSENT_SIGN, ABSENT_SIGN: SIGN}  # what a denied value of one is of the other


@dataclass(frozen=True)
class Spot:
    """A slot value found in an utterance's words ``start`` up to, not including, ``stop``."""

    slot_type: str
    id: str | None
    start: int
    stop: int
    weight: float
    telling: int  # how many of its words are more than grammar
    polarity: Polarity


class Spotter:
    """The values of a model's slot types, ready to be found."""

    def __init__(self, model: Model, lexicon: Lexicon, doubt: Doubt) -> None:
        """Index every way of saying every value by its weightiest word."""
        self._lexicon = lexicon
        self._doubt = doubt
        self._ids = {
            slot_type.name: {value.id for value in slot_type.values} for slot_type in model.types
        }
        self._by_stem: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in dict.fromkeys(lexicon.phrases(model)):
            if phrase.content:
                rarest = max(phrase.content, key=lexicon.weights.__getitem__)
                self._by_stem[rarest].append(phrase)

    def spots(self, words: Sequence[str], stems: Sequence[str]) -> list[Spot]:
        """Find values that do not overlap, warning signs first, then the weightiest."""
        levelled = self._lexicon.levelled(stems)
        said = frozenset((*stems, *levelled))
        found = []
        for stem in said:
            for phrase in self._by_stem.get(stem, ()):
                if said.issuperset(phrase.content):
                    found += self._found(phrase, words, levelled if phrase.levelled else stems)
        found.sort(key=lambda spot: (spot.slot_type != WARNING_SIGN, -spot.weight, spot.start))
        chosen: list[Spot] = []
        for spot in found:
            if all(spot.stop <= other.start or other.stop <= spot.start for other in chosen):
                chosen.append(spot)
        return sorted(chosen, key=lambda spot: spot.start)

    def _found(self, phrase: Phrase, words: Sequence[str], stems: Sequence[str]) -> list[Spot]:
        """Return the shortest stretch that holds a phrase, or none."""
        stretches = [
            (start, stop)
            for start, stop in self._lexicon.find(phrase, stems)
            if not self._reaches_over(phrase, words[start:stop], stems[start:stop])
        ]
        if not stretches:
            return []
        return [
            self._spot(phrase, words, stems, *min(stretches, key=lambda each: each[1] - each[0]))
        ]

    def _reaches_over(self, phrase: Phrase, words: Sequence[str], stems: Sequence[str]) -> bool:
        """Say whether a stretch holds a denial, a doubt or a clause that the phrase does not."""
        rules = self._lexicon.rules
        return (
            rules.denials_in(words) != rules.denials_in(phrase.content)
            or rules.clauses_in(words) > rules.clauses_in(phrase.stems)
            or (self._doubt.hedges(stems) and not self._doubt.hedges(phrase.stems))
        )

    def _spot(
        self, phrase: Phrase, words: Sequence[str], stems: Sequence[str], start: int, stop: int
    ) -> Spot:
        polarity, decided_at = self._lexicon.rules.of(words, start)
        if self._doubt.hedges(stems[decided_at:start]):
            polarity = Polarity.UNKNOWN
        slot_type = phrase.slot_type
        opposite = OPPOSITES.get(slot_type, "")
        if polarity is Polarity.DENIED and phrase.id in self._ids.get(opposite, ()):
            slot_type, polarity, start = opposite, Polarity.AFFIRMED, decided_at
        weights = self._lexicon.weights
        return Spot(
            slot_type=slot_type,
            id=phrase.id,
            start=start,
            stop=stop,
            weight=weights.total(phrase.content),
            telling=sum(map(weights.tells, phrase.content)),
            polarity=polarity,
        )
