"""From hassil templates to the plain samples that Alexa reads."""

from collections.abc import Mapping
from itertools import accumulate, pairwise
from math import prod
from random import Random

from hassil.errors import HassilError
from hassil.expression import (
    Alternative,
    Expression,
    ListReference,
    Permutation,
    RuleReference,
    Sentence,
    Sequence,
    TextChunk,
)
from hassil.parse_expression import parse_sentence
from hassil.parser import ParseError
from hassil.sample import sample_expression

# How many samples a template that combines pieces puts into the model. One that can say more is
# spread: every piece is said, not every combination, as Alexa generalises and models are finite.
SPREAD = 60

Rules = Mapping[str, Sentence]


class TemplateError(ValueError):
    """A template that cannot be sampled; its text says why and what to do."""


def parse_rules(rules: Mapping[str, str]) -> Rules:
    """Parse the shared pieces that templates refer to as <name>. Raises TemplateError."""
    return {name: _parse(template) for name, template in rules.items()}


def expand(template: str, rules: Rules) -> list[str]:
    """Say every piece of a template, each sample once; slots stay as {slot}.

    Raises TemplateError.
    """
    template = " ".join(template.split()).replace("| ", "|")  # however its lines are broken
    expression = _parse(template).expression
    try:
        wanted = max(SPREAD, _width(expression, rules))
        if _count(expression, rules) > wanted:
            chance = Random(template)  # noqa: S311  (no secret; the same samples every time)
            said = _spread(expression, wanted, rules, chance)
        else:
            said = list(
                sample_expression(expression, expansion_rules=dict(rules), expand_lists=False)
            )
    except HassilError as error:
        raise TemplateError(f"'{template}': {error}; write the rule, or mend its name") from error
    except RecursionError as error:
        raise TemplateError(f"'{template}' uses an expansion rule that uses itself") from error
    return list(dict.fromkeys(" ".join(sample.split()) for sample in said))


def _spread(expression: Expression, times: int, rules: Rules, chance: Random) -> list[str]:
    """Say an expression so many times, each of its pieces at least once, in chance company."""
    match expression:
        case Alternative(items=items):
            widths = [_width(item, rules) for item in items]
            bounds = [times * sofar // sum(widths) for sofar in accumulate(widths, initial=0)]
            shares = [stop - start for start, stop in pairwise(bounds)]
            said = [
                words
                for item, share in zip(items, shares, strict=True)
                for words in _spread(item, share, rules, chance)
            ]
            chance.shuffle(said)
            return said
        case Sequence(items=items):
            columns = [_spread(item, times, rules, chance) for item in items]
            return ["".join(row) for row in zip(*columns, strict=True)]
        case RuleReference(rule_name=name):
            return _spread(rules[name].expression, times, rules, chance)
        case ListReference(list_name=name):
            return [f"{{{name}}}"] * times
        case TextChunk(original_text=text):
            return [text] * times
    raise TypeError(expression)


def _count(expression: Expression, rules: Rules) -> int:
    """How many samples an expression makes if every combination is said."""
    match expression:
        case Alternative(items=items):
            return sum(_count(item, rules) for item in items)
        case Sequence(items=items):
            return prod(_count(item, rules) for item in items)
        case RuleReference(rule_name=name) if name in rules:
            return _count(rules[name].expression, rules)
    return 1


def _width(expression: Expression, rules: Rules) -> int:
    """How many samples it takes at least to say each piece of an expression once."""
    match expression:
        case Permutation():
            raise TemplateError("(a;b) is not understood here; write (a b|b a)")
        case Alternative(items=items):
            return sum(_width(item, rules) for item in items)
        case Sequence(items=items):
            return max((_width(item, rules) for item in items), default=1)
        case RuleReference(rule_name=name) if name in rules:
            return _width(rules[name].expression, rules)
    return 1


def _parse(template: str) -> Sentence:
    try:
        return parse_sentence(template)
    except (ParseError, AssertionError) as error:
        raise TemplateError(f"'{template}' is no valid template: {error}") from error
