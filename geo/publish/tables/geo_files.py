"""Files for a geographic information system: GeoJSON of the cases, GeoPackage with polygons.

Longitude and latitude in WGS84. Every figure has its unit, its date and its source in columns
beside it, because a map loses whatever does not stand in the attribute table.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

import geopandas
import pandas as pd
import pyogrio

from geo.dataset import BOUNDARY_SOURCE, Dataset
from geo.places.areas import Area
from geo.publish.tables import case_tables, indicator_tables
from geo.publish.tables.table import Table, Value
from geo.text import Phrases

SHOWN = ("population-2020", "ageing-2020", "ageing-2050", "elderly-single-2020")
_DECIMALS = 6  # of a degree: about ten centimetres


def geojson(dataset: Dataset, t: Phrases) -> bytes:
    """The cases as points (RFC 7946), where the map has them: the first place of each."""
    features = [
        {
            "type": "Feature",
            "id": record["id"],
            "geometry": {
                "type": "Point",
                "coordinates": [
                    round(record["longitude"], _DECIMALS), round(record["latitude"], _DECIMALS),
                ],
            },
            "properties": record,
        }
        for record in _cases(dataset, t)
    ]  # fmt: skip
    document = {
        "type": "FeatureCollection",
        "name": "cases",
        "attribution": _attributions(dataset, t.lang),
        "note": t("export.notes.positions"),
        "features": features,
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8")


def geopackage(dataset: Dataset, t: Phrases) -> bytes:
    """Layers ``cases`` (points) and ``municipalities`` (polygons of the municipalities whose
    statistics the cases show), tables ``indicators``, ``figures`` and ``sources``.

    The shapes are those that the map draws, simplified for that: they are for maps, not for
    measuring.
    """
    records = _cases(dataset, t)
    points = geopandas.points_from_xy(
        [record["longitude"] for record in records], [record["latitude"] for record in records]
    )
    layers = {
        "cases": geopandas.GeoDataFrame(records, geometry=points, crs="EPSG:4326"),
        "municipalities": _municipalities(dataset, t),
        "indicators": _frame(indicator_tables.catalogue(dataset, t)),
        "area_values": _frame(indicator_tables.long(dataset.case_areas, dataset, t)),
        "figures": _frame(case_tables.figures(dataset, t)),
        "sources": _frame(indicator_tables.sources(dataset, t)),
    }
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "map.gpkg"
        for name, layer in layers.items():
            pyogrio.write_dataframe(
                layer, file, layer=name, driver="GPKG", append=file.exists(),
                layer_options={"DESCRIPTION": t(f"export.layers.{name}")},
            )  # fmt: skip
        return file.read_bytes()


def _attributions(dataset: Dataset, lang: str) -> list[str]:
    """The lines that must stand wherever the file is shown: of cases, positions and figures."""
    used = {case.source: None for case in dataset.cases.values()}
    used |= {p.position_source: None for case in dataset.cases.values() for p in case.places}
    return list(dataset.attributions([*used, *dataset.source_ids(SHOWN)], lang))


def _cases(dataset: Dataset, t: Phrases) -> list[dict[str, Value]]:
    """The cases with their own figures and with official ones, as attributes."""
    records = case_tables.cases(dataset, t).records()
    return [
        {"id": record.pop("case_id"), **record, **_official(area, dataset, t)}
        for record, area in zip(records, dataset.case_areas, strict=True)
    ]


def _official(area: Area, dataset: Dataset, t: Phrases) -> dict[str, Value]:
    """The official figures of an area, each with unit, date and source."""
    found: dict[str, Value] = {}
    for name in SHOWN:
        indicator = dataset.indicators[name]
        key = name.replace("-", "_")
        value = dataset.value(name, area.id)
        found[key] = None if value is None else round(value, indicator.decimals + 2)
        found[f"{key}_unit"] = indicator_tables.unit(indicator, t)
        found[f"{key}_date"] = indicator_tables.reference_date(indicator)
        found[f"{key}_source"] = indicator_tables.attributions(indicator, dataset, t.lang)
    return found


def _municipalities(dataset: Dataset, t: Phrases) -> geopandas.GeoDataFrame:
    """Polygons with all indicators; what the columns are is in the table ``indicators``."""
    shapes = _shapes(dataset.boundary_file, {c for a in dataset.case_areas for c in a.codes})
    table = _frame(indicator_tables.wide(dataset, t)).rename(columns=lambda n: n.replace("-", "_"))
    cases = {
        code: [each.id for each in dataset.cases.values() if code in each.statistics]
        for code in shapes.index
    }
    known = table.set_index("code").loc[shapes.index]
    known.insert(2, "case_ids", ["; ".join(cases[code]) for code in shapes.index])
    known["boundary_source"] = dataset.sources[BOUNDARY_SOURCE].attribution[t.lang]
    known["boundary_note"] = t("export.boundary_note")
    return geopandas.GeoDataFrame(
        known.reset_index(names="code"), geometry=shapes.to_numpy(), crs=4326
    )


def _shapes(boundaries: Path, codes: Iterable[str]) -> geopandas.GeoSeries:
    """The areas of these codes, by code, as valid polygons: rounding to the grid of the file
    makes some islands touch themselves."""
    areas = pyogrio.read_dataframe(boundaries, layer="municipalities").set_index("id")
    return areas.loc[sorted(codes)].geometry.make_valid()


def _frame(table: Table) -> pd.DataFrame:
    return pd.DataFrame(table.rows, columns=list(table.columns))
