"""Then, now and later: one area's population through censuses and the projection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from geo.places.rates import merged_count
from geo.places.schema import CENSUS_YEARS, PROJECTED_YEARS, REGISTER_YEAR
from geo.places.tables import Statistics


@dataclass(frozen=True)
class Point:
    """One year of an area. persons: total; ageing: percent aged 65 and over, None if unknown."""

    year: int
    basis: Literal["census", "projection"]
    persons: float
    ageing: float | None


@dataclass(frozen=True)
class Registered:
    """The resident register on 1 January of REGISTER_YEAR: persons and households."""

    persons: float
    households: float


def population_trend(statistics: Statistics, codes: Sequence[str]) -> list[Point]:
    """Everything known of an area made of ``codes``, censuses first; years without a count of
    every part are left out. Wards of designated cities have a projection and no census here.

    Ageing rates of the census leave unknown ages out; the projection has them shared out.
    """
    counted = [
        _point(statistics, codes, year, "census", "persons", "persons_") for year in CENSUS_YEARS
    ]
    projected = [
        _point(statistics, codes, year, "projection", "projected", "projected_")
        for year in PROJECTED_YEARS
    ]
    return [point for point in (*counted, *projected) if point]


def registered(statistics: Statistics, codes: Sequence[str]) -> Registered | None:
    """Residents and households on the register, or None if a part of the area is not in it."""
    persons, households = (
        merged_count(statistics, name, REGISTER_YEAR, codes)
        for name in ("registered", "registered_households")
    )
    return None if pd.isna(persons) else Registered(persons, households)


def _point(
    statistics: Statistics, codes: Sequence[str], year: int, basis: str, total: str, group: str
) -> Point | None:
    persons = merged_count(statistics, total, year, codes)
    if pd.isna(persons):
        return None
    ages = [
        merged_count(statistics, f"{group}{age}", year, codes)
        for age in ("under15", "15_64", "65plus")
    ]
    known = sum(ages)
    ageing = float(ages[-1] / known * 100) if known > 0 else None
    return Point(year, basis, float(persons), ageing)
