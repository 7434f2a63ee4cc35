"""Projections and the resident register, as tables in the project's own schema."""

from __future__ import annotations

import pandas as pd

from geo.build.statistics import arranged
from geo.places.schema import PROJECTED_YEARS, PROJECTION_TABLE, REGISTER_TABLE, REGISTER_YEAR

_AGES = {
    "under15": "projected_under15",
    "age15_64": "projected_15_64",
    "age65plus": "projected_65plus",
}
_KEY = ["code", "year"]


def projection(
    municipalities: pd.DataFrame, wards: pd.DataFrame, selected: pd.DataFrame
) -> pd.DataFrame:
    """Projected persons by area and year, with age classes where they are published.

    municipalities, wards: one row for each area, one column for each year; age classes of
    the last year only. selected: the age classes of a few areas for every year.
    """
    areas = pd.concat([municipalities, wards])
    years = pd.concat([_one_year(areas, year) for year in PROJECTED_YEARS])
    ages = selected.rename(columns=_AGES)[[*_KEY, *_AGES.values()]].set_index(_KEY)
    table = years.set_index(_KEY)
    table.update(ages)
    return arranged(table.reset_index(), PROJECTION_TABLE)


def register(municipalities: pd.DataFrame, wards: pd.DataFrame) -> pd.DataFrame:
    """Registered residents and households of municipalities and wards on 1 January."""
    areas = pd.concat([municipalities, wards])
    names = {"population_total": "registered", "households": "registered_households"}
    return arranged(areas.rename(columns=names).assign(year=str(REGISTER_YEAR)), REGISTER_TABLE)


def _one_year(areas: pd.DataFrame, year: int) -> pd.DataFrame:
    ages = {ours: areas.get(f"{theirs}_{year}", "") for theirs, ours in _AGES.items()}
    return pd.DataFrame(
        {"code": areas["code"], "year": str(year), "projected": areas[f"population_{year}"], **ages}
    )
