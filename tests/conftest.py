"""The exploration, done once for all tests that look at its outcome."""

import pytest

from tests.conversation.exploration import Exploration, explore
from tests.conversation.rules import RULES


@pytest.fixture(scope="session")
def exploration() -> Exploration:
    """Every conversation there can be, held against every rule."""
    return explore(RULES)
