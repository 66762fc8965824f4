"""What must hold between a language's sentences, the skill's shape and its knowledge."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from skill.cramps.knowledge import Knowledge
from skill.interaction_model.fault import Fault
from skill.interaction_model.sentences import Sentences
from skill.interaction_model.shape import SLOT_TYPES, SPOKEN_INTENTS

# https://developer.amazon.com/en-US/docs/alexa/custom-skills/develop-skills-in-multiple-languages.html
LOCALES = (
    *("ar-SA", "de-DE", "en-AU", "en-CA", "en-GB", "en-IN", "en-US", "es-ES", "es-MX", "es-US"),
    *("fr-CA", "fr-FR", "hi-IN", "it-IT", "ja-JP", "nl-NL", "pt-BR"),
)
INVOCATION_NAME = re.compile(r"[^\W\d_]['.]?(?:[^\W\d_]|['. -])*")
SHORTEST_NAME, LONGEST_NAME = 2, 50

# Asked about as one; people volunteer its members, each of which is a warning sign of its own.
ASKED_ONLY = frozenset({"back_emergency"})
ANSWERS = frozenset({"yes", "no", "unsure"})


def locale_faults(languages: list[Sentences]) -> Iterator[Fault]:
    """Check that every locale is one of Alexa's, and spoken in one language only."""
    for sentences in languages:
        for locale in sentences.locales:
            if locale not in LOCALES:
                yield Fault(
                    sentences.file,
                    "locales",
                    f"Alexa has no locale '{locale}'",
                    f"use some of {', '.join(LOCALES)}",
                )
            elif locale.partition("-")[0] != sentences.language:
                yield Fault(
                    sentences.file,
                    "locales",
                    f"{locale} is another language",
                    "move it to that language's file",
                )
        for locale, times in Counter(sentences.locales).items():
            if times > 1:
                yield Fault(sentences.file, "locales", f"{locale} stands twice", "drop one")


def name_faults(sentences: Sentences) -> Iterator[Fault]:
    """Check the invocation name."""
    name, words = sentences.invocation_name, sentences.invocation_name.split()

    def fault(what: str, mend: str) -> Fault:
        return Fault(sentences.file, "invocation_name", f"'{name}' {what}", mend)

    if not INVOCATION_NAME.fullmatch(name) or name != name.lower():
        yield fault("is more than small letters and spaces", "spell everything out")
    if len(words) < SHORTEST_NAME:
        yield fault("is one word", "use two or more")
    if len(name) > LONGEST_NAME:
        yield fault(f"has {len(name)} letters", f"keep it to {LONGEST_NAME}")
    for word in words:
        if word in sentences.not_in_invocation_name:
            yield fault(f"holds '{word}', which a name must not", "say it without that word")


def coverage_faults(sentences: Sentences, knowledge: Knowledge) -> Iterator[Fault]:
    """Check that a language has every intent, slot type and id, and none that leads nowhere."""
    yield from _differences(sentences.file, "intents", sentences.intents, SPOKEN_INTENTS)
    yield from _differences(sentences.file, "slot_types", sentences.slot_types, SLOT_TYPES)
    for slot_type, ids in value_ids(knowledge).items():
        values = sentences.slot_types.get(slot_type, {})
        yield from _differences(sentences.file, f"slot_types.{slot_type}", values, ids)


def value_ids(knowledge: Knowledge) -> Mapping[str, frozenset[str]]:
    """Return the ids that the values of each slot type stand for."""
    return {
        "SIGN": knowledge.tellable,
        "ABSENT_SIGN": knowledge.tellable,
        "WARNING_SIGN": frozenset(knowledge.warning) - ASKED_ONLY,
        "CAUSE": frozenset(knowledge.cause),
        "REMEDY": frozenset(remedy.id for remedy in knowledge.remedies),
        "ANSWER": ANSWERS,
    }


def rule_faults(sentences: Sentences) -> Iterator[Fault]:
    """Find shared pieces that no template uses."""
    values = (names for values in sentences.slot_types.values() for names in values.values())
    templates = chain(sentences.expansion_rules.values(), *sentences.intents.values(), *values)
    everything = "\n".join(templates)
    for name in sentences.expansion_rules:
        if f"<{name}>" not in everything:
            yield Fault(
                sentences.file, "expansion_rules", f"nothing uses <{name}>", "drop it, or use it"
            )


def repetition_faults(sentences: Sentences) -> Iterator[Fault]:
    """Find templates that stand twice in one place."""
    places = dict(sentences.intents)
    for slot_type, values in sentences.slot_types.items():
        places |= {f"{slot_type}.{identity}": names for identity, names in values.items()}
    for place, templates in places.items():
        for template, times in Counter(templates).items():
            if times > 1:
                yield Fault(
                    sentences.file, place, f"'{template}' stands {times} times", "keep it once"
                )


def _differences(
    file: str, place: str, present: Mapping[str, object], wanted: tuple[str, ...] | frozenset[str]
) -> Iterator[Fault]:
    for name in sorted(set(wanted) - set(present)):
        yield Fault(file, place, f"'{name}' is missing", "write how people say it")
    for name in sorted(set(present) - set(wanted)):
        yield Fault(file, place, f"the skill knows no '{name}'", "drop it, or mend its name")
