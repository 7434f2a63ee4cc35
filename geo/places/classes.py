"""Sorting values into the fixed classes of an indicator."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np

from geo.places.indicators import Indicator
from geo.text import language
from geo.text.numbers import unit_name, write_number

NO_CLASS = -1


def class_of(value: float | None, breaks: Sequence[float]) -> int:
    """The class of a value, 0 for the lowest; a value on a break is in the upper class.

    ``NO_CLASS`` for missing.
    """
    if value is None or math.isnan(value):
        return NO_CLASS
    return int(np.searchsorted(breaks, value, side="right"))


def class_labels(indicator: Indicator, lang: str) -> list[str]:
    """The range of each class as the legend writes it, without the unit: ～25, 25～30, 45～."""
    # the breaks are round by design: decimals appear only if a break has them
    decimals = 0 if all(float(b).is_integer() for b in indicator.breaks) else indicator.decimals
    written = [
        write_number(b, indicator.unit, lang, decimals=decimals)
        .removesuffix(unit_name(indicator.unit, lang, b))
        .strip()
        for b in indicator.breaks
    ]
    writing = language(lang).writing
    to = writing.to_after_minus if indicator.breaks[0] < 0 else writing.to
    between = [f"{low}{to}{high}" for low, high in itertools.pairwise(written)]
    lowest = writing.class_below.format(value=written[0])
    highest = writing.class_from.format(value=written[-1])
    if 0 < indicator.breaks[0] < 10**-indicator.decimals:  # it sets those apart that have none
        lowest, between[0] = "0", writing.class_above_zero.format(value=written[1])
    return [lowest, *between, highest]
