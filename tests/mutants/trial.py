"""Trying a fault: a copy of the project with the fault in it, and the tests that must fail there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.mutants.faults import Fault

SECONDS = 600  # for the tests of one fault; longer, and the fault has made something endless
# what the project's settings add is left out: workers for a single file, and leaving slow tests out
_OPTIONS = "addopts=--import-mode=importlib -p no:dash"
_FAILED = re.compile(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", re.MULTILINE)


@dataclass(frozen=True)
class Result:
    """What became of a fault. killed: a test failed. survived: all passed, so that a test is
    missing. error: nothing can be said, because the tests did not run. told: the test that failed,
    or what hindered them.
    """

    fault: Fault
    outcome: Literal["killed", "survived", "error"]
    told: str
    seconds: float


def copied(root: Path, target: Path) -> Path:
    """The tracked files of the work tree, as they are now, in a folder of their own."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True)
    for name in listed.stdout.decode().split("\0"):
        if (root / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, target / name)
    return target


def tried(faults: Iterable[Fault], clean: Path, jobs: int) -> Iterator[Result]:
    """Each fault in a fresh copy of ``clean``, in the order in which they are done."""
    with ThreadPoolExecutor(jobs) as pool:
        for done in as_completed([pool.submit(_try, fault, clean) for fault in faults]):
            yield done.result()


def run(tests: Iterable[str], root: Path) -> tuple[int | None, str]:
    """Run tests up to the first that fails: pytest's exit code (None: out of time), and that test,
    or the last line that pytest wrote."""
    command = [
        sys.executable, "-m", "pytest", "-o", _OPTIONS, "-x", "-q", "--tb=no", "-rfE",
        "-p", "no:cacheprovider", *dict.fromkeys(tests),
    ]  # fmt: skip
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    try:
        done = subprocess.run(
            command, cwd=root, env=env, capture_output=True, text=True, timeout=SECONDS
        )
    except subprocess.TimeoutExpired:
        return None, f"no end after {SECONDS} seconds"
    if failed := _FAILED.search(done.stdout):
        return done.returncode, failed[1]
    lines = (done.stdout + done.stderr).strip().splitlines()
    return done.returncode, lines[-1] if lines else ""


def _try(fault: Fault, clean: Path) -> Result:
    copy = clean.with_name(fault.id)
    shutil.copytree(clean, copy, ignore=shutil.ignore_patterns("__pycache__", ".hypothesis"))
    began = time.monotonic()
    try:
        fault.seed(copy)
        code, told = run(fault.tests, copy)
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    # 1 is "some tests failed"; any other code says that they were not run as they should be
    outcome = {0: "survived", 1: "killed"}.get(code, "error")
    return Result(fault, outcome, told, time.monotonic() - began)
