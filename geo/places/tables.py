"""Reading the tables in data/, and refusing one that is not what its record says."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from geo.cases import Place
from geo.codes import prefecture_of
from geo.errors import built_file_error, why
from geo.places.schema import COLUMNS, TABLES, Table
from geo.text import language

RECORD = "datapackage.json"  # Frictionless Data Package: one resource per table


@dataclass(frozen=True)
class Statistics:
    """The tables by name, each indexed by its key; counts are missing where not published."""

    frames: Mapping[str, pd.DataFrame]
    _columns: dict[tuple[str, int], pd.Series] = field(default_factory=dict, repr=False)
    _rows: dict[tuple[str, int | None], dict[str, int]] = field(default_factory=dict, repr=False)

    @property
    def municipalities(self) -> pd.DataFrame:
        """Names and office positions, by municipality code."""
        return self.frames["municipalities"]

    @property
    def wards(self) -> pd.DataFrame:
        """Names and office positions of the wards of designated cities, by code."""
        return self.frames["wards"]

    def area_names(self) -> pd.Series:
        """The Japanese name of every municipality and ward, by code."""
        return pd.concat([self.municipalities["name"], self.wards["name"]])

    def column(self, name: str, year: int) -> pd.Series:
        """One count of one year by code, as floating point numbers. Projections and the
        resident register have wards of designated cities beside municipalities. Kept, because
        one page of a town asks some eighty times: not to be changed by who gets it.

        Raises KeyError for a column or a year that no table has.
        """
        if (name, year) not in self._columns:
            self._columns[name, year] = self._read_column(name, year)
        return self._columns[name, year]

    def _read_column(self, name: str, year: int) -> pd.Series:
        table, column = COLUMNS[name]
        counts = self.frames[table.name][name]
        if column.year is None:
            counts = counts.xs(year, level="year")
        elif column.year != year:
            raise KeyError(f"{name} {year}")
        return counts.astype("float64")

    def counts(self, name: str, year: int, codes: Iterable[str]) -> list[float]:
        """The same count for some areas, in their order; missing (NaN) where there is none."""
        column = self.column(name, year)
        values = column.to_numpy()
        table, of = COLUMNS[name]
        known = (table.name, year if of.year is None else None)
        if known not in self._rows:
            self._rows[known] = {code: row for row, code in enumerate(column.index)}
        rows = self._rows[known]
        return [float(values[rows[code]]) if code in rows else math.nan for code in codes]

    def place_position(self, place: Place) -> tuple[float, float] | None:
        """(latitude, longitude) in degrees of a place of a case: its own, or of its office."""
        return tuple(place.position) if place.position else self.position(place.code)

    def prefecture_names(self, lang: str) -> dict[str, str]:
        """Two-digit code of every prefecture -> its name, in code order."""
        column = self.municipalities[language(lang).column("prefecture")]
        return {prefecture_of(code): name for code, name in sorted(column.items())}

    def position(self, code: str) -> tuple[float, float] | None:
        """(latitude, longitude) of the municipal or ward office in degrees, if known."""
        for table in (self.municipalities, self.wards):
            if code in table.index:
                row = table.loc[code]
                return float(row.latitude), float(row.longitude)
        return None


def read_statistics(data: Path) -> Statistics:
    """All tables below ``data``. Raises DataError for one that is missing or damaged."""
    record = read_record(data)
    for path in record:
        verify(data, path, record[path]["hash"])
    return Statistics({table.name: read_table(data, table) for table in TABLES})


def read_record(data: Path) -> dict[str, dict]:
    """The provenance record: one resource for each built file, by path below ``data``."""
    try:
        package = json.loads((data / RECORD).read_text(encoding="utf-8"))
        resources = {resource["path"]: resource for resource in package["resources"]}
        if missing := [path for path, resource in resources.items() if "hash" not in resource]:
            raise KeyError("hash", *missing)
        return resources
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise built_file_error(
            f"data/{RECORD}",
            ja=f"読めません（{why(error)}）。",
            en=f"Cannot be read ({why(error)}).",
        ) from None


def verify(data: Path, path: str, expected: str) -> None:
    """Raise DataError unless the file below ``data`` has the recorded checksum."""
    try:
        found = checksum(data / path)
    except OSError:
        raise built_file_error(
            f"data/{path}", ja="ファイルがありません。", en="The file is missing."
        ) from None
    if found != expected:
        raise built_file_error(
            f"data/{path}",
            ja="記録された内容と違います（チェックサムの不一致）。手で直さず、",
            en="The file is not the one on record (checksum mismatch). Do not edit it by hand.",
        )


def checksum(path: Path) -> str:
    """``sha256:…`` of a file, as the record writes it."""
    return "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()


def read_table(data: Path, table: Table) -> pd.DataFrame:
    """One table below ``data``, indexed by its key and sorted: counts are Int64, missing where not
    published. Raises DataError for one that is not what the schema says."""
    kinds = {"text": "str", "integer": "Int64", "number": "float64"}
    try:
        frame = pd.read_csv(
            data / table.file,
            dtype={column.name: kinds[column.kind] for column in table.columns},
            keep_default_na=False,
            na_values=[""],
        )
    except (
        OSError,
        ValueError,
    ) as error:  # not on record and not there; a word in place of a number
        raise built_file_error(
            f"data/{table.file}",
            ja=f"表として読めません（{why(error)}）。",
            en=f"Cannot be read as a table ({why(error)}).",
        ) from None
    expected = [column.name for column in table.columns]
    if list(frame.columns) != expected or len(frame) != table.rows:
        raise built_file_error(
            f"data/{table.file}",
            ja=f"列か行数が違います（必要: {', '.join(expected)}、{table.rows}行）。",
            en=f"Wrong columns or row count (needed: {', '.join(expected)}; {table.rows} rows).",
        )
    return frame.set_index(list(table.key)).sort_index()
