"""Boundaries small enough to open fast: one TopoJSON with shared borders kept."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geo.codes import prefecture_of
from geo.errors import DataError

try:
    import topojson
except ModuleNotFoundError:  # only a build needs it: told by require_topojson
    topojson = None

CRS = "EPSG:6668"  # JGD2011, the datum of N03
TOLERANCE_DEGREES = 0.006  # drops triangles under about 0.3 km²: a pixel at zoom 8
GRID = 16_000  # steps across Japan: about 200 m
LAYER = "municipalities"
BORDERS = "prefecture_borders"


def require_topojson() -> None:
    """Raise DataError where only what the dashboard itself needs is installed."""
    if topojson is None:
        raise DataError(
            "topojson",
            ja="統計表と境界を作る部品が入っていません。make build とすると、入れてから作ります。",
            en="What a build needs is not installed. Run make build: it installs that first.",
        )


def areas_of(topojson_text: str) -> gpd.GeoDataFrame:
    """The areas of N03 in code order: valid polygons in degrees, with lg_code_5, city_name and
    prefecture_name. topojson_text: one feature for each municipality (and six villages of the
    Northern Territories)."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        file.write(topojson_text)
        file.flush()
        areas = gpd.read_file(file.name)[["lg_code_5", "city_name", "prefecture_name", "geometry"]]
    areas = areas.sort_values("lg_code_5").set_crs(CRS, allow_override=True)
    # a few self-intersections are left in the source; they would break the simplification
    areas["geometry"] = [_polygons(shape) for shape in areas.geometry.make_valid()]
    return areas


def _polygons(shape: BaseGeometry) -> BaseGeometry:
    """A shape without the lines and points that mending it may leave beside its polygons."""
    if shape.geom_type != "GeometryCollection":
        return shape
    return shapely.union_all([part for part in shape.geoms if part.area])


def municipalities(areas: gpd.GeoDataFrame, names: pd.DataFrame) -> dict[str, Any]:
    """Simplified municipalities as a TopoJSON dictionary, in code order.

    areas: as ``areas_of`` gives them. names: the municipality table, for English names.
    Each geometry has ``id`` (code) and ``properties`` ja, en; a second object holds the
    borders between prefectures as lines that reuse the same arcs.
    """
    areas = areas.copy()
    areas["geometry"] = shapely.coverage_simplify(areas.geometry.values, TOLERANCE_DEGREES)
    topology = topojson.Topology(areas[["geometry"]], prequantize=GRID, object_name=LAYER).to_dict()
    english = _english_names(names)
    for geometry, area in zip(
        topology["objects"][LAYER]["geometries"], areas.itertuples(), strict=True
    ):
        geometry["id"] = area.lg_code_5
        geometry["properties"] = {
            "ja": f"{area.prefecture_name} {area.city_name}",
            # the six villages of the Northern Territories have no English name in our source
            "en": english.get(area.lg_code_5, area.city_name),
        }
    topology["objects"][BORDERS] = _prefecture_borders(topology)
    topology.pop("bbox", None)
    return topology


def write(topology: dict[str, Any], folder: Path) -> Path:
    """Write ``topology`` under a name that tells its content."""
    text = json.dumps(topology, ensure_ascii=False, separators=(",", ":"), default=int)
    name = hashlib.sha256(text.encode()).hexdigest()[:12]
    path = folder / f"{LAYER}-{name}.json"
    path.write_text(text, encoding="utf-8")
    return path


def _english_names(names: pd.DataFrame) -> dict[str, str]:
    return {
        row.code: f"{row.name_en}, {row.prefecture_en}" for row in names.itertuples(index=False)
    }


def _prefecture_borders(topology: dict[str, Any]) -> dict[str, Any]:
    """The arcs that lie between two prefectures, each once."""
    sides: dict[int, set[str]] = defaultdict(set)
    for geometry in topology["objects"][LAYER]["geometries"]:
        for arc in _arcs(geometry["arcs"]):
            sides[arc if arc >= 0 else ~arc].add(prefecture_of(geometry["id"]))
    between = sorted(arc for arc, prefectures in sides.items() if len(prefectures) > 1)
    return {"type": "MultiLineString", "arcs": [[arc] for arc in between]}


def _arcs(nested: Any) -> list[int]:
    """All arc numbers in a Polygon's or MultiPolygon's nested lists."""
    if isinstance(nested, list | tuple):
        return [arc for part in nested for arc in _arcs(part)]
    return [int(nested)]
