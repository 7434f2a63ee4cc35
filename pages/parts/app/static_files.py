"""Files that this server gives the map's iframe, so that nothing comes from another host.

Streamlit serves the folder of a declared component at component/<module>.<name>/; from
inside the map's iframe that is ../<module>.<name>/, under any base path.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import streamlit.components.v1 as components
from xstatic.pkg import leaflet

from geo.draw.html import SERVED
from geo.draw.map.folium_map import MapFiles
from geo.places.boundaries import FOLDER
from pages.parts.app.data import DATA, dataset

FOLDERS = {"leaflet": Path(leaflet.BASE_DIR), "map": SERVED, "boundaries": DATA / FOLDER}


def declare() -> None:
    """Have Streamlit serve the folders. Only a server that runs remembers it, so that it is done
    once by the module that shows the map, and not when this one is imported to start a server.
    """
    for name, folder in FOLDERS.items():
        components.declare_component(name, path=str(folder))


def addresses() -> list[str]:
    """Everything the map will ask for, as its iframe addresses it."""
    files = map_files()
    scripts = (files.script, files.drawing, files.host, files.leaflet_script)
    return [*scripts, files.style, files.leaflet_style, _areas()]


@cache
def map_files() -> MapFiles:
    """Addresses relative to the map's iframe; the script's carries a version of its content."""
    version = hashlib.sha256(
        b"".join(file.read_bytes() for file in sorted(SERVED.iterdir()))
    ).hexdigest()[:8]
    return MapFiles(
        script=f"../{__name__}.map/map.js?v={version}&boundaries={_areas()}",
        drawing=f"../{__name__}.map/drawing.js?v={version}",
        host=f"../{__name__}.map/host.js?v={version}",
        style=f"../{__name__}.map/map.css?v={version}",
        leaflet_script=f"../{__name__}.leaflet/leaflet.js?v={leaflet.VERSION}",
        leaflet_style=f"../{__name__}.leaflet/leaflet.css?v={leaflet.VERSION}",
    )


def _areas() -> str:
    return f"../{__name__}.boundaries/{dataset().boundaries.file}"
