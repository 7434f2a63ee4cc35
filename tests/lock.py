"""Write deploy/requirements.lock: the versions that pip would install for requirements.txt.

Without hashes: those differ from system to system, and the lock is for all of them.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "deploy/requirements.lock"
HEAD = """\
# Exact versions of everything that the dashboard runs on: requirements.txt and all that these need.
# Made new with `make lock`; tests/security/test_lock.py holds that it agrees with requirements.txt.
"""
_NAME = re.compile(r"[-_.]+")


def normal(name: str) -> str:
    """A package's name in the one form in which names can be compared."""
    return _NAME.sub("-", name).lower()


def pinned(file: Path) -> dict[str, str]:
    """Normal name -> version of each line ``name==version`` of a requirements file."""
    lines = (line.partition("#")[0].strip() for line in file.read_text("utf-8").splitlines())
    pairs = (line.split("==") for line in lines if line)
    return {normal(name): version for name, version in pairs}


def resolved() -> dict[str, str]:
    """What pip would install into an empty environment. Raises CalledProcessError."""
    command = [
        sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet",
        "--report", "-", "--requirement", str(ROOT / "requirements.txt"),
    ]  # fmt: skip
    report = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    found = (each["metadata"] for each in report["install"])
    return {normal(each["name"]): each["version"] for each in found}


if __name__ == "__main__":
    lines = [f"{name}=={version}\n" for name, version in sorted(resolved().items())]
    LOCK.write_text(HEAD + "".join(lines), encoding="utf-8")
