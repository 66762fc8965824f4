"""The house: which room may reach into which, and what each must leave alone."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]

REACHES = {
    "cramps": set[str](),
    "conversation": {"cramps"},
    "speech": {"conversation", "cramps"},
    "screen": {"conversation", "cramps"},
    "alexa": {"speech", "screen", "conversation", "cramps"},
    "hosting": {"alexa"},
    "interaction_model": {"cramps"},
    "speaker": {"alexa"},
}
"""The rooms that each room may import from, besides itself and the plain error."""

EXCEPTIONS = {("skill/speaker/asked.py", "conversation")}
"""The measuring of answers looks into the skill; the speaker itself never does."""

TOP_LEVEL = {
    "LICENSE",
    "README.md",
    "CHANGELOG.md",
    "interaction_model",
    "pyproject.toml",
    "requirements.txt",
    "skill",
    "tests",
}

CLOCKS_AND_CHANCE = {"time", "datetime", "random", "secrets", "uuid"}
CORE = ("cramps", "conversation", "speech", "screen", "alexa")
FEWEST_WORDS = 4  # as many as make a sentence


class Found(NamedTuple):
    """Something in a module, and where it stands."""

    path: str
    line: int
    what: str

    @property
    def room(self) -> str:
        """The folder under skill/ that the module lies in; none for those right in it."""
        parts = Path(self.path).parts
        return parts[1] if len(parts) > 2 else ""


@cache
def trees() -> dict[str, ast.Module]:
    """Every module of the skill, read but not run."""
    paths = sorted((ROOT / "skill").rglob("*.py"))
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in paths}


def imports() -> Iterator[Found]:
    """Every module that is imported anywhere, also inside functions."""
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from (Found(path, node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path}:{node.lineno} imports by relative name"
                yield Found(path, node.lineno, node.module or "")


def texts(path: str) -> Iterator[Found]:
    """Every string in a module but documentation and what is raised."""
    tree = trees()[path]
    left_out: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) or (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        ):
            left_out |= set(ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in left_out:
            yield Found(path, node.lineno, node.value)


def in_rooms(*rooms: str) -> list[Found]:
    """All imports by the modules of these rooms."""
    return [found for found in imports() if found.room in rooms]


def test_the_rooms_are_all_known() -> None:
    """A new room says here which others it may reach into."""
    assert {Found(path, 0, "").room for path in trees()} - {""} == set(REACHES)


@pytest.mark.parametrize("room", REACHES)
def test_a_room_imports_only_rooms_to_its_right(room: str) -> None:
    """hosting, alexa, speech and screen, conversation, cramps: one direction, no way back."""
    for found in in_rooms(room):
        package, *inner = found.what.split(".")
        if package != "skill" or inner[0] in (room, "errors"):
            continue
        allowed = inner[0] in REACHES[room] or (found.path, inner[0]) in EXCEPTIONS
        assert allowed, f"{found.path}:{found.line} imports {found.what}"


@pytest.mark.parametrize("room", [room for room in REACHES if room not in ("alexa", "hosting")])
def test_only_the_edge_knows_the_alexa_sdk(room: str) -> None:
    """The SDK is imported by the rooms that speak with Alexa, and no other."""
    for found in in_rooms(room):
        assert not found.what.startswith("ask_sdk"), f"{found.path}:{found.line} {found.what}"


@pytest.mark.parametrize("room", CORE)
def test_the_core_uses_no_clock_and_no_chance(room: str) -> None:
    """The same turn in the same state is always answered alike."""
    for found in in_rooms(room):
        package = found.what.split(".")[0]
        assert package not in CLOCKS_AND_CHANCE, f"{found.path}:{found.line} imports {package}"


@pytest.mark.parametrize("room", [*CORE, "interaction_model"])
def test_the_environment_is_read_at_the_edge(room: str) -> None:
    """Only what runs the skill (hosting, and the speaker beside it) reads the environment."""
    for found in in_rooms(room):
        assert found.what != "os", f"{found.path}:{found.line} imports os"


@pytest.mark.parametrize("room", CORE)
def test_nothing_is_logged_or_printed_by_the_core(room: str) -> None:
    """What a person says passes through, and is written nowhere."""
    for found in in_rooms(room):
        assert found.what not in ("logging", "sys"), f"{found.path}:{found.line} {found.what}"
    for path, tree in trees().items():
        for node in ast.walk(tree) if Found(path, 0, "").room == room else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("print", "open"), f"{path}:{node.lineno}"


@pytest.mark.parametrize("room", CORE)
def test_no_sentence_that_people_hear_stands_in_python(room: str) -> None:
    """Words belong to speech/en.toml; documentation and error messages are for other readers."""
    paths = [path for path in trees() if Found(path, 0, "").room == room]
    for path in paths:
        if path == "skill/cramps/consistency.py":
            continue  # yields what is wrong with a file, for the error that names it
        for found in texts(path):
            words = [word for word in found.what.split() if word.strip(".,!?'").isalpha()]
            assert len(words) < FEWEST_WORDS, f"{path}:{found.line} says {found.what!r}"


@pytest.mark.parametrize("markup", ["<speak", "<break", "[10s]", "amazon:"])
def test_the_conversation_has_no_markup(markup: str) -> None:
    """How something sounds is decided in speech."""
    for path in trees():
        if Found(path, 0, "").room in ("conversation", "cramps"):
            for found in texts(path):
                assert markup not in found.what, f"{path}:{found.line} has {markup}"


def test_the_top_level_holds_nothing_else() -> None:
    """The first look at the tree shows what matters, and no tool's leavings."""
    listed = subprocess.run(
        ["git", "ls-files"],  # noqa: S607 - whichever git made the tree
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    if not listed:
        pytest.skip("not a git checkout")
    top = {Path(path).parts[0] for path in listed}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL
