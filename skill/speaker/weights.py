"""How much each word tells: words that few intents use tell the most."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz, process

LIKE_ENOUGH = 88.0  # spelling, 0 to 100: "magnesim" is magnesium, "movie" is not move
SHORTEST_MENDED = 5  # letters; shorter words differ too little from one another


class Weights:
    """Weights of word stems, from the groups (intents, slot types) that use them."""

    def __init__(
        self, groups: Mapping[str, Iterable[Sequence[str]]], function_stems: frozenset[str]
    ) -> None:
        """Count in how many groups each stem occurs."""
        spread = Counter[str]()
        for sentences in groups.values():
            spread.update({stem for sentence in sentences for stem in sentence})
        self._function_stems = function_stems
        self._weights = {
            stem: self._weight(stem, count, len(groups)) for stem, count in spread.items()
        }
        self._unknown = math.log(1 + 2 * len(groups))
        self._mendable = sorted(stem for stem in spread if len(stem) >= SHORTEST_MENDED)

    def __getitem__(self, stem: str) -> float:
        """Return a stem's weight; a stem that no group uses weighs more than any that is used."""
        if stem in self._weights:
            return self._weights[stem]
        return self._function_weight if stem in self._function_stems else self._unknown

    def total(self, stems: Iterable[str]) -> float:
        """Return the weight of several stems."""
        return sum(self[stem] for stem in stems)

    def tells(self, stem: str) -> bool:
        """Say whether a stem is more than grammar."""
        return stem not in self._function_stems

    def mended(self, stem: str) -> str:
        """Return the known stem that an unknown one is most likely a misspelling of."""
        if stem in self._weights or len(stem) < SHORTEST_MENDED:
            return stem
        found = process.extractOne(
            stem, self._mendable, scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH
        )
        return found[0] if found else stem

    _function_weight = 0.5  # grammar says little about what is meant, whatever its spread

    def _weight(self, stem: str, spread: int, groups: int) -> float:
        if stem in self._function_stems:
            return self._function_weight
        return math.log(1 + groups / spread)
