"""Where areas stand: highest and lowest of a few, rank among all, and who has no value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from geo.places.indicators import GROUPS, Group, Indicator
from geo.places.rates import rank_from_top
from geo.places.schema import CENSUS_YEARS


@dataclass(frozen=True)
class Ends:
    """The highest and the lowest of some areas, as printed; areas that tie are all named."""

    high: float
    highest: tuple[str, ...]
    low: float
    lowest: tuple[str, ...]


def ends(values: Mapping[str, float | None], decimals: int) -> Ends | None:
    """values: by the areas' names. Compared as printed, so that a title never sets apart what
    the table shows as equal. None where no area has a value.
    """
    known = {name: round(value, decimals) for name, value in values.items() if value is not None}
    if not known:
        return None
    high, low = max(known.values()), min(known.values())
    return Ends(
        high,
        tuple(name for name, value in known.items() if value == high),
        low,
        tuple(name for name, value in known.items() if value == low),
    )


def without(values: Mapping[str, float | None]) -> list[str]:
    """The names of areas that have no value."""
    return [name for name, value in values.items() if value is None]


def rank(value: float | None, codes: tuple[str, ...], distribution: pd.Series) -> int | None:
    """1 for the highest. An area of several municipalities has no rank among municipalities."""
    if value is None or len(codes) != 1:
        return None
    return rank_from_top(value, distribution)


def key_indicators(catalogue: Iterable[Indicator]) -> dict[Group, list[Indicator]]:
    """Indicators by group, without the values of the earlier census: changes tell of them."""
    newest = [each for each in catalogue if each.year != CENSUS_YEARS[0]]
    return {group: [each for each in newest if each.group == group] for group in GROUPS}
