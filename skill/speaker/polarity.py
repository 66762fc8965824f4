"""Whether what is said of something is that it is so, that it is not, or that it is unknown."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from skill.speaker.heard import NO, YES
from skill.speaker.language import Language
from skill.speaker.words import Wording

REACH = 5  # words between a denial and what it denies
DIRECT = 1  # words between "no" and what it denies: "no real swelling"


class Polarity(StrEnum):
    """What is said of a thing."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    UNKNOWN = "unknown"


class PolarityRules:
    """How a language denies, and how it leaves open."""

    def __init__(self, language: Language, wording: Wording) -> None:
        """Prepare the rules of a language."""
        self.denials = frozenset(language.denials)
        self.modals = frozenset(language.modals)
        self._questions = frozenset(language.question_words)
        self._subjects = frozenset(language.subjects)
        self._conditions = frozenset(language.conditions)
        self._clause_starts = frozenset(wording.words(start) for start in language.clause_starts)
        self._clause_starts -= {()}
        self._plain = {intent: frozenset(words) for intent, words in language.plain_answers.items()}

    def denials_in(self, words: Sequence[str]) -> int:
        """Count the words that deny."""
        return sum(word in self.denials for word in words)

    def denies(self, word: str) -> bool:
        """Say whether a word denies what follows it."""
        return word in self.denials

    def leaves_open(self, words: Iterable[str]) -> bool:
        """Say whether one of these words leaves open whether something is so: "if"."""
        return not self._conditions.isdisjoint(words)

    def asks(self, word: str) -> bool:
        """Say whether an utterance that begins with this word asks something."""
        return word in self._questions

    def clauses_in(self, words: Sequence[str]) -> int:
        """Count the clauses that begin among these words."""
        return sum(self._starts_clause(words, position) for position in range(len(words)))

    def _starts_clause(self, words: Sequence[str], position: int) -> bool:
        """Say whether a new clause begins at this word, out of reach of what came before."""
        return any(
            tuple(words[position : position + length]) in self._clause_starts for length in (1, 2)
        )

    def of(self, words: Sequence[str], start: int) -> tuple[Polarity, int]:
        """Judge what is said of the words that begin at ``start`` by what stands before them.

        With it comes the position of the word that decides, ``start`` itself where none does.
        """
        unknown = False
        for position in range(start - 1, max(start - 2 - REACH, -1), -1):
            word = words[position]
            if word in self._conditions:
                unknown = True
            if self._denies_at(words, position, start):
                return (Polarity.UNKNOWN if unknown else Polarity.DENIED), position
            if self._starts_clause(words, position):
                break
        return Polarity.AFFIRMED, start

    def denied(self, words: Sequence[str]) -> bool:
        """Say whether anything is denied, other than by a "no" that stands alone."""
        return any(
            word in self.denials and not self._answers(words, position)
            for position, word in enumerate(words)
        )

    def plain_answer(self, words: Sequence[str]) -> str | None:
        """Return the intent of the one yes or no that stands by itself among these words."""
        found = {
            intent
            for position, word in enumerate(words)
            for intent, plain in self._plain.items()
            if word in plain and (word not in self.denials or self._answers(words, position))
        }
        if len(found) != 1 or (found == {YES} and self.denied(words)):
            return None
        return found.pop()

    def _answers(self, words: Sequence[str], position: int) -> bool:
        """Say whether a "no" is an answer, not part of "no swelling" or "no way of knowing"."""
        return words[position] in self._plain.get(NO, ()) and (
            position == len(words) - 1 or words[position + 1] in self._subjects
        )

    def _denies_at(self, words: Sequence[str], position: int, start: int) -> bool:
        word = words[position]
        if word not in self.denials:
            return False
        if word not in self._plain.get(NO, ()):
            return True
        # "no swelling" denies; "no, my leg is swollen" answers something else.
        return start - position - 1 <= DIRECT and words[position + 1] not in self._subjects
