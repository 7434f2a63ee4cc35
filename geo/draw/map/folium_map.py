"""The folium map of a view: a base that never changes, and one layer that carries what does.

What puts the map into a page mounts it anew (flicker, Leaflet loaded again) whenever the base
map's script changes. So the base only starts ``served/map.js``, and a FeatureGroup whose script
calls ``kyosei.show(spec)`` repaints what is already there.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import folium
import pandas as pd

from geo.draw.html import environment
from geo.draw.map import label_layout
from geo.draw.palette import ramp
from geo.places.classes import NO_CLASS, class_of
from geo.places.indicators import Indicator
from geo.text import Phrases, language
from geo.text.numbers import unit_name

GSI_TILES = "https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png"
GSI_MOST_DETAILED = 18


@dataclass(frozen=True)
class MapFiles:
    """Where the map's iframe finds the files that this server gives it."""

    script: str  # map.js, with the boundaries as its parameter
    drawing: str  # drawing.js, which unpacks the boundaries
    host: str  # the script of the page that shows the map; served/map.js says what it must give
    style: str  # map.css
    leaflet_script: str
    leaflet_style: str


@dataclass(frozen=True)
class PlaceMarker:
    """A case or a town on the map: its place in degrees, its label, the label's offset at each
    zoom. kind: "case", "town" (the reader's own) or "near" (a town like it). excluded: whether the
    conditions that are set leave it out, so that it is drawn as such."""

    id: str
    title: str
    place: tuple[float, float]
    label: label_layout.Label
    offsets: Mapping[str, Sequence[int]]
    kind: str = "case"
    excluded: bool = False


def base_map(files: MapFiles) -> folium.Map:
    """An empty map; the same script at every run, so that the browser keeps it."""
    base = _Base(
        location=(36.5, 137.5),
        zoom_start=5,
        tiles=None,
        zoom_control=False,
        zoom_snap=0.25,
        zoom_delta=0.5,
        # folium keeps min_zoom and max_zoom for its tile layer, of which there is none
        minZoom=label_layout.ZOOMS[0],
        maxZoom=label_layout.ZOOMS[-1],
        max_bounds=True,
        min_lat=15,
        max_lat=52,
        min_lon=110,
        max_lon=160,
    )
    # folium's own links lead to five other hosts; Leaflet alone is enough, and is served here
    base.default_js = [
        ("map", files.script),
        ("drawing", files.drawing),
        ("host", files.host),
        ("leaflet", files.leaflet_script),
    ]
    base.default_css = [("leaflet_css", files.leaflet_style), ("map_css", files.style)]
    _Start().add_to(base)
    return base


def once_more(base: folium.Map) -> folium.Map:
    """A copy of a base map to put a layer on, which leaves the base as it is for other readers."""
    again = copy.copy(base)
    again._children = base._children.copy()
    return again


def layer(spec: Mapping[str, Any]) -> folium.FeatureGroup:
    """What changes, as a layer to be added to the base map in the browser."""
    return _Show(spec)


def overlay_spec(
    indicator: Indicator, values: pd.Series, codes: Sequence[str], lang: str
) -> dict[str, Any]:
    """The choropleth: a value for each of ``codes`` (None for no data), and how to colour it."""
    known = values.reindex(codes).astype("float64")
    return {
        "id": indicator.id,
        "name": indicator.label[lang],
        "unit": unit_name(indicator.unit, lang),
        "gap": language(lang).gap(indicator.unit),
        "decimals": indicator.decimals,
        "signed": indicator.signed,
        "colours": ramp(indicator.ramp, indicator.breaks),
        "values": [None if pd.isna(v) else round(v, indicator.decimals) for v in known.tolist()],
        # by the exact value: 34.98 is shown as 35.0 and still lies below 35
        "classes": "".join(_digit(class_of(value, indicator.breaks)) for value in known.tolist()),
    }


def _digit(found: int) -> str:
    """A class as one character: 1,741 of them travel with every click."""
    return "-" if found == NO_CLASS else str(found)


def marker_spec(marker: PlaceMarker) -> dict[str, Any]:
    return {
        "id": marker.id,
        "kind": marker.kind,
        "title": marker.title,
        "text": marker.label.text,
        "place": list(marker.place),
        "width": marker.label.width,
        "height": marker.label.height,
        "offsets": marker.offsets,
        "excluded": marker.excluded,
    }


def view_spec(
    overlay: str,
    places: Sequence[PlaceMarker],
    *,
    opened: str | None,
    areas: Sequence[str],
    background: str | None,
    t: Phrases,
) -> dict[str, Any]:
    """Everything the browser needs to show a view, but the values of its overlay.

    overlay: id of the overlay, whose values stand in the page, where they are sent only once.
    opened: id of the open case. areas: codes of its municipalities, to be outlined; so is
    the reader's own town, if it is among the places.
    background: attribution of the GSI tiles, or None to stay without them.
    """
    tiles = {"url": GSI_TILES, "attribution": background, "most": GSI_MOST_DETAILED}
    return {
        "lang": t.lang,
        "names": t.language.content,
        "words": t.under("map.words"),
        "overlay": overlay,
        "places": [marker_spec(marker) for marker in places],
        "town": next((marker.id for marker in places if marker.kind == "town"), None),
        "nearest_zoom": f"{label_layout.ZOOMS[-1]:g}",
        "open": opened,
        "areas": list(areas),
        "background": tiles if background else None,
    }


def clicked_case(event: Any) -> str | None:
    """The case id in what the map sends after a click, or None if it is something else."""
    case = event.get("case") if isinstance(event, Mapping) else None
    return case if isinstance(case, str) else None


class _Base(folium.Map):
    """Rendered once. folium makes every map, style and script a template of its own, and
    compiling them took longer than all the rest of the map."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._id = "div"  # as it is named in the browser, also for the copies
        self._rendered = False

    def render(self, **values: Any) -> None:
        if not self._rendered:
            super().render(**values)
            self._rendered = True


class _Start(folium.MacroElement):
    _template = environment.get_template("map_start.js.j2")


class _Show(folium.FeatureGroup):
    _template = environment.get_template("map_show.js.j2")

    def __init__(self, spec: Mapping[str, Any]) -> None:
        super().__init__()
        self.spec = spec

    def render(self, **values: Any) -> None:
        """Nothing: the script alone is sent, and no page of folium's is shown."""
