"""Counts from SSDSE, and names and offices, as tables in the project's own schema."""

from __future__ import annotations

import pandas as pd

from geo.build.ssdse import HOUSEHOLD_ITEMS, LATEST_ITEMS, POPULATION_ITEMS
from geo.places.schema import (
    HOUSEHOLD_TABLE,
    MUNICIPALITY_TABLE,
    POPULATION_TABLE,
    WARD_TABLE,
    Table,
)


def population(editions: dict[int, pd.DataFrame]) -> pd.DataFrame:
    """Persons by age class, one row for each municipality and census.

    editions: census year -> rows of the SSDSE file that carries it.
    """
    return _counts(editions, POPULATION_ITEMS, POPULATION_TABLE)


def households(editions: dict[int, pd.DataFrame]) -> pd.DataFrame:
    """General households by kind, one row for each municipality and census."""
    return _counts(editions, HOUSEHOLD_ITEMS, HOUSEHOLD_TABLE)


def municipalities(names: pd.DataFrame, offices: pd.DataFrame) -> pd.DataFrame:
    """Names and office positions (degrees) of the 1,741 municipalities."""
    joined = names.merge(offices, on="code", suffixes=("", "_office"))
    english = joined["romaji_base"].where(
        joined["type_en"] != "Special ward", joined["romaji_base"] + " City"
    )
    return arranged(joined.assign(name=joined["municipality"], name_en=english), MUNICIPALITY_TABLE)


def wards(names: pd.DataFrame, offices: pd.DataFrame) -> pd.DataFrame:
    """Names and office positions (degrees) of the wards of designated cities."""
    joined = names.merge(offices, on="code", suffixes=("", "_office"))
    return arranged(
        joined.assign(
            name=joined["city"] + joined["ward"],
            name_en=joined["romaji_base"] + " Ward",
            city=joined["city_code"],
        ),
        WARD_TABLE,
    )


def latest(edition: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Counts of one table that has a single year in each column, from rows of one SSDSE file.

    Areas are converted from hectares to km².
    """
    ours = {column.name for column in table.columns}
    frame = _items(edition, {item: name for item, name in LATEST_ITEMS.items() if name in ours})
    for column in table.columns:
        if column.unit == "km²":
            frame[column.name] = [_square_kilometres(hectares) for hectares in frame[column.name]]
    return arranged(frame, table)


def _square_kilometres(hectares: str) -> str:
    return f"{int(hectares) / 100:.2f}" if hectares else ""


def _counts(editions: dict[int, pd.DataFrame], items: dict[str, str], table: Table) -> pd.DataFrame:
    censuses = [
        _items(rows, items).assign(year=str(year)) for year, rows in sorted(editions.items())
    ]
    return arranged(pd.concat(censuses), table)


def _items(rows: pd.DataFrame, items: dict[str, str]) -> pd.DataFrame:
    """Some items of an SSDSE file under our names, with the code."""
    return rows[["code", *items]].rename(columns=items)


def arranged(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Only the columns of ``table``, sorted by its key, so that a diff can be read."""
    columns = [column.name for column in table.columns]
    return frame[columns].sort_values(list(table.key)).reset_index(drop=True)
