"""From what was said to plain words: one spelling, no punctuation, no fillers, one stem."""

import re
import unicodedata
from dataclasses import dataclass

from skill.speaker.language import Language

SHORTEST_STEM = 3
APOSTROPHES = str.maketrans("\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}`", "'''")
PLAIN_WORD = re.compile(r"[a-z0-9']+")
STRETCHED_LETTER = re.compile(r"([^\W\d_])\1{2,}")
DOUBLED_END = re.compile(r"([^\W\d_])\1$")


@dataclass(frozen=True)
class Utterance:
    """What was said: as words to compare, and as words to quote.

    ``origin[i]`` is the index in ``spoken`` of the word that ``words[i]`` comes from.
    """

    words: tuple[str, ...]
    spoken: tuple[str, ...]
    origin: tuple[int, ...]

    @property
    def text(self) -> str:
        """The words to compare, as one line."""
        return " ".join(self.words)

    def said(self, start: int, stop: int) -> str:
        """Quote the words from ``start`` up to, not including, ``stop`` as they were spoken."""
        if start >= stop:
            return ""
        return " ".join(self.spoken[self.origin[start] : self.origin[stop - 1] + 1])


def spoken_words(text: str) -> list[str]:
    """Split text into lower-case words without punctuation; apostrophes inside words stay."""
    if text.isascii():
        found = PLAIN_WORD.findall(STRETCHED_LETTER.sub(r"\1", text.lower()))
    else:
        text = unicodedata.normalize("NFKC", text).casefold().translate(APOSTROPHES)
        text = STRETCHED_LETTER.sub(r"\1", text)
        found = "".join(
            " " if unicodedata.category(letter)[0] in "PSCZ" and letter != "'" else letter
            for letter in text
        ).split()
    return [word for spaced in found if (word := spaced.strip("'"))]


class Wording:
    """One language's rules for telling words that mean the same from words that do not."""

    def __init__(self, language: Language) -> None:
        """Prepare the rules of a language."""
        self._suffixes = {key: new for key, new in language.rewrites.items() if "'" in key[:2]}
        self._phrases = {
            tuple(old.split()): tuple(new.split())
            for old, new in language.rewrites.items()
            if old not in self._suffixes
        }
        self._longest: dict[str, int] = {}  # the longest phrase that begins with a word
        for phrase in self._phrases:
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))
        self._fillers = frozenset(language.fillers)
        self._whole = frozenset(
            (
                *language.function_words,
                *language.denials,
                *language.whole_words,
                *(word for start in language.clause_starts for word in start.split()),
            )
        )
        self._silent = language.silent_ends
        self._endings = sorted(language.endings, key=len, reverse=True)
        self._stems: dict[str, str] = {}
        self._words: dict[str, tuple[str, ...]] = {}

    def utterance(self, text: str) -> Utterance:
        """Hear text as words. Fillers are dropped, unless there is nothing else."""
        spoken = spoken_words(text)
        rewritten = self._rewrite(spoken)
        kept = [pair for pair in rewritten if pair[0] not in self._fillers] or rewritten
        return Utterance(
            words=tuple(word for word, _ in kept),
            spoken=tuple(spoken),
            origin=tuple(origin for _, origin in kept),
        )

    def words(self, text: str) -> tuple[str, ...]:
        """Return only the words to compare; what has been asked before is remembered."""
        if text not in self._words:
            self._words[text] = self.utterance(text).words
        return self._words[text]

    def stem(self, word: str) -> str:
        """Take off the ending that does not change what a word is about."""
        if word not in self._stems:
            self._stems[word] = self._without_ending(word)
        return self._stems[word]

    def _without_ending(self, word: str) -> str:
        if word in self._whole:
            return word
        for ending in self._endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
                word = word.removesuffix(ending)
                break
        if word.endswith(self._silent) and len(word) > SHORTEST_STEM:
            word = word[:-1]
        return DOUBLED_END.sub(r"\1", word)

    def _rewrite(self, spoken: list[str]) -> list[tuple[str, int]]:
        rewritten = []
        position = 0
        while position < len(spoken):
            length, words = self._rewrite_at(spoken, position)
            rewritten += [(word, position + length - 1) for word in words]
            position += length
        return rewritten

    def _rewrite_at(self, spoken: list[str], position: int) -> tuple[int, tuple[str, ...]]:
        word = spoken[position]
        for length in range(min(self._longest.get(word, 0), len(spoken) - position), 0, -1):
            phrase = tuple(spoken[position : position + length])
            if phrase in self._phrases:
                return length, self._phrases[phrase]
        if "'" in word:
            for suffix, expansion in self._suffixes.items():
                if word.endswith(suffix) and len(word) > len(suffix):
                    return 1, (word.removesuffix(suffix), *expansion.split())
        return 1, (word,)
