"""How similar places are: robust, weighted distances between them, over chosen indicators.

Each indicator is put on a scale on which the middle half of all municipalities has the same
width whatever its unit: (value − median) ÷ (interquartile range ÷ 1.349), after a logarithm
where it is skewed. Values further out than REACH count as REACH, so that one extreme value
(a town to which people returned after the evacuation) does not decide everything. The distance
of two places is the weighted root mean square of their differences: about 0 for twins, about 1
for two places picked from the middle of the country at random.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

REACH = 4.0
_IQR_OF_NORMAL = 1.349  # so that the scale is that of a standard deviation where there is no skew


@dataclass(frozen=True)
class Scale:
    """The scale of each indicator, fitted once on all municipalities."""

    median: pd.Series
    spread: pd.Series
    logarithmic: frozenset[str]

    def standardised(self, values: pd.DataFrame) -> pd.DataFrame:
        """Values (one row for each place, one column for each indicator, in their units) on
        the scale; missing stays missing."""
        scaled = (_straightened(values, self.logarithmic) - self.median) / self.spread
        return scaled[self.median.index].clip(-REACH, REACH)


def fitted(values: pd.DataFrame, logarithmic: Collection[str]) -> Scale:
    """The scale of all municipalities: one row each, one column for each indicator.

    logarithmic: indicators compared by ratio. Zero or less has no logarithm and is missing.
    """
    straight = _straightened(values, logarithmic)
    quarters = straight.quantile([0.25, 0.75])
    spread = (quarters.loc[0.75] - quarters.loc[0.25]) / _IQR_OF_NORMAL
    return Scale(straight.median(), spread.where(spread > 0), frozenset(logarithmic))


def usable(place: pd.Series, weights: Mapping[str, int]) -> tuple[dict[str, int], list[str]]:
    """The weights that a place can be compared by, and the indicators that it lacks.

    place: standardised values by indicator. Indicators of weight 0 are in neither.
    """
    wanted = {name: weight for name, weight in weights.items() if weight > 0}
    lacking = [name for name in wanted if pd.isna(place[name])]
    return {name: weight for name, weight in wanted.items() if name not in lacking}, lacking


def distances(places: pd.DataFrame, base: pd.Series, weights: Mapping[str, int]) -> pd.Series:
    """The distance of every place from ``base``, by the index of ``places``.

    places, base: standardised. Missing where a place lacks an indicator that has a weight;
    raises ValueError if ``base`` lacks one or nothing has a weight: see ``usable``.
    """
    used, lacking = usable(base, weights)
    if lacking or not used:
        raise ValueError(f"nothing to compare by: {', '.join(lacking)}")
    squares = (places[list(used)] - base[list(used)]) ** 2
    return np.sqrt(
        squares.mul(pd.Series(used)).sum(axis="columns", skipna=False) / sum(used.values())
    )


def nearest(found: pd.Series, count: int, *, without: Collection[str] = ()) -> pd.Series:
    """The ``count`` smallest distances, nearest first; equal ones in the order of their codes,
    so that the order of rows never matters. Places without a distance are left out."""
    others = found.drop(labels=[code for code in without if code in found.index]).dropna()
    return others.sort_index().sort_values(kind="stable").head(count)


def _straightened(values: pd.DataFrame, logarithmic: Collection[str]) -> pd.DataFrame:
    straight = values.astype("float64").copy()
    for name in logarithmic:
        straight[name] = np.log10(straight[name].where(straight[name] > 0))
    return straight
