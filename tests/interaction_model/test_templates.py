"""Templates are said in all their pieces, and in a bounded number of ways."""

import re

from hypothesis import given
from hypothesis import strategies as st

from skill.interaction_model.check import Package
from skill.interaction_model.sentences import read_languages
from skill.interaction_model.templates import SPREAD, expand, parse_rules

WORDS = st.sampled_from(["my", "calf", "hurts", "a lot", "at night", "{sign}"])
TEMPLATES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=6).map(" ".join),
        st.lists(inner, min_size=2, max_size=12).map(lambda items: f"({'|'.join(items)})"),
        inner.map(lambda item: f"[{item}]"),
    ),
    max_leaves=60,
)


def test_a_template_is_said_in_all_its_ways() -> None:
    """Choices, options, slots and shared pieces are written out."""
    rules = parse_rules({"leg": "(leg|calf)"})
    assert sorted(expand("[is] my <leg> {sign} [right now]", rules)) == [
        "is my calf {sign}",
        "is my calf {sign} right now",
        "is my leg {sign}",
        "is my leg {sign} right now",
        "my calf {sign}",
        "my calf {sign} right now",
        "my leg {sign}",
        "my leg {sign} right now",
    ]


def test_a_long_list_is_said_whole() -> None:
    """A flat list is never shortened, however long."""
    words = [f"{first}{second}" for first in "abcdefghij" for second in "klmnopqrst"]
    assert expand(f"({'|'.join(words)})", {}) == words


def test_many_combinations_are_spread() -> None:
    """A product of lists is bounded, and still says each piece."""
    letters = "abcdefghijklmnopqrst"
    choice = f"({'|'.join(letters)})"
    said = expand(" ".join([choice] * 4), {})
    assert len(said) == SPREAD
    for place in range(4):
        assert {sample.split()[place] for sample in said} == set(letters)


@given(TEMPLATES)
def test_expansion_is_bounded_unique_and_repeatable(template: str) -> None:
    """The same template always gives the same few samples, each once."""
    said = expand(template, {})
    assert said == expand(template, {})
    assert len(said) == len(set(said)) <= max(SPREAD, len(template))


def test_every_piece_of_the_real_sentences_is_said(real_package: Package) -> None:
    """Whoever adds a word to a template finds it in the model."""
    for sentences in read_languages(real_package.sentences):
        rules = parse_rules(sentences.expansion_rules)
        values = [names for values in sentences.slot_types.values() for names in values.values()]
        for template in (
            item for group in (*sentences.intents.values(), *values) for item in group
        ):
            said = "\n".join(f" {sample} " for sample in expand(template, rules))
            for piece in re.split(r"[()|\[\]]", re.sub(r"<\w+>", "|", template)):
                assert f" {' '.join(piece.split())} ".replace("  ", " ") in said, template
