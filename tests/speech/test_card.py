"""The summary that a person asked to have sent to their phone."""

from skill.conversation.replies import Line, Reply, sources_of
from skill.cramps.knowledge import KNOWLEDGE
from skill.speech.rendering import Card, line_text, render
from skill.speech.words import words_for

WORDS = words_for("en-US")
RESULT = (
    Line("match.likely", cause="cold_exposure", because=("cold_feet",)),
    Line("helps.warm.cold_exposure"),
    Line("doctor.short"),
    Line("heat.tips"),
)


def card_of(lines: tuple[Line, ...]) -> Card:
    """Render the card of a reply that sends these lines."""
    card = render(Reply((Line("card.sent"),), "offer_warm_up", card=lines), WORDS).card
    assert card
    return card


def test_a_card_has_a_paragraph_for_each_thing_said() -> None:
    """What was found, what helps, when to see a doctor, the notice, and then the sources."""
    *advice, notice, sources = card_of(RESULT).text.split("\n\n")
    assert advice == [line_text(line, WORDS) for line in RESULT]
    assert notice == WORDS.say("card.notice")
    assert sources.startswith(WORDS.say("card.sources"))


def test_a_card_names_every_source_once_with_its_address() -> None:
    """Each source that any of its lines rests on stands on a line of its own."""
    needed = {source for line in RESULT for source in sources_of(line)}
    _, *cited = card_of(RESULT).text.split("\n\n")[-1].splitlines()
    assert len(cited) == len(needed) > 2
    for name in needed:
        source = KNOWLEDGE.source[name]
        assert any(source.title in one and source.url in one for one in cited)


def test_a_card_is_read_and_not_heard() -> None:
    """No pause marks, no trailing blanks, and within Alexa's 8,000 characters."""
    card = card_of((*RESULT, Line("warm_up.calf")))
    assert "[" not in card.text
    assert all(line == line.strip() for line in card.text.splitlines())
    assert len(card.text) < 8000
