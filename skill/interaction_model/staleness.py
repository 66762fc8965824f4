"""Whether the generated models are what the sentences say today."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from skill.interaction_model.fault import Fault


def stale_faults(folder: Path, texts: Mapping[str, str]) -> Iterator[Fault]:
    """Compare the files in the folder with the texts by locale that they should hold."""
    mend = "run `python -m skill model` and commit what it writes"
    for locale, text in texts.items():
        path = folder / f"{locale}.json"
        if not path.exists():
            yield Fault(path.name, "", "the generated model is missing", mend)
        elif path.read_bytes() != text.encode():
            yield Fault(path.name, "", "it is not what the sentences make today", mend)
    for path in sorted(folder.glob("*.json")):
        if path.stem not in texts:
            yield Fault(path.name, "", "no language's sentences name this locale", "delete it")
