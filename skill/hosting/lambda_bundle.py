"""The archive that AWS Lambda runs: the skill and its requirements, for both of its processors.

Compiled modules carry their processor in their file names, so those for x86-64 and for arm64 lie
side by side and one archive serves both. Bytecode is included because Lambda cannot write any:
without it every cold start would compile the SDK again, which takes longer than all the rest.
"""

import shutil
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from skill.errors import PlainError

PLATFORMS = ["manylinux2014_x86_64", "manylinux2014_aarch64"]
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"  # bytecode fits only its own version
REQUIREMENTS = Path(__file__).with_name("lambda.txt")
PACKAGE = Path(__file__).parents[1]

# What a request on Lambda passes through; the rest of the project stays at home.
OURS = [
    "__init__.py",
    "errors.py",
    "alexa",
    "conversation",
    "cramps",
    "screen",
    "speech",
    "hosting/__init__.py",
    "hosting/aws_lambda.py",
    "hosting/faults.py",
    "hosting/request_log.py",
]
# Lists of installed files differ between the platforms, and nobody reads them.
LEFT_OUT = {"RECORD", "WHEEL", "INSTALLER", "REQUESTED", "top_level.txt", "py.typed"}
SAME_DATE = (1980, 1, 1, 0, 0, 0)  # the same sources give the same archive, byte for byte


def write_bundle(path: Path) -> None:
    """Write the archive; raise PlainError if the requirements cannot be had."""
    with TemporaryDirectory() as scratch:
        tree = Path(scratch, "bundle")
        targets = [Path(scratch, platform) for platform in PLATFORMS]
        with ThreadPoolExecutor() as pool:
            list(pool.map(_install, PLATFORMS, targets))
        for wheels in targets:
            _merge(wheels, tree)
        _copy_ours(tree / PACKAGE.name)
        _compile(tree)
        _zip(tree, path)


def _install(platform: str, target: Path) -> None:
    """Unpack the wheels of the Lambda requirements for one platform."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-compile"]
    command += ["--disable-pip-version-check", "--only-binary=:all:", "--platform", platform]
    command += ["--python-version", PYTHON, "--implementation", "cp", "--target", str(target)]
    command += ["--requirement", str(REQUIREMENTS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- our own words
    if done.returncode != 0:
        last_line = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise PlainError(f"pip could not get the requirements for {platform}: {last_line}")


def _merge(wheels: Path, tree: Path) -> None:
    """Lay one platform's files over the others; the same name must mean the same content."""
    for source in sorted(wheels.rglob("*")):
        inside = source.relative_to(wheels)
        target = tree / inside
        if source.is_dir() or source.name in LEFT_OUT or inside.parts[0] == "bin":
            continue
        if target.exists() and target.read_bytes() != source.read_bytes():
            raise PlainError(f"{inside} differs between the platforms of Lambda")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _copy_ours(target: Path) -> None:
    """Copy the rooms of the skill that answer a request."""
    for name in OURS:
        source = PACKAGE / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target / name)


def _compile(tree: Path) -> None:
    """Add bytecode that is taken on trust, as its sources never change where it runs."""
    command = [sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash"]
    command += ["-s", str(tree), "-p", "/var/task", str(tree)]
    subprocess.run(command, check=True)  # noqa: S603 -- our own interpreter and words


def _zip(tree: Path, path: Path) -> None:
    """Pack a folder, in order and without dates."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        files = {file.relative_to(tree).as_posix(): file for file in tree.rglob("*")}
        for name, file in sorted(files.items()):
            if file.is_file():
                entry = zipfile.ZipInfo(name, SAME_DATE)
                entry.external_attr = 0o644 << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, file.read_bytes())
