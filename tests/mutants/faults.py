"""The list of seeded faults (faults.toml): each breaks one promise of the product in one place."""

from __future__ import annotations

import ast
import tomllib
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).with_name("faults.toml")


@dataclass(frozen=True)
class Fault:
    """One fault. promise: what a reader is promised, in a sentence. file: where it is kept, below
    the project's folder. find, put: the text that stands there once, and the one that breaks it.
    tests: files of tests, or single tests (file::name), of which one must fail.
    """

    id: str
    promise: str
    file: str
    find: str
    put: str
    tests: tuple[str, ...]

    def seed(self, root: Path) -> None:
        """Break the file in a copy of the project."""
        path = root / self.file
        path.write_text(path.read_text("utf-8").replace(self.find, self.put), "utf-8")


def read_faults(path: Path = LIST) -> list[Fault]:
    """The list in its order."""
    listed = tomllib.loads(path.read_text("utf-8"))
    return [Fault(name, **{**each, "tests": tuple(each["tests"])}) for name, each in listed.items()]


def problems(fault: Fault, root: Path) -> list[str]:
    """Why a fault cannot be seeded or tried in the project as it is now; empty if it can."""
    path = root / fault.file
    if not path.is_file():
        return [f"{fault.id}: there is no {fault.file}"]
    times = path.read_text("utf-8").count(fault.find)
    found = (
        [] if times == 1 else [f"{fault.id}: {fault.find!r} stands {times} times in {path.name}"]
    )
    if fault.find == fault.put:
        found.append(f"{fault.id}: changes nothing")
    if not fault.tests:
        found.append(f"{fault.id}: names no test")
    return found + [f"{fault.id}: there is no {test}" for test in fault.tests if _lacks(root, test)]


def _lacks(root: Path, test: str) -> bool:
    """Whether there is no test of that name."""
    file, _, name = test.partition("::")
    path = root / file
    if not path.is_file():
        return True
    defined = ast.parse(path.read_text("utf-8")).body
    return bool(name) and name not in {getattr(each, "name", None) for each in defined}
