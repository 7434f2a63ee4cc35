"""Files of other hosts: the tutorial asks for some; nobody else may."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, Route
from xstatic.pkg import leaflet

from tests.bench.peers import Peer


@contextmanager
def kept_here(page: Page, peer: Peer, address: str) -> Iterator[Page]:
    """The page, whose requests to other hosts are answered at once, if the peer makes any.

    To look into requests turns the browser's cache off, so it is done for no other peer.
    Raises RuntimeError if another peer asks another host for something.
    """
    asked: list[str] = []
    if peer.elsewhere:
        page.route(lambda url: not url.startswith(address), _from_this_machine)
    else:
        page.on("request", lambda request: asked.append(request.url))
    yield page
    if foreign := [url for url in asked if url.startswith("http") and not url.startswith(address)]:
        raise RuntimeError(f"{peer.name} asks other hosts: {foreign}")


def _from_this_machine(route: Route) -> None:
    """Better than any real network."""
    name = route.request.url.rsplit("/", 1)[-1]
    file = Path(leaflet.BASE_DIR) / name
    if name in ("leaflet.js", "leaflet.css"):
        route.fulfill(path=file)
    else:
        route.fulfill(status=200, body="", content_type="text/javascript")
