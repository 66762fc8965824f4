"""From hassil templates to the plain samples that Alexa reads."""

from collections.abc import Mapping
from math import gcd, prod

from hassil.expression import (
    Alternative,
    Expression,
    ListReference,
    RuleReference,
    Sentence,
    Sequence,
    TextChunk,
)
from hassil.parse_expression import parse_sentence
from hassil.parser import ParseError

# How many samples a template that combines pieces puts into the model. One that can say more is
# spread: every piece is said, not every combination, as Alexa generalises and models are finite.
SPREAD = 60
# How often each piece of a long list is then said at least.
TIMES = 2
GOLDEN_RATIO = 0.618034

Rules = Mapping[str, Sentence]


class TemplateError(ValueError):
    """A template that cannot be sampled; its text says why and what to do."""


def parse_rules(rules: Mapping[str, str]) -> Rules:
    """Parse the shared pieces that templates refer to as <name>. Raises TemplateError."""
    return {name: _parse(template) for name, template in rules.items()}


def expand(template: str, rules: Rules) -> list[str]:
    """Say each piece of a template, in ``SPREAD`` ways or more; slots stay as {slot}.

    Raises TemplateError.
    """
    expression = _parse(template).expression
    try:
        wanted = max(SPREAD, TIMES * _width(expression, rules))
        numbers = _spread(_count(expression, rules), wanted)
        said = [_say(expression, number, rules) for number in numbers]
    except KeyError as error:
        raise TemplateError(f"'{template}' uses <{error.args[0]}>, no expansion rule") from error
    except RecursionError as error:
        raise TemplateError(f"'{template}' uses an expansion rule that uses itself") from error
    return list(dict.fromkeys(" ".join(sample.split()) for sample in said))


def _spread(count: int, wanted: int) -> list[int]:
    """All numbers below ``count``, or as many as wanted, by steps that miss no part of them."""
    if count <= wanted:
        return list(range(count))
    step = round(count * GOLDEN_RATIO)
    while gcd(step, count) > 1:
        step += 1
    return sorted(step * turn % count for turn in range(wanted))


def _width(expression: Expression, rules: Rules) -> int:
    """How many samples it takes at least to say each piece of an expression once."""
    match expression:
        case Alternative(items=items):
            return sum(_width(item, rules) for item in items)
        case Sequence(items=items):
            return max(_width(item, rules) for item in items)
        case RuleReference(rule_name=name):
            return _width(rules[name].expression, rules)
    return 1


def _count(expression: Expression, rules: Rules) -> int:
    """How many things an expression can say."""
    match expression:
        case Alternative(items=items):
            return sum(_count(item, rules) for item in items)
        case Sequence(items=items):
            return prod(_count(item, rules) for item in items)
        case RuleReference(rule_name=name):
            return _count(rules[name].expression, rules)
        case TextChunk() | ListReference():
            return 1
    raise TemplateError("(a;b) is not understood here; write (a b|b a)")


def _say(expression: Expression, number: int, rules: Rules) -> str:
    """The thing with this number, of all that an expression can say."""
    match expression:
        case Alternative(items=items):
            for item in items:
                if number < (count := _count(item, rules)):
                    return _say(item, number, rules)
                number -= count
        case Sequence(items=items):
            words = []
            for item in items:
                number, of_item = divmod(number, _count(item, rules))
                words.append(_say(item, of_item, rules))
            return "".join(words)
        case RuleReference(rule_name=name):
            return _say(rules[name].expression, number, rules)
        case ListReference(list_name=name):
            return f"{{{name}}}"
        case TextChunk(original_text=text):
            return text
    raise IndexError(number)


def _parse(template: str) -> Sentence:
    try:
        return parse_sentence(template)
    except (ParseError, AssertionError) as error:
        raise TemplateError(f"'{template}' is no valid template: {error}") from error
