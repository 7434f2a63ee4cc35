"""Files that this server gives the map's iframe, so that nothing comes from another host.

Streamlit serves the folder of a declared component at component/<module>.<name>/; from
inside the map's iframe that is ../<module>.<name>/, under any base path.
"""

from __future__ import annotations

import hashlib
from functools import cache

import streamlit.components.v1 as components
from xstatic.pkg import leaflet

from geo.draw.html import SERVED
from geo.draw.webmap import MapFiles
from pages.parts.cached import DATA, boundaries

components.declare_component("leaflet", path=leaflet.BASE_DIR)
components.declare_component("map", path=str(SERVED))
components.declare_component("boundaries", path=str(DATA / "boundaries"))


@cache
def map_files() -> MapFiles:
    """Addresses relative to the map's iframe; the script's carries a version of its content."""
    version = hashlib.sha256(
        b"".join((SERVED / name).read_bytes() for name in ("map.js", "drawing.js", "map.css"))
    ).hexdigest()[:8]
    areas = f"../{__name__}.boundaries/{boundaries().file}"
    return MapFiles(
        script=f"../{__name__}.map/map.js?v={version}&boundaries={areas}",
        drawing=f"../{__name__}.map/drawing.js?v={version}",
        style=f"../{__name__}.map/map.css?v={version}",
        leaflet_script=f"../{__name__}.leaflet/leaflet.js",
        leaflet_style=f"../{__name__}.leaflet/leaflet.css",
    )
