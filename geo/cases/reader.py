"""Reading case files: strictly one by one, and a whole collection without losing the good ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from geo.cases.model import Case
from geo.cases.references import KnownIds, check_references
from geo.errors import DataError
from geo.toml_files import load_toml, validated


@dataclass(frozen=True)
class CaseCollection:
    """The cases that could be read, by id, and what is wrong with the others."""

    cases: dict[str, Case]
    problems: tuple[DataError, ...]


def open_collection(folder: Path, known: KnownIds) -> CaseCollection:
    """Every case in ``folder``, from north to south; a broken file does not hide the rest.

    Two files cannot share an id, since the id is the file's name.
    """
    cases: list[Case] = []
    problems: list[DataError] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            cases.append(read_case(path, known))
        except DataError as problem:
            problems.append(problem)
    cases.sort(key=lambda case: (case.places[0].code, case.id))
    return CaseCollection({case.id: case for case in cases}, tuple(problems))


def read_case(path: Path, known: KnownIds) -> Case:
    """One case file. Raises DataError naming file, field, and what to write instead."""
    table = load_toml(path)
    if "id" in table:
        raise DataError(
            f"{path.name}: id",
            ja="id はファイル名で決まります。この行を消してください。",
            en="The id is the file's name. Delete this line.",
        )
    case = validated(Case, path.name, {"id": path.stem, **table})
    check_references(path.name, case, known)
    return case
