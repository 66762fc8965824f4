"""Every check of the interaction model, the words beside it and the manifest above it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skill.cramps.knowledge import Knowledge
from skill.errors import PlainError
from skill.interaction_model.example_rules import example_faults
from skill.interaction_model.fault import Fault
from skill.interaction_model.generation import interaction_model, model_text
from skill.interaction_model.manifest import read_manifest
from skill.interaction_model.manifest_rules import (
    declaration_faults,
    locale_parity_faults,
    store_faults,
)
from skill.interaction_model.sample_rules import (
    clash_faults,
    sample_faults,
    size_faults,
    value_faults,
)
from skill.interaction_model.sentence_rules import (
    coverage_faults,
    locale_faults,
    name_faults,
    repetition_faults,
    rule_faults,
)
from skill.interaction_model.sentences import Sentences, read_languages
from skill.interaction_model.staleness import stale_faults
from skill.interaction_model.words_rules import words_faults


@dataclass(frozen=True)
class Package:
    """Where everything is that must fit together."""

    root: Path
    words: Path

    @property
    def sentences(self) -> Path:
        """The folder of what people say, a file a language."""
        return self.root / "sentences"

    @property
    def models(self) -> Path:
        """The folder of the generated models, a file a locale."""
        return self.root / "interactionModels" / "custom"

    @property
    def manifest(self) -> Path:
        """The skill manifest."""
        return self.root / "skill.json"


def faults(package: Package, knowledge: Knowledge) -> Iterator[Fault]:
    """Yield everything that is wrong. Raises PlainError if sentences or words are unreadable."""
    languages = read_languages(package.sentences)
    models = {sentences.language: interaction_model(sentences) for sentences in languages}
    texts = {language: model_text(model) for language, model in models.items()}
    yield from locale_faults(languages)
    for sentences in languages:
        language_model = models[sentences.language]["interactionModel"]["languageModel"]
        yield from name_faults(sentences)
        yield from coverage_faults(sentences, knowledge)
        yield from rule_faults(sentences)
        yield from repetition_faults(sentences)
        yield from sample_faults(sentences.file, language_model)
        yield from value_faults(sentences.file, language_model)
        yield from clash_faults(sentences.file, language_model)
        yield from size_faults(sentences.file, texts[sentences.language])
    by_locale = {
        locale: texts[sentences.language] for sentences in languages for locale in sentences.locales
    }
    yield from stale_faults(package.models, by_locale)
    yield from words_faults(package.words, [sentences.language for sentences in languages])
    yield from _manifest_faults(package, languages, models)


def _manifest_faults(
    package: Package, languages: list[Sentences], models: dict[str, dict[str, Any]]
) -> Iterator[Fault]:
    file = package.manifest.name
    try:
        manifest = read_manifest(package.manifest)
    except PlainError as error:
        yield Fault(file, "", str(error).removesuffix("."), "the store needs a valid manifest")
        return
    locales = {locale: sentences for sentences in languages for locale in sentences.locales}
    yield from declaration_faults(file, manifest)
    yield from locale_parity_faults(file, manifest, list(locales))
    for locale, entry in manifest.publishing_information.locales.items():
        if locale not in locales:
            continue
        yield from store_faults(file, locale, entry, locales[locale], package.root)
        place = f"publishingInformation.locales.{locale}.examplePhrases"
        language_model = models[locales[locale].language]["interactionModel"]["languageModel"]
        for phrase in entry.example_phrases:
            yield from example_faults(file, place, phrase, language_model)
