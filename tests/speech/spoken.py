"""What is heard, for counting: words without pauses, and all lines that are whole sentences."""

from skill.conversation.replies import Reply
from skill.speech.rendering import text_of
from skill.speech.ssml import without_pauses
from skill.speech.words import Words

PARTS = ("cause_name.", "because.", "source.", "joining.")
"""Lines that only fill the blanks of others."""
NOT_HEARD = ("screen.", "card.title", "card.sources")
FILLED = {"{cause}": "cause_name.cold_exposure", "{because}": "because.cold_feet"}
MOST_WORDINGS = 6  # after which every list of alternatives has come round


def wordings(reply: Reply, words: Words) -> set[str]:
    """All that a reply may sound like, without its pauses."""
    return {without_pauses(text_of(reply, words, turn)) for turn in range(MOST_WORDINGS)}


def words_in(text: str) -> int:
    """Count the words of a text; pauses don't count."""
    return len(without_pauses(text).split())


def is_result(reply: Reply) -> bool:
    """Whether a reply tells what the answers fit."""
    return any(line.name.startswith("match.") for line in reply.lines)


def sentences(words: Words) -> list[str]:
    """Every line that is heard, blanks filled with an example."""
    heard = []
    for name, alternatives in words.lines.items():
        if not name.startswith((*PARTS, *NOT_HEARD)):
            for line in map(without_pauses, alternatives):
                for blank, example in FILLED.items():
                    line = line.replace(blank, words.say(example))  # noqa: PLW2901 - filled bit by bit
                heard.append(line.replace("{sources}", words.say("source.nhs-leg-cramps")))
    return heard
