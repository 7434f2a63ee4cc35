"""Write deploy/requirements.lock: exact versions of requirements.txt and of all that these need,
for every system and every Python that may run the dashboard, with the hash of each file.

Runs in the environment of ``make audit``: who only reads the lock does not need uv.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from packaging.requirements import Requirement

from tests.paths import ROOT

LOCK = ROOT / "deploy/requirements.lock"
OLDEST_PYTHON = "3.11"
HEAD = """\
# Exact versions of everything that the dashboard runs on: requirements.txt and all that these need,
# with the hashes of their files. To be installed with pip install --require-hashes.
# Made new with `make lock`; tests/security/test_lock.py holds that it agrees with requirements.txt.
"""
_NAME = re.compile(r"[-_.]+")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def normal(name: str) -> str:
    """A package's name in the one form in which names can be compared."""
    return _NAME.sub("-", name).lower()


def entries(file: Path) -> list[tuple[Requirement, frozenset[str]]]:
    """What a requirements file asks for, line by line, each with the SHA-256 hashes it allows."""
    joined = file.read_text("utf-8").replace("\\\n", " ")
    lines = [line for each in joined.splitlines() if (line := each.partition("#")[0].strip())]
    return [
        (Requirement(line.partition("--hash")[0]), frozenset(_HASH.findall(line))) for line in lines
    ]


def pinned(file: Path) -> dict[str, str]:
    """Normal name -> version, of what a file pins for the Python and the system that run this."""
    asked = [each for each, _ in entries(file) if each.marker is None or each.marker.evaluate()]
    return {normal(each.name): str(each.specifier).removeprefix("==") for each in asked}


def resolved() -> str:
    """The newest versions that go together, as lines of a lock. Raises CalledProcessError."""
    command = [
        sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal",
        "--python-version", OLDEST_PYTHON, "--generate-hashes", "--no-header", "--no-annotate",
        "--no-emit-index-url", str(ROOT / "requirements.txt"),
    ]  # fmt: skip
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    LOCK.write_text(HEAD + resolved(), encoding="utf-8")
