"""Waking the speaker and sending it to the skill: "alexa, ask leg cramp guide about calcium"."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from skill.speaker.language import Language
from skill.speaker.words import spoken_words

NAME_LIKE_ENOUGH = 90.0  # spelling, 0 to 100: "leg cramps guide" is still the name


@dataclass(frozen=True)
class Invocation:
    """A call for the skill; ``requests`` are the readings of what is asked, none for a launch."""

    requests: tuple[str, ...] = ()


class Invocations:
    """The ways a language has of calling one skill."""

    def __init__(self, language: Language, invocation_name: str) -> None:
        """Prepare the phrases for an invocation name."""
        self._name = " ".join(spoken_words(invocation_name))
        self._wake_words = frozenset(language.wake_words)
        self._launches = [self._pattern(phrase) for phrase in language.launches]
        self._one_shots = [self._pattern(phrase) for phrase in language.one_shots]

    def without_wake_word(self, text: str) -> str:
        """Return what is left when the speaker has been woken."""
        words = spoken_words(text)
        return " ".join(words[1:] if words and words[0] in self._wake_words else words)

    def parse(self, text: str) -> Invocation | None:
        """Return what is asked of the skill, or None if it is not called."""
        said = self._with_name(self.without_wake_word(text).split())
        if any(pattern.fullmatch(said) for pattern in self._launches):
            return Invocation()
        matches = (pattern.fullmatch(said) for pattern in self._one_shots)
        requests = dict.fromkeys(match["request"] for match in matches if match)
        return Invocation(tuple(requests)) if requests else None

    def _with_name(self, words: list[str]) -> str:
        """Mend a slip of the tongue in the name."""
        length = len(self._name.split())
        for start in range(len(words) - length + 1):
            stretch = " ".join(words[start : start + length])
            if fuzz.ratio(stretch, self._name) >= NAME_LIKE_ENOUGH:
                return " ".join([*words[:start], self._name, *words[start + length :]])
        return " ".join(words)

    def _pattern(self, phrase: str) -> re.Pattern[str]:
        escaped = re.escape(phrase).replace(r"\{name\}", re.escape(self._name))
        return re.compile(escaped.replace(r"\{request\}", "(?P<request>.+)"))
