"""Shares, counts and changes of single municipalities and of areas made of several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from geo.places.indicators import Indicator
from geo.places.tables import Statistics

Catalogue = Mapping[str, Indicator]


def values(indicator: Indicator, catalogue: Catalogue, statistics: Statistics) -> pd.Series:
    """The indicator for every municipality, indexed by code, in the indicator's unit.

    Missing where a count is missing or the denominator is zero: 双葉町 had no residents in
    2020, so it has no ageing rate, and a map must not show it as 0.
    """
    if indicator.kind == "change":
        later = catalogue[indicator.of]
        earlier = values(later.at(indicator.since), catalogue, statistics)
        return values(later, catalogue, statistics) - earlier
    return _measured(indicator, statistics.counts(indicator.year))


def merged_value(
    indicator: Indicator, catalogue: Catalogue, statistics: Statistics, codes: Sequence[str]
) -> float | None:
    """The indicator for several municipalities taken as one area, or None if undefined.

    Numerators and denominators are added up first; rates are never averaged. None as well
    if any of the municipalities lacks a count: a sum of the others would be of another area.
    """
    if indicator.kind == "change":
        later, earlier = (
            merged_value(catalogue[indicator.of].at(year), catalogue, statistics, codes)
            for year in (indicator.year, indicator.since)
        )
        return None if later is None or earlier is None else later - earlier
    counts = statistics.counts(indicator.year).reindex(list(codes))
    total = counts.sum(skipna=False, min_count=1).to_frame().T
    value = _measured(indicator, total).iloc[0]
    return None if pd.isna(value) else float(value)


def age_structure(statistics: Statistics, codes: Sequence[str], year: int) -> pd.Series:
    """Shares (percent) of under 15, 15–64, 65–74 and 75+ among persons of known age.

    Index: "under15", "15_64", "65_74", "75plus". Missing when nobody of known age lives there.
    """
    total = statistics.population.xs(year, level="year").reindex(list(codes)).sum(skipna=False)
    parts = pd.Series(
        {
            "under15": total["persons_under15"],
            "15_64": total["persons_15_64"],
            "65_74": total["persons_65plus"] - total["persons_75plus"],
            "75plus": total["persons_75plus"],
        },
        dtype="Float64",
    ).astype("float64")
    known = parts.sum(skipna=False)
    return parts / (known or float("nan")) * 100


def rank_from_top(value: float, distribution: pd.Series) -> int:
    """1 for the highest; places that tie share the better rank."""
    return int((distribution.dropna() > value).sum()) + 1


def _measured(indicator: Indicator, counts: pd.DataFrame) -> pd.Series:
    numerator = _added(counts, indicator.numerator)
    if indicator.kind == "count":
        return numerator
    denominator = _added(counts, indicator.denominator)
    return numerator / denominator.where(denominator > 0) * 100


def _added(counts: pd.DataFrame, columns: Sequence[str]) -> pd.Series:
    """The sum of some columns; missing if any part is missing."""
    return counts[list(columns)].astype("float64").sum(axis="columns", skipna=False)
