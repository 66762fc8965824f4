"""What Alexa demands of samples and slot values."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from skill.interaction_model.fault import Fault
from skill.interaction_model.shape import WITHOUT_SAMPLES

# https://developer.amazon.com/en-US/docs/alexa/custom-skills/create-intents-utterances-and-slots.html
SLOT = re.compile(r"\{([^{}]*)\}")
NOT_SPOKEN = re.compile(r"[^\w\s.'\-]|\d")
STRAY_FULL_STOP = re.compile(r"(?<!\b\w)\.")  # full stops belong to spelled letters: "d. v. t."
LONGEST_VALUE = 140
LONGEST_MODEL = 1_000_000

LanguageModel = dict[str, Any]


def sample_faults(file: str, language_model: LanguageModel) -> Iterator[Fault]:
    """Check every sample of a language's model."""
    for intent in language_model["intents"]:
        slots = {slot["name"] for slot in intent.get("slots", ())}
        if not intent["samples"] and intent["name"] not in WITHOUT_SAMPLES:
            yield Fault(file, intent["name"], "it has no samples", "write some under [intents]")
        used = set()
        for sample in intent["samples"]:
            yield from _spoken_faults(file, intent["name"], SLOT.sub("", sample), sample)
            names = SLOT.findall(sample)
            used |= set(names)
            for name in dict.fromkeys(names):
                if name not in slots:
                    yield Fault(
                        file,
                        intent["name"],
                        f"'{sample}' uses {{{name}}}, a slot that the intent does not have",
                        f"use {', '.join(sorted(slots))}" if slots else "write it without a slot",
                    )
                elif names.count(name) > 1:
                    yield Fault(
                        file,
                        intent["name"],
                        f"'{sample}' uses {{{name}}} twice",
                        "use each slot once in a sample",
                    )
        for name in sorted(slots - used):
            yield Fault(
                file, intent["name"], f"no sample uses {{{name}}}", "write one, or drop the slot"
            )


def value_faults(file: str, language_model: LanguageModel) -> Iterator[Fault]:
    """Check every value and synonym of a language's slot types."""
    for slot_type in language_model["types"]:
        owners: dict[str, str] = {}
        for identity, saying in _sayings(slot_type):
            place = f"{slot_type['name']}.{identity}"
            yield from _spoken_faults(file, place, SLOT.sub("", saying), saying)
            if SLOT.search(saying):
                yield Fault(file, place, f"'{saying}' holds a slot", "write the words themselves")
            if len(saying) > LONGEST_VALUE:
                yield Fault(
                    file,
                    place,
                    f"'{saying}' has {len(saying)} letters",
                    f"keep a value to {LONGEST_VALUE}",
                )
            owner = owners.setdefault(_folded(saying), identity)
            if owner != identity:
                yield Fault(
                    file, place, f"'{saying}' already means {owner}", "keep it in one of the two"
                )


def clash_faults(file: str, language_model: LanguageModel) -> Iterator[Fault]:
    """Find what would be heard as two things: every sample must lead to one intent.

    A slot value counts as a sample where its slot may be said alone.
    """
    owners: dict[str, str] = {}
    for place, said in chain(_bare(language_model), _bare_values(language_model)):
        owner = owners.setdefault(_folded(said), place)
        if owner != place:
            yield Fault(file, place, f"'{said}' already leads to {owner}", "keep it in one of them")


def size_faults(file: str, text: str) -> Iterator[Fault]:
    """Check the size of a model's file."""
    if len(text) > LONGEST_MODEL:
        yield Fault(
            file,
            "",
            f"its model has {len(text):,} characters, Alexa takes {LONGEST_MODEL:,}",
            "shorten the longest templates",
        )


def _spoken_faults(file: str, place: str, spoken: str, whole: str) -> Iterator[Fault]:
    if not whole.strip():
        yield Fault(file, place, "a template can say nothing at all", "leave some word in it")
    if found := NOT_SPOKEN.search(spoken):
        mend = "spell numbers out" if found[0].isdigit() else "write only what can be spoken"
        yield Fault(file, place, f"'{whole}' holds '{found[0]}'", mend)
    if STRAY_FULL_STOP.search(spoken):
        yield Fault(
            file,
            place,
            f"'{whole}' holds a full stop",
            "keep full stops for letters that are spelled (d. v. t.)",
        )
    if spoken != spoken.lower():
        yield Fault(file, place, f"'{whole}' holds a capital", "write it in small letters")


def _bare(language_model: LanguageModel) -> Iterator[tuple[str, str]]:
    for intent in language_model["intents"]:
        for sample in intent["samples"]:
            yield intent["name"], sample


def _bare_values(language_model: LanguageModel) -> Iterator[tuple[str, str]]:
    alone = {
        slot["type"]
        for intent in language_model["intents"]
        for slot in intent.get("slots", ())
        if f"{{{slot['name']}}}" in intent["samples"]
    }
    for slot_type in language_model["types"]:
        if slot_type["name"] in alone:
            for _, saying in _sayings(slot_type):
                yield slot_type["name"], saying


def _sayings(slot_type: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for value in slot_type["values"]:
        for saying in (value["name"]["value"], *value["name"]["synonyms"]):
            yield value["id"], saying


def _folded(said: str) -> str:
    return " ".join(said.casefold().split())
