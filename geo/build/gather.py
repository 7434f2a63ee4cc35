"""All raw files, read and compared before anything is made of them; and where a count came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from geo.build.agreement import disagreements, listed
from geo.build.boundary_source import BoundarySource, read_boundary_source
from geo.build.raw import RAW
from geo.build.read import RawTable, read_raw
from geo.errors import DataError, DataErrors
from geo.places.problems import Problem, of_raw_file

_BOUNDARIES = "boundaries"
_COMPLETE = ("municipalities", "wards")  # files with a row for each of these


@dataclass(frozen=True)
class Gathered:
    """The raw tables by their key in ``RAW``, and the boundary file."""

    tables: Mapping[str, RawTable]
    boundaries: BoundarySource

    def rows(self, key: str) -> pd.DataFrame:
        """All cells of a raw table as text, by the publisher's names."""
        return self.tables[key].frame


def gather(files: Mapping[str, Path], folder: Path, notices: list[str]) -> Gathered:
    """Read every file. What was mended on the way is told in ``notices``.

    files: by key in ``RAW``. folder: the files' names are told relative to it. Raises DataErrors
    with all that is wrong in any file, and with what one has and the others do not.
    """
    tables: dict[str, RawTable] = {}
    boundaries: BoundarySource | None = None
    errors: list[DataError] = []
    for key, path in files.items():
        name = path.relative_to(folder).as_posix()
        try:
            if key == _BOUNDARIES:
                boundaries = read_boundary_source(path, name, notices)
            else:
                tables[key] = read_raw(path, RAW[key], notices, name)
        except DataErrors as several:
            errors += several.errors
        except DataError as error:
            errors.append(error)
    complete = [listed(each) for each in tables.values() if each.raw.areas in _COMPLETE]
    errors += disagreements(
        [*complete, *([boundaries.listed()] if boundaries else [])],
        next((each for each in tables.values() if each.raw.areas == "selected"), None),
    )
    if errors or boundaries is None:
        raise DataErrors(errors)
    return Gathered(tables, boundaries)


def raw_errors(
    problems: Iterable[Problem], gathered: Gathered, names: pd.Series
) -> list[DataError]:
    """Problems of tables as errors of the raw files that they were made from: file, column, and
    line of the areas. names: of municipalities and wards, by code."""
    return [_raw_error(problem, gathered, names) for problem in problems]


def _raw_error(problem: Problem, gathered: Gathered, names: pd.Series) -> DataError:
    origins = [
        (table, field)
        for table in gathered.tables.values()
        for field in table.raw.fields
        if field.ours == problem.column and (not field.year or problem.year in (None, field.year))
    ]
    if not origins:  # a column that comes from nowhere is a fault of this program
        return DataError(problem.where, problem.ja, problem.en)
    area = problem.areas[0][0] if problem.areas else ""
    table, field = next((each for each in origins if each[0].line(area)), origins[0])
    return of_raw_file(problem, names, f"{table.name}: {field.name}", table.line)
