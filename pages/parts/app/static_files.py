"""Files that this server gives the map's iframe, so that nothing comes from another host.

They are routes of the application, below START. The iframe is a component's, two folders below
the page: ``../../`` leads from it to the page's own folder, under any base path.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from xstatic.pkg import leaflet

from geo.draw.html import SERVED
from geo.draw.map.folium_map import MapFiles
from geo.places.boundaries import FOLDER
from pages.parts.app.data import DATA, dataset

START = "/map-files/"
_PAGE = Path(__file__).parent / "served"
FOLDERS = {
    "leaflet": Path(leaflet.BASE_DIR),
    "map": SERVED,
    "page": _PAGE,
    "boundaries": DATA / FOLDER,
}
_FROM_FRAME, _FROM_PAGE = f"../..{START}", f".{START}"


def routes(base: str) -> list[Mount]:
    """base: path below which the dashboard is served, or ""."""
    return [
        Mount(f"{base}{START}{name}", _Files(directory=folder, check_dir=False))
        for name, folder in FOLDERS.items()
        if folder.is_dir()  # without boundaries there is no map, and the page says so
    ]


def addresses() -> Iterator[str]:
    """Everything the map will ask for, relative to a page."""
    files = map_files()
    scripts = (files.script, files.drawing, files.host, files.leaflet_script)
    for address in (*scripts, files.style, files.leaflet_style, _areas()):
        yield address.replace(_FROM_FRAME, _FROM_PAGE, 1)


@cache
def map_files() -> MapFiles:
    """Addresses relative to the map's iframe, each with a version of its content."""
    version = hashlib.sha256(
        b"".join(
            file.read_bytes() for folder in (SERVED, _PAGE) for file in sorted(folder.iterdir())
        )
    ).hexdigest()[:8]
    return MapFiles(
        script=f"{_FROM_FRAME}map/map.js?v={version}&boundaries={_areas()}",
        drawing=f"{_FROM_FRAME}map/drawing.js?v={version}",
        host=f"{_FROM_FRAME}page/host.js?v={version}",
        style=f"{_FROM_FRAME}map/map.css?v={version}",
        leaflet_script=f"{_FROM_FRAME}leaflet/leaflet.js?v={leaflet.VERSION}",
        leaflet_style=f"{_FROM_FRAME}leaflet/leaflet.css?v={leaflet.VERSION}",
    )


def _areas() -> str:
    return f"{_FROM_FRAME}boundaries/{dataset().boundaries.file}"


class _Files(StaticFiles):
    """For a browser that does not read gzip; all others are answered by ``asgi.gzip_files``."""

    def file_response(self, full_path: os.PathLike, *args: object, **options: object) -> Response:
        response = super().file_response(full_path, *args, **options)
        response.headers["Cache-Control"] = "public"
        return response
