"""Whether the example phrases in the store work as they are printed."""

import re
from collections.abc import Iterator
from operator import contains
from typing import Any

from skill.interaction_model.fault import Fault
from skill.interaction_model.sample_rules import SLOT

WAKE_WORD = "alexa"
# Between the invocation name and the request one small word may stand: "to", "for", "about".
MOST_CONNECTING_WORDS = 1


def example_faults(
    file: str, place: str, phrase: str, language_model: dict[str, Any]
) -> Iterator[Fault]:
    """Check that a phrase wakes Alexa, names the skill, and says a real sample or nothing more."""
    name = language_model["invocationName"]
    words = _words(phrase)
    before, found, request = f"{' '.join(words)} ".partition(f" {name} ")
    if words[:1] != [WAKE_WORD]:
        yield Fault(file, place, f"'{phrase}' does not wake Alexa", "begin it with Alexa,")
    elif not found or before == WAKE_WORD:
        yield Fault(
            file, place, f"'{phrase}' does not launch the skill", f"say Alexa, open {name}, or ask"
        )
    elif request.strip() and not _understood(request.split(), language_model):
        yield Fault(
            file,
            place,
            f"'{phrase}' asks for '{request.strip()}', which is no sample",
            "use a sample of the model, word for word",
        )


def _understood(request: list[str], language_model: dict[str, Any]) -> bool:
    requests = {" ".join(request[start:]) for start in range(MOST_CONNECTING_WORDS + 1)}
    sayings = {
        slot_type["name"]: {
            saying
            for value in slot_type["values"]
            for saying in (value["name"]["value"], *value["name"]["synonyms"])
        }
        for slot_type in language_model["types"]
    }
    for intent in language_model["intents"]:
        if not requests.isdisjoint(intent["samples"]):
            return True
        types = {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
        for sample in filter(SLOT.search, intent["samples"]):
            pattern = "(.+)".join(map(re.escape, SLOT.split(sample)[::2]))
            known = [sayings.get(types.get(slot, ""), set()) for slot in SLOT.findall(sample)]
            for match in filter(None, (re.fullmatch(pattern, said) for said in requests)):
                if all(map(contains, known, match.groups())):
                    return True
    return False


def _words(phrase: str) -> list[str]:
    return re.sub(
        r"[^\w\s'\-]", " ", phrase.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    ).split()
