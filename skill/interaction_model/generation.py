"""Alexa's interaction model, generated from one language's sentences."""

import json
from collections.abc import Mapping
from typing import Any

from hassil.expression import Sentence

from skill.errors import PlainError
from skill.interaction_model.sentences import Sentences, Values
from skill.interaction_model.shape import (
    BUILT_IN,
    CUSTOM,
    MULTIPLE_VALUES,
    SLOT_TYPES,
    WITHOUT_SAMPLES,
)
from skill.interaction_model.templates import TemplateError, expand, parse_rules


def interaction_model(sentences: Sentences) -> dict[str, Any]:
    """Build the model that each of a language's locales shares. Raises PlainError."""
    file = sentences.file
    try:
        rules = parse_rules(sentences.expansion_rules)
    except TemplateError as error:
        raise PlainError(f"{file}, expansion_rules: {error}.") from error

    def samples(intent: str) -> list[str]:
        return _expand_all(f"{file}, {intent}", sentences.intents.get(intent, ()), rules)

    def values(slot_type: str, values: Values) -> list[dict[str, Any]]:
        return [
            _value(value, _expand_all(f"{file}, {slot_type}.{value}", templates, rules))
            for value, templates in values.items()
        ]

    language_model = {
        "invocationName": sentences.invocation_name,
        "intents": [
            *({"name": name, "samples": []} for name in WITHOUT_SAMPLES),
            *({"name": name, "samples": samples(name)} for name in BUILT_IN),
            *(
                {"name": name, "slots": _slots(slots), "samples": samples(name)}
                for name, slots in CUSTOM.items()
            ),
        ],
        "types": [
            {"name": name, "values": values(name, sentences.slot_types.get(name, {}))}
            for name in SLOT_TYPES
        ],
        # What is no answer and no request of ours shall rather be asked again than guessed.
        "modelConfiguration": {"fallbackIntentSensitivity": {"level": "HIGH"}},
    }
    return {"interactionModel": {"languageModel": language_model}}


def model_text(model: Mapping[str, Any]) -> str:
    """Write a model as the text of its file: the same model always gives the same text."""
    return json.dumps(model, ensure_ascii=False, indent=1) + "\n"


def _slots(slots: Mapping[str, str]) -> list[dict[str, Any]]:
    return [
        {"name": name, "type": slot_type}
        | ({"multipleValues": {"enabled": True}} if name in MULTIPLE_VALUES else {})
        for name, slot_type in slots.items()
    ]


def _value(value: str, names: list[str]) -> dict[str, Any]:
    return {"id": value, "name": {"value": names[0], "synonyms": names[1:]}}


def _expand_all(place: str, templates: tuple[str, ...], rules: Mapping[str, Sentence]) -> list[str]:
    said: dict[str, None] = {}
    for template in templates:
        try:
            said |= dict.fromkeys(expand(template, rules))
        except TemplateError as error:
            raise PlainError(f"{place}: {error}.") from error
    return list(said)
