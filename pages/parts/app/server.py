"""The server around the pages: what it prepares when it starts, and what it puts on each answer."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st
from anyio import to_thread
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount

from geo.draw.map.folium_map import GSI_TILES
from geo.draw.map.place_markers import place_markers
from geo.errors import DataError
from geo.view.case_filters import candidates
from geo.view.pages import PAGES
from pages.parts.app import data, static_files
from pages.parts.app.asgi.gzip_files import GzipFiles
from pages.parts.app.asgi.index_page import IndexPage
from pages.parts.app.asgi.security_headers import (
    Headers,
    frame_ancestors,
    map_policy,
    page_policy,
    script_hashes,
)
from pages.parts.app.asgi.websocket_origins import Origins
from pages.parts.app.streamlit_internals import (
    FOLIUM,
    FOLIUM_START,
    PAGE_STATE,
    STATIC,
    allow_reading_ahead,
    element_scripts,
    folium_scripts,
    index_page,
    index_source,
    run_every_page_by_its_app,
)
from pages.parts.app.templates import environment, render

_FRAME_ANCESTORS = "KYOSEI_FRAME_ANCESTORS"  # further sites that may show it in a frame


def middleware() -> list[Middleware]:
    """What every request passes through, from the outside inwards."""
    # what is kept for all readers is also read before there is one, here and in ``started``
    allow_reading_ahead()
    base, index = _base(), index_source()
    return [
        Middleware(Headers, page=_page_policy(index or ""), frame=_map_policy(), base=base),
        Middleware(
            TrustedHostMiddleware,
            allowed_hosts=list(st.get_option("server.allowedHosts")) or ["*"],
            www_redirect=False,
        ),
        Middleware(Origins, allowed=st.get_option("server.corsAllowedOrigins")),
        Middleware(
            GzipFiles, folders={base + start: folder for start, folder in _folders().items()}
        ),
        Middleware(IndexPage, pages=_index_pages(index), paths=_paths(base)),
    ]


def routes() -> list[Mount]:
    """What the server gives beside Streamlit's own pages and files."""
    return static_files.routes(_base())


@asynccontextmanager
async def started(_: st.App) -> AsyncIterator[None]:
    """Read everything before the first reader comes; a health check waits for it."""
    run_every_page_by_its_app()
    await to_thread.run_sync(_read_ahead)
    yield


def _read_ahead() -> None:
    try:
        dataset = data.dataset()
        for lang in dataset.phrases:
            place_markers(dataset, lang, None, ())
        candidates(dataset)
    except DataError:
        pass  # layout.dataset_or_stop tells it, to the log and to whoever opens a page


def _page_policy(index: str) -> str:
    ours = [
        environment.loader.get_source(environment, name)[0]
        for name in environment.list_templates()
        if name.endswith(".js.j2")
    ]
    return page_policy(script_hashes([index, *ours]), ancestors=_ancestors())


def _map_policy() -> str:
    return map_policy(tiles="https://" + urlsplit(GSI_TILES).netloc, ancestors=_ancestors())


def _ancestors() -> str:
    return frame_ancestors(os.environ.get(_FRAME_ANCESTORS, ""))


def _folders() -> dict[str, Path]:
    """Where on the disk the files are that a browser asks for, by the start of their path."""
    own = {f"{static_files.START}{name}/": each for name, each in static_files.FOLDERS.items()}
    return {"/static/": STATIC / "static", FOLIUM_START: FOLIUM, **own}


def _index_pages(index: str | None) -> dict[str, str]:
    """Streamlit's index page in each language; none where it, or the words, cannot be read."""
    if index is None:
        return {}
    try:
        phrases = data.dataset().phrases
    except DataError:  # Streamlit's own page then carries layout.dataset_or_stop's message
        return {}
    scripts, files = element_scripts(STATIC / "static/js"), _map_addresses()
    # every language's words: a reader may have changed it since the page was opened
    words = {lang: t.under("connection") for lang, t in phrases.items()}
    body = render("translators.js.j2")
    body += render("no_connection.js.j2", names=PAGE_STATE, words=words)
    return {
        lang: index_page(index, t, scripts=scripts, files=files, body=body)
        for lang, t in phrases.items()
    }


def _map_addresses() -> list[str]:
    """What the map's frame will ask for, relative to a page."""
    try:
        return [*folium_scripts(), *static_files.addresses()]
    except DataError:  # without boundaries there is no map, and the page says so
        return folium_scripts()


def _paths(base: str) -> list[str]:
    return [f"{base}/", *(f"{base}/{page.name}" for page in PAGES)]


def _base() -> str:
    """The path below which the dashboard is served, or ""."""
    return f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")
