"""Reading a locale's model."""

from pathlib import Path

import pytest

from skill.errors import PlainError
from skill.speaker import model


def test_an_unknown_locale_is_told_plainly() -> None:
    """One sentence names the locale that has no model."""
    with pytest.raises(PlainError, match="'tlh-KL'"):
        model.load_model("tlh-KL")


def test_a_broken_model_is_told_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence names the file that is not a model."""
    (tmp_path / "en-US.json").write_text('{"interactionModel": {}}')
    monkeypatch.setattr(model, "FOLDER", tmp_path)
    with pytest.raises(PlainError, match=r"en-US\.json"):
        model.load_model("en-US")
