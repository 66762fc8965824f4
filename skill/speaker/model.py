"""A locale's generated interaction model, decoded from Alexa's own JSON."""

from functools import cached_property
from pathlib import Path

import msgspec

from skill.errors import PlainError

FOLDER = Path(__file__).parents[2] / "interaction_model" / "interactionModels" / "custom"


class Slot(msgspec.Struct, frozen=True):
    """A slot of an intent and the name of its slot type."""

    name: str
    type: str


class Intent(msgspec.Struct, frozen=True):
    """An intent, its sample utterances and its slots."""

    name: str
    samples: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()


class ValueName(msgspec.Struct, frozen=True):
    """How a slot value is said."""

    value: str
    synonyms: tuple[str, ...] = ()


class Value(msgspec.Struct, frozen=True):
    """A slot value: its id, if it has one, and its names."""

    name: ValueName
    id: str | None = None

    @property
    def sayings(self) -> tuple[str, ...]:
        """Every way of saying this value."""
        return (self.name.value, *self.name.synonyms)


class SlotType(msgspec.Struct, frozen=True):
    """A slot type and its values."""

    name: str
    values: tuple[Value, ...] = ()


class Model(msgspec.Struct, frozen=True, rename="camel", dict=True):
    """What one locale's Alexa listens for."""

    invocation_name: str
    intents: tuple[Intent, ...]
    types: tuple[SlotType, ...] = ()

    @cached_property
    def intent_by_name(self) -> dict[str, Intent]:
        """The intents by their names."""
        return {intent.name: intent for intent in self.intents}

    @cached_property
    def type_by_name(self) -> dict[str, SlotType]:
        """The slot types by their names."""
        return {slot_type.name: slot_type for slot_type in self.types}


class _LanguageModel(msgspec.Struct, rename="camel"):
    language_model: Model


class _File(msgspec.Struct, rename="camel"):
    interaction_model: _LanguageModel


def decode_model(content: bytes) -> Model:
    """Decode an interaction model file; raises ``msgspec.DecodeError`` if it is not one."""
    return msgspec.json.decode(content, type=_File).interaction_model.language_model


def locales() -> list[str]:
    """Return the locales that have an interaction model."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def load_model(locale: str) -> Model:
    """Read a locale's interaction model. Raises PlainError if it has none, or a broken one."""
    known = locales()
    if locale not in known:
        raise PlainError(f"there is no interaction model for {locale!r}; try {', '.join(known)}.")
    path = FOLDER / f"{locale}.json"
    try:
        return decode_model(path.read_bytes())
    except msgspec.MsgspecError as error:
        raise PlainError(f"{path} is not an interaction model: {error}.") from error
