"""The stretch of an axis that most municipalities lie on, and the place of a value on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from geo.places.indicators import Indicator
from geo.text import Phrases, language
from geo.text.numbers import unit_name

_FENCE = 6  # interquartile ranges beyond the quartiles
_MARGIN = 0.025  # of the axis on either side, so that a mark at its end is seen whole


@dataclass(frozen=True)
class Axis:
    """From ``low`` to ``high``, in powers of ten if logarithmic. Values beyond, and those that
    have no logarithm, are drawn at the nearer end, so that nothing disappears.
    """

    low: float
    high: float
    logarithmic: bool

    def at(self, values: Any) -> np.ndarray:
        """Places of values on the axis, in its own unit; missing stays missing."""
        values = np.asarray(values, dtype=float)
        if self.logarithmic:
            places = np.where(np.isnan(values), np.nan, self.low)
            values = np.log10(values, out=places, where=values > 0)
        return np.clip(values, self.low, self.high)

    def values(self, places: np.ndarray) -> np.ndarray:
        """What Plotly is given for places on the axis: it takes logarithms by itself."""
        return 10.0**places if self.logarithmic else places

    def fraction(self, values: Any) -> np.ndarray:
        """Places of values as a share of the drawn axis with its margins, from 0 to 1."""
        first, last = self.range
        return (self.at(values) - first) / (last - first)

    def side(self, value: float) -> int:
        """−1 for a value below the axis, 1 for one above, 0 for one on it."""
        return int(value > self.ends[1]) - int(value < self.ends[0])

    def is_beyond(self, values: pd.Series) -> pd.Series:
        """Which values are drawn at an end of the axis though they lie farther out."""
        return (values < self.ends[0]) | (values > self.ends[1])

    @property
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest value on the axis."""
        return (10**self.low, 10**self.high) if self.logarithmic else (self.low, self.high)

    @property
    def range(self) -> tuple[float, float]:
        margin = (self.high - self.low) * _MARGIN
        return self.low - margin, self.high + margin


def axis_of(indicator: Indicator, values: pd.Series) -> Axis:
    """The middle 99.8 % of the municipalities; less where a long tail (evacuated towns, a few
    villages with many community halls) would press everybody else together.
    """
    known = values.dropna()
    known = np.log10(known[known > 0]) if indicator.logarithmic else known
    if known.empty:
        return Axis(0, 1, indicator.logarithmic)
    low, first, last, high = known.quantile([0.001, 0.25, 0.75, 0.999])
    fence = _FENCE * (last - first)
    low, high = max(low, first - fence), min(high, last + fence)
    if low == high:
        low, high = low - 1, high + 1
    return Axis(float(low), float(high), indicator.logarithmic)


def axis_title(indicator: Indicator, lang: str) -> str:
    """The measure with its year and unit."""
    unit, label = unit_name(indicator.unit, lang), indicator.label[lang]
    return language(lang).writing.axis.format(label=label, unit=unit)


def axis_style(indicator: Indicator, axis: Axis, t: Phrases) -> dict[str, Any]:
    """Plotly's settings for the axis."""
    style: dict[str, Any] = {"title": axis_title(indicator, t.lang), "range": list(axis.range)}
    if not axis.logarithmic:
        return style | {"type": "linear", "nticks": 7, "tickformat": ","}
    several_decades = axis.high - axis.low >= 2
    return style | {"type": "log", "dtick": 1 if several_decades else "D2", "tickformat": ",d"}
