"""Shares, ratios, counts and changes of single municipalities and of areas made of several."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from geo.places.indicators import Indicator
from geo.places.tables import Statistics

Catalogue = Mapping[str, Indicator]
_Count = Callable[[str, int], pd.Series]  # column and year -> counts, one for each area


def values(indicator: Indicator, catalogue: Catalogue, statistics: Statistics) -> pd.Series:
    """The indicator for every municipality, indexed by code, in the indicator's unit.

    Missing where a count is missing or the denominator is zero: 双葉町 had no residents in
    2020, so it has no ageing rate, and a map must not show it as 0.
    """
    everywhere = statistics.municipalities.index
    return _measured(
        indicator, catalogue, lambda name, year: statistics.column(name, year).reindex(everywhere)
    )


def merged_value(
    indicator: Indicator, catalogue: Catalogue, statistics: Statistics, codes: Sequence[str]
) -> float | None:
    """The indicator for several municipalities taken as one area, or None if undefined.

    Numerators and denominators are added up first; rates are never averaged. None as well
    if any of the municipalities lacks a count: a sum of the others would be of another area.
    """
    value = _measured(
        indicator,
        catalogue,
        lambda name, year: pd.Series([merged_count(statistics, name, year, codes)]),
    ).iloc[0]
    return None if pd.isna(value) else float(value)


def merged_count(statistics: Statistics, name: str, year: int, codes: Sequence[str]) -> float:
    """A count of several areas added up; missing (NaN) if it is missing for any of them."""
    return sum(statistics.counts(name, year, codes)) if len(codes) else math.nan


def age_structure(statistics: Statistics, codes: Sequence[str], year: int) -> pd.Series:
    """Shares (percent) of under 15, 15–64, 65–74 and 75+ among persons of known age.

    Index: "under15", "15_64", "65_74", "75plus". Missing when nobody of known age lives there.
    """
    under15, working, older, oldest = (
        merged_count(statistics, f"persons_{group}", year, codes)
        for group in ("under15", "15_64", "65plus", "75plus")
    )
    parts = pd.Series(
        {"under15": under15, "15_64": working, "65_74": older - oldest, "75plus": oldest}
    )
    known = parts.sum(skipna=False)
    return parts / (known or float("nan")) * 100


def rank_from_top(value: float, distribution: pd.Series) -> int:
    """1 for the highest; places that tie share the better rank."""
    return int((distribution.to_numpy() > value).sum()) + 1  # what is missing is above nothing


def _measured(indicator: Indicator, catalogue: Catalogue, count: _Count) -> pd.Series:
    if indicator.of:
        later, earlier = (
            _measured(catalogue[indicator.of].at(year), catalogue, count)
            for year in (indicator.year, indicator.since)
        )
        if indicator.kind == "change":
            return later - earlier
        # an area where nobody lived has no rate of growth
        return (later / earlier.where(earlier > 0) - 1) * indicator.factor
    numerator = _added(indicator.numerator, indicator.year, count)
    if indicator.minus:
        numerator = numerator - _added(indicator.minus, indicator.year, count)
    if indicator.kind == "count":
        return numerator
    denominator = _added(indicator.denominator, indicator.denominator_year or indicator.year, count)
    return numerator / denominator.where(denominator > 0) * indicator.factor


def _added(columns: Sequence[str], year: int, count: _Count) -> pd.Series:
    """The sum of some columns; missing if any part is missing."""
    first, *others = (count(name, year) for name in columns)
    for other in others:
        first = first + other
    return first
