"""Which areas stand beside one another, what they are called, and where to start from."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Mapping, Sequence

from geo.places.areas import Area
from geo.text import Phrases
from geo.view.view import View


def beside(view: View) -> tuple[tuple[str, ...], str | None]:
    """Ids of the chosen areas, and the reader's own town: it is not counted among the chosen,
    and stands there once even if it was chosen as well.
    """
    return tuple(name for name in view.compare if name != view.town), view.town


def names(areas: Sequence[Area], t: Phrases) -> list[str]:
    """A name for each area that no other has: a case is often named like its municipality."""
    short = [area.name[t.lang] for area in areas]
    count = Counter(short)
    return [
        t("compare.case_named", name=name) if count[name] > 1 and not area.kana else name
        for name, area in zip(short, areas, strict=True)
    ]


def nearest(values: Mapping[str, float], to: float, count: int) -> tuple[str, ...]:
    """The ids whose values are nearest by ratio: a town of 2,000 is as far from 1,000 as from
    4,000. Values that are not above zero are near to nothing.
    """
    known = {name: value for name, value in values.items() if value > 0}
    if to <= 0:
        return ()
    return tuple(sorted(known, key=lambda name: abs(math.log(known[name]) - math.log(to)))[:count])


def closest_pair(values: Mapping[str, float]) -> tuple[str, ...]:
    """The two ids with the most similar values by ratio, the larger first."""
    known = {name: value for name, value in values.items() if value > 0}
    pairs = itertools.combinations(sorted(known, key=known.__getitem__, reverse=True), 2)
    return min(
        pairs, key=lambda pair: math.log(known[pair[0]]) - math.log(known[pair[1]]), default=()
    )


def extremes(values: Mapping[str, float]) -> tuple[str, ...]:
    """The ids with the highest and the lowest value."""
    if len(values) < 2:
        return ()
    return max(values, key=values.__getitem__), min(values, key=values.__getitem__)
