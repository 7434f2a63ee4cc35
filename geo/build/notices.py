"""What an editor should look at, although it may be right: multiples in time, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pandas as pd

from geo.places.schema import COLUMNS, TABLES
from geo.places.table_checks import years_of
from geo.places.tables import Statistics

_MULTIPLE = 2.0
_LARGE = 100  # of fewer a multiple says nothing


def multiples(tables: Statistics) -> list[str]:
    """Areas with a count that is a multiple of its neighbour in time (or a part of it), one line
    for each area, in code order."""
    told: dict[str, list[str]] = {}
    for (name, year), (later_name, later) in _neighbours():
        before, after = tables.column(name, year), tables.column(later_name, later)
        before, after = before.align(after, join="inner")
        least, most = before.combine(after, min), before.combine(after, max)
        for code in before.index[(most >= _LARGE) & (most >= _MULTIPLE * least)]:
            to = f"{later_name} " if later_name != name else ""
            told.setdefault(code, []).append(
                f"{name} {year} → {to}{later}: {before[code]:,.10g} → {after[code]:,.10g}"
            )
    names = tables.area_names()
    return [f"{code} {names[code]}: {'; '.join(lines)}" for code, lines in sorted(told.items())]


def changes(data: Path, stage: Path) -> list[str]:
    """How many cells of each column differ between the tables in ``data`` and those in ``stage``;
    nothing for a table that is not there yet or that cannot be compared."""
    return [line for table in TABLES for line in _changed(data / table.file, stage / table.file)]


def _neighbours() -> Iterator[tuple[tuple[str, int], tuple[str, int]]]:
    for name in COLUMNS:
        for year, later in pairwise(years_of(name)):
            yield (name, year), (name, later)
    yield ("persons", 2015), ("registered", 2018)
    yield ("registered", 2018), ("persons", 2020)


def _changed(old: Path, new: Path) -> Iterator[str]:
    try:
        before, after = (pd.read_csv(path, dtype=str, keep_default_na=False) for path in (old, new))
    except (OSError, ValueError):
        return
    if before.shape == after.shape and list(before.columns) == list(after.columns):
        counts = (before != after).sum()
        if listed := ", ".join(f"{name} {count:,}" for name, count in counts.items() if count):
            yield f"{new.name}: {listed}"
