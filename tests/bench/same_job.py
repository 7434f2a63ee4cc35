"""What the peers without Streamlit show: the dashboard's own words, figures and colours.

Each piece is made once and kept, as the dashboard keeps its own.
"""

from __future__ import annotations

import json
import logging
import tempfile
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

import geopandas as gpd
from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx

# what the dashboard keeps for all readers is read here without any
logging.getLogger(get_script_run_ctx.__module__).setLevel(logging.ERROR)

from geo.cases.vocabulary import labels_of  # noqa: E402
from geo.draw.html import render  # noqa: E402
from geo.draw.map.folium_map import overlay_spec  # noqa: E402
from geo.draw.map.place_markers import place_markers  # noqa: E402
from geo.places.boundaries import FOLDER  # noqa: E402
from geo.view import View  # noqa: E402
from pages.parts.app import data  # noqa: E402
from pages.parts.app.data import DATA  # noqa: E402
from pages.parts.explore import case_panel, charts  # noqa: E402

LANG = "ja"
ZOOM = 5  # at which the peers open; the layout of the labels is that of the dashboard there
CENTRE = (36.5, 137.5)
DECIMALS = 4  # of a degree: ten metres, finer than the boundaries' own grid

BOUNDARIES = DATA / FOLDER / data.dataset().boundaries.file
OVERLAYS = tuple(data.dataset().indicators)
FIRST_OVERLAY = View().overlay


def types() -> dict[str, str]:
    """The types of practice that a filter offers: id -> label."""
    return labels_of(data.dataset().types, LANG)


def cases() -> list[dict[str, Any]]:
    """Every case as a label on the map; ``left`` and ``top`` in pixels from its place."""
    found = []
    for name, marker in place_markers(data.dataset(), LANG).items():
        x, y = marker.offsets[f"{ZOOM:g}"]
        width, height = marker.label.width, marker.label.height
        found.append(
            {
                "id": name,
                "text": marker.label.text,
                "place": list(marker.place),
                "size": [width, height],
                "anchor": [width // 2 - x, height // 2 - y],
                "types": sorted(data.dataset().cases[name].types),
            }
        )
    return found


def matching(wanted: Collection[str]) -> list[str]:
    """Ids of the cases that practise one of the types; without any, of all cases."""
    return [each["id"] for each in cases() if not wanted or not {*wanted}.isdisjoint(each["types"])]


def name(case: str) -> str:
    """How charts and labels name a case."""
    return data.dataset().cases[case].short[LANG]


@cache
def colouring(overlay: str) -> dict[str, Any]:
    """Colours, and the class of each municipality in the order of the boundaries."""
    spec = overlay_spec(
        data.dataset().indicators[overlay],
        data.dataset().values(overlay),
        data.dataset().boundaries.codes,
        LANG,
    )
    return {name: spec[name] for name in ("id", "colours", "classes")}


@cache
def text(case: str) -> str:
    """The panel of a case, as HTML."""
    return case_panel.text(case, LANG, data.dataset())


@cache
def case_charts(case: str) -> list[dict[str, Any]]:
    """Each chart with the text above it, its figure ready to be sent, and the table below it."""
    t = data.dataset().phrases[LANG]
    return [
        {
            "above": render(
                "chart_head.html.j2", level=3, title=each.title, sentences=each.sentences
            ),
            "figure": json.loads(each.figure.to_json()),
            "below": render(
                "line.html.j2",
                kind="ks-source",
                text=data.dataset().attribution_line(each.sources, LANG),
                live=False,
            )
            + render("table.html.j2", title=t("charts.table"), heads=each.heads, rows=each.rows),
        }
        for each in (build() for build in charts.of_case(case, View(), data.dataset()))
    ]


def geojson() -> str:
    """The boundaries as GeoJSON, each area with its number in the order of the classes."""
    areas = gpd.read_file(BOUNDARIES, layer="municipalities")[["geometry"]]
    areas["number"] = range(len(areas))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "areas.geojson")
        areas.set_crs("EPSG:4326").to_file(path, driver="GeoJSON", COORDINATE_PRECISION=DECIMALS)
        return json.dumps(json.loads(path.read_text()), separators=(",", ":"))
