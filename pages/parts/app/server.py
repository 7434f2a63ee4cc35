"""The server around the pages: what it prepares when it starts, and what it puts on each answer."""

from __future__ import annotations

import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st
from anyio import to_thread
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from streamlit.file_util import get_static_dir
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx

from geo.draw.html import environment
from geo.draw.map.folium_map import GSI_TILES
from geo.draw.map.place_markers import place_markers
from geo.errors import DataError
from geo.view.case_filters import candidates
from geo.view.pages import PAGES
from pages.parts.app import data, static_files
from pages.parts.app.asgi.gzip_files import Packed
from pages.parts.app.asgi.index_page import Shell, needed, shell
from pages.parts.app.asgi.security_headers import Headers, map_policy, page_policy, script_hashes
from pages.parts.app.asgi.websocket_origins import Origins

_STATIC = Path(get_static_dir())
# found and not imported: it must register itself with a server that runs
_FOLIUM = Path(find_spec("streamlit_folium").origin).parent / "frontend/build"
_FOLIUM_NAME = "streamlit_folium.st_folium"
_FRAME_ANCESTORS = "KYOSEI_FRAME_ANCESTORS"  # sites that may show the dashboard in a frame


def middleware() -> list[Middleware]:
    """What every request passes through, from the outside inwards."""
    # what is kept for all readers is also read before there is one, here and in ``started``
    logging.getLogger(get_script_run_ctx.__module__).setLevel(logging.ERROR)
    base = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")
    index = (_STATIC / "index.html").read_text(encoding="utf-8")
    return [
        Middleware(Headers, page=_page_policy(index), frame=_map_policy(), base=base),
        Middleware(
            TrustedHostMiddleware,
            allowed_hosts=list(st.get_option("server.allowedHosts")) or ["*"],
            www_redirect=False,
        ),
        Middleware(Origins, allowed=st.get_option("server.corsAllowedOrigins")),
        Middleware(Packed, folders={base + start: folder for start, folder in _folders().items()}),
        Middleware(Shell, pages=_shells(index), paths=_paths(base)),
    ]


@asynccontextmanager
async def started(_: st.App) -> AsyncIterator[None]:
    """Read everything before the first reader comes; a health check waits for it."""
    # every page is run by dashboard.py, also for who comes by a link to a page
    PagesManager.uses_pages_directory = False
    await to_thread.run_sync(_read_ahead)
    yield


def _read_ahead() -> None:
    try:
        dataset = data.dataset()
        for lang in dataset.phrases:
            place_markers(dataset, lang)
        candidates(dataset)
    except DataError:
        pass  # layout.dataset_or_stop tells it, to the log and to whoever opens a page


def _page_policy(index: str) -> str:
    ours = [
        environment.loader.get_source(environment, name)[0]
        for name in environment.list_templates()
        if name.endswith(".js.j2")
    ]
    ancestors = os.environ.get(_FRAME_ANCESTORS, "'self'")
    return page_policy(script_hashes([index, *ours]), ancestors=ancestors)


def _map_policy() -> str:
    return map_policy(tiles="https://" + urlsplit(GSI_TILES).netloc)


def _folders() -> dict[str, Path]:
    """Where on the disk the files are that a browser asks for, by the start of their path."""
    own = {
        f"/component/{static_files.__name__}.{n}/": each for n, each in static_files.FOLDERS.items()
    }
    return {"/static/": _STATIC / "static", f"/component/{_FOLIUM_NAME}/": _FOLIUM, **own}


def _shells(index: str) -> dict[str, str]:
    try:
        languages = data.dataset().phrases.values()
    except DataError:  # Streamlit's own page then carries layout.dataset_or_stop's message
        return {}
    scripts, files = needed(_STATIC / "static/js"), _map_addresses()
    return {t.lang: shell(index, t, scripts=scripts, files=files) for t in languages}


def _map_addresses() -> list[str]:
    """What the map's frame will ask for, relative to a page."""
    scripts = sorted(_FOLIUM.glob("static/js/main.*.js"))
    try:
        own = static_files.addresses()
    except DataError:  # without boundaries there is no map, and the page says so
        own = []
    return [
        *(f"./component/{_FOLIUM_NAME}/{path.relative_to(_FOLIUM)}" for path in scripts),
        *(address.replace("../", "./component/", 1) for address in own),
    ]


def _paths(base: str) -> list[str]:
    return [f"{base}/", *(f"{base}/{page}" for page in (each.name for each in PAGES))]
