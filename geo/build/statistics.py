"""Counts from SSDSE, and names and offices, as tables in the project's own schema."""

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
    "A810102": "households_nuclear",
    "A810105": "households_single",
    "A8201": "households_elderly_couple",
    "A8301": "households_elderly_single",
}

_LATEST_ITEMS = {
    "A4101": "births",
    "A4200": "deaths",
    "A5101": "moved_in",
    "A5102": "moved_out",
    "I510120": "hospitals",
    "I5102": "clinics",
    "I5103": "dental_clinics",
    "I6100": "doctors",
    "G1201": "kominkan",
    "G1401": "libraries",
    "B1101": "total_km2",
    "B1103": "inhabitable_km2",
    "D3203": "expenditure",
    "D320303": "welfare",
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
    joined = read_text(names).merge(read_text(offices), on="code", suffixes=("", "_office"))
    english = joined["romaji_base"].where(
        joined["type_en"] != "Special ward", joined["romaji_base"] + " City"
    )
    return arranged(joined.assign(name=joined["municipality"], name_en=english), MUNICIPALITY_TABLE)


def wards(names: Path, offices: Path) -> pd.DataFrame:
    """Names and office positions (degrees) of the wards of designated cities."""
    joined = read_text(names).merge(read_text(offices), on="code", suffixes=("", "_office"))
    return arranged(
        joined.assign(
            name=joined["city"] + joined["ward"],
            name_en=joined["romaji_base"] + " Ward",
            city=joined["city_code"],
        ),
        WARD_TABLE,
    )


def latest(edition: Path, table: Table) -> pd.DataFrame:
    """Counts of one table that has a single year in each column, from one SSDSE file.

    Areas are converted from hectares to km². Raises DataError when the file does not have
    the items or gives them for another year than the table says.
    """
    years = {column.name: column.year for column in table.columns if column.year}
    items = {item: name for item, name in _LATEST_ITEMS.items() if name in years}
    frame = _items(edition, items, years)
    for column in table.columns:
        if column.unit == "km²":
            frame[column.name] = [_square_kilometres(hectares) for hectares in frame[column.name]]
    return arranged(frame, table)


def _square_kilometres(hectares: str) -> str:
    return f"{int(hectares) / 100:.2f}" if hectares else ""


def _counts(editions: dict[int, Path], items: dict[str, str], table: Table) -> pd.DataFrame:
    censuses = [
        _items(path, items, dict.fromkeys(items.values(), year)).assign(year=str(year))
        for year, path in sorted(editions.items())
    ]
    return arranged(pd.concat(censuses), table)


def _items(path: Path, items: dict[str, str], years: dict[str, int]) -> pd.DataFrame:
    """Some items of an SSDSE file under our names, with the code.

    items: item code -> our name; years: our name -> the year that the item must be of.
    SSDSE has three rows of header: item codes, years, Japanese labels.
    """
    rows = _read_ssdse(path)
    wrong = [
        f"{item} ({years[name]})"
        for item, name in items.items()
        if item not in rows.columns or rows[item].iloc[0] != str(years[name])
    ]
    if wrong:
        listed = ", ".join(wrong)
        raise DataError(
            path.name,
            ja=f"次の項目（年）がありません: {listed}。SSDSE-A の版を確かめてください。",
            en=f"These items (years) are absent: {listed}. Check which edition of SSDSE-A this is.",
        )
    body = rows.iloc[2:]
    return (
        body[list(items)].rename(columns=items).assign(code=body.iloc[:, 0].str.removeprefix("R"))
    )


def _read_ssdse(path: Path) -> pd.DataFrame:
    try:
        return read_text(path)
    except UnicodeDecodeError:  # the publisher's own file is in CP932
        return read_text(path, encoding="cp932")


def read_text(path: Path, encoding: str = "utf-8") -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding=encoding)


def arranged(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Only the columns of ``table``, sorted by its key, so that a diff can be read."""
    columns = [column.name for column in table.columns]
    return frame[columns].sort_values(list(table.key)).reset_index(drop=True)
