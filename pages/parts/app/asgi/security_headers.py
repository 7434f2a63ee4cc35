"""Security headers for every answer: what a page may load and run, and who may show it in a frame.

The scripts of the project are the same for every reader, so each is allowed by its hash and no
other script in a page runs: text that got into a page unescaped would still be only text.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from html.parser import HTMLParser

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # a link holds what somebody looks at
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def script_hashes(sources: Iterable[str]) -> list[str]:
    """A policy's name for each inline script in some HTML."""
    found = _Scripts()
    for html in sources:
        found.feed(html)
    digests = (hashlib.sha256(script.encode()).digest() for script in found.scripts)
    return sorted({f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests})


def frame_ancestors(further: str) -> str:
    """Who may show the dashboard in a frame: its own pages, and the sites in a list.

    further: as in a policy, "https://city.example https://*.example"; commas part them too, for
    one that got into a header would begin another policy.
    """
    return " ".join(dict.fromkeys(["'self'", *re.split(r"[\s,;]+", further.strip())])).strip()


def page_policy(hashes: Sequence[str], *, ancestors: str) -> str:
    """The policy of a page. ancestors: as ``frame_ancestors`` gives them.

    Styles may stand in the page: Streamlit and Plotly write theirs there.
    """
    return _policy(scripts=" ".join(["'self'", *hashes]), ancestors=ancestors)


def map_policy(*, tiles: str, ancestors: str) -> str:
    """The policy of the map's frame. tiles: the host of the background that a reader may switch on.
    ancestors: the same as of a page, for whoever shows the page has the map inside it.

    streamlit-folium evaluates the map's script, which this server writes; nothing else is let in.
    """
    return _policy(
        scripts="'self' 'unsafe-inline' 'unsafe-eval'", images=tiles, ancestors=ancestors
    )


# of a file that is downloaded, should somebody open it in a tab
FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"


def _policy(*, scripts: str, ancestors: str, images: str = "") -> str:
    directives = {
        "default-src": "'self'",
        "script-src": scripts,
        "style-src": "'self' 'unsafe-inline'",
        "img-src": f"'self' data: blob: {images}".rstrip(),
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "frame-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": ancestors,
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


class _Scripts(HTMLParser):
    """Collects the text of the scripts that stand in some HTML and are not files."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and "src" not in dict(attrs)
        if self._inside:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts[-1] += data


class Headers:
    """Middleware that adds the headers. page, frame: the policies of a page and of the map's
    frame. base: path below which the dashboard is served, or ""."""

    def __init__(self, app: ASGIApp, *, page: str, frame: str, base: str = "") -> None:
        self.app = app
        self._page = page
        self._by_start = {f"{base}/component/": frame, f"{base}/media/": FILE_POLICY}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        policy = next(
            (p for start, p in self._by_start.items() if scope["path"].startswith(start)),
            self._page,
        )

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update({**_ALWAYS, "Content-Security-Policy": policy})
            await send(message)

        await self.app(scope, receive, with_headers)
