"""Does every office stand in its own municipality? Coordinates of another row do not."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import shapely

from geo.places.problems import Problem
from geo.places.schema import MUNICIPALITY_TABLE

# villages with their office in a city across the sea, and one whose office was evacuated
ELSEWHERE = frozenset(("46303", "46304", "47381", "07546"))
_NEAR_DEGREES = 0.05  # a coast that was simplified, an office at the border


def misplaced(areas: gpd.GeoDataFrame, municipalities: pd.DataFrame) -> list[Problem]:
    """The offices that are far from their own municipality, as problems.

    areas: polygons in degrees with lg_code_5. municipalities: latitude and longitude by code.
    """
    shapes = areas.set_index("lg_code_5").geometry.reindex(municipalities.index)
    points = shapely.points(municipalities["longitude"], municipalities["latitude"])
    far = ~shapely.dwithin(shapes.values, points, _NEAR_DEGREES)
    wrong = municipalities[far & ~municipalities.index.isin(ELSEWHERE)]
    if wrong.empty:
        return []
    found = tuple((row.Index, f"{row.latitude:g}, {row.longitude:g}") for row in wrong.itertuples())
    return [
        Problem(
            MUNICIPALITY_TABLE, "latitude",
            "役所・役場が、その市区町村の中にありません。ほかの行の座標ではありませんか。",
            "The office does not stand in its municipality. Are these the coordinates of another row?",
            areas=found,
        )
    ]  # fmt: skip
