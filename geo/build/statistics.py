"""Census counts from SSDSE, and names and offices, as tables in the project's own schema."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from geo.errors import DataError
from geo.places.schema import (
    HOUSEHOLD_TABLE,
    MUNICIPALITY_TABLE,
    POPULATION_TABLE,
    WARD_TABLE,
    Table,
)

_POPULATION_ITEMS = {
    "A1101": "persons",
    "A1301": "persons_under15",
    "A1302": "persons_15_64",
    "A1303": "persons_65plus",
    "A1419": "persons_75plus",
}
_HOUSEHOLD_ITEMS = {
    "A710101": "households",
    "A810105": "households_single",
    "A8201": "households_elderly_couple",
    "A8301": "households_elderly_single",
}


def population(editions: dict[int, Path]) -> pd.DataFrame:
    """Persons by age class, one row for each municipality and census.

    editions: census year -> SSDSE file that carries it. Raises DataError when a file does
    not have the items or gives them for another year.
    """
    return _counts(editions, _POPULATION_ITEMS, POPULATION_TABLE)


def households(editions: dict[int, Path]) -> pd.DataFrame:
    """General households by kind, one row for each municipality and census."""
    return _counts(editions, _HOUSEHOLD_ITEMS, HOUSEHOLD_TABLE)


def municipalities(names: Path, offices: Path) -> pd.DataFrame:
    """Names and office positions (degrees) of the 1,741 municipalities."""
    joined = _read_text(names).merge(_read_text(offices), on="code", suffixes=("", "_office"))
    english = joined["romaji_base"].where(
        joined["type_en"] != "Special ward", joined["romaji_base"] + " City"
    )
    return _arranged(
        joined.assign(name=joined["municipality"], name_en=english), MUNICIPALITY_TABLE
    )


def wards(names: Path, offices: Path) -> pd.DataFrame:
    """Names and office positions (degrees) of the wards of designated cities."""
    joined = _read_text(names).merge(_read_text(offices), on="code", suffixes=("", "_office"))
    return _arranged(
        joined.assign(
            name=joined["city"] + joined["ward"],
            name_en=joined["romaji_base"] + " Ward",
            city=joined["city_code"],
        ),
        WARD_TABLE,
    )


def _counts(editions: dict[int, Path], items: dict[str, str], table: Table) -> pd.DataFrame:
    years = [_one_census(path, year, items) for year, path in sorted(editions.items())]
    return _arranged(pd.concat(years), table)


def _one_census(path: Path, year: int, items: dict[str, str]) -> pd.DataFrame:
    """SSDSE has three rows of header: item codes, years, Japanese labels."""
    rows = _read_ssdse(path)
    missing = [item for item in items if item not in rows.columns]
    other_year = [item for item in items if not missing and rows[item].iloc[0] != str(year)]
    if missing or other_year:
        listed = ", ".join(missing or other_year)
        raise DataError(
            path.name,
            ja=f"{year}年の項目がありません: {listed}。SSDSE-A の版を確かめてください。",
            en=f"No items of {year}: {listed}. Check which edition of SSDSE-A this is.",
        )
    body = rows.iloc[2:]
    frame = body[list(items)].rename(columns=items)
    return frame.assign(code=body.iloc[:, 0].str.removeprefix("R"), year=str(year))


def _read_ssdse(path: Path) -> pd.DataFrame:
    try:
        return _read_text(path)
    except UnicodeDecodeError:  # the publisher's own file is in CP932
        return _read_text(path, encoding="cp932")


def _read_text(path: Path, encoding: str = "utf-8") -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding=encoding)


def _arranged(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Only the columns of ``table``, sorted by its key, so that a diff can be read."""
    columns = [column.name for column in table.columns]
    return frame[columns].sort_values(list(table.key)).reset_index(drop=True)
