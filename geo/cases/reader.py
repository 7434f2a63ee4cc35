"""Reading case files: strictly one by one, and a whole collection without losing the good ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from geo.cases.model import Case
from geo.cases.references import KnownIds, check_references
from geo.errors import DataError
from geo.toml_files import load_toml, toml_paths, unread, validated


@dataclass(frozen=True)
class CaseCollection:
    """The cases that could be read, by id, and what is wrong with the others: one problem for
    each file. ``unread``: what lies beside them and is no case file by its name.
    """

    cases: dict[str, Case]
    problems: tuple[DataError, ...]
    unread: tuple[DataError, ...] = ()


def open_collection(folder: Path, known: KnownIds) -> CaseCollection:
    """Every case in ``folder``, from north to south; a broken file does not hide the rest.

    The id is the file's name. Two files that differ in the letter case of ``.toml`` alone share
    it, and only the first of them is read.
    """
    cases: dict[str, Case] = {}
    problems: list[DataError] = []
    for path in toml_paths(folder):
        try:
            case = read_case(path, known)
        except DataError as problem:
            problems.append(problem)
            continue
        if case.id in cases:
            problems.append(
                DataError(
                    path.name,
                    ja=f"同じ名前のファイルがもう1つあり、id「{case.id}」が重なります。どちらかの名前を変えるか、消してください。",
                    en=f"Another file has the same name, and with it the id {case.id!r}. Rename or delete one of the two.",
                )
            )
        else:
            cases[case.id] = case
    ordered = sorted(cases.values(), key=lambda case: (case.places[0].code, case.id))
    return CaseCollection(
        {case.id: case for case in ordered}, tuple(problems), tuple(unread(folder))
    )


def read_case(path: Path, known: KnownIds) -> Case:
    """One case file. Raises DataError naming file, field, line, and what to write instead, for
    all that is wrong with it.
    """
    table = load_toml(path)
    if "id" in table:
        raise DataError(
            f"{path.name}: id",
            ja="id はファイル名で決まります。この行を消してください。",
            en="The id is the file's name. Delete this line.",
        )
    case = validated(Case, path.name, {"id": path.stem, **table}, path)
    check_references(path.name, case, known, path)
    return case
