"""The statistics and the catalogue that the dashboard reads, read once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from geo.places.indicators import read_indicators
from geo.places.schema import COLUMNS, TABLES, Table
from geo.places.tables import Statistics, read_statistics

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def statistics():
    return read_statistics(DATA)


@pytest.fixture(scope="session")
def catalogue():
    return read_indicators(DATA / "vocabulary/indicators.toml")


@pytest.fixture(scope="session")
def made_up():
    """Statistics of towns "01000", "01001", …: counts of each by (column, year), None: missing."""

    def of(counts) -> Statistics:
        towns = [f"01{number:03}" for number in range(len(next(iter(counts.values()))))]
        tables = {COLUMNS[name][0] for name, _ in counts}
        frames = {each.name: _frame(each, counts, towns) for each in TABLES if each in tables}
        return Statistics({"municipalities": pd.DataFrame(index=towns), **frames})

    return of


def _frame(table: Table, counts, towns) -> pd.DataFrame:
    years: dict[int, dict] = {}
    for (name, year), values in counts.items():
        if COLUMNS[name][0] is table:
            years.setdefault(year, {})[name] = values
    frames = {year: pd.DataFrame(columns, towns) for year, columns in years.items()}
    if "year" not in table.key:
        return pd.concat(frames.values(), axis="columns")
    return pd.concat(frames, names=["year", "code"]).swaplevel().sort_index()


@pytest.fixture
def data(tmp_path):
    """A copy of the built data that a test may damage."""
    for folder in ("tables", "boundaries"):
        shutil.copytree(DATA / folder, tmp_path / folder)
    shutil.copy(DATA / "datapackage.json", tmp_path)
    return tmp_path
