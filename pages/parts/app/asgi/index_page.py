"""The first page that a browser gets, in the language that its address asks for.

A path is mangled on its way as a parameter is: a chat program takes a full stop for part of a link.
Whoever comes by such a path is sent on to the page that it names.
"""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import parse_qs

from starlette.responses import HTMLResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from geo.view.address import bare


class IndexPage:
    """Middleware that answers with the index page. pages: by language, the first for all others;
    without any, the server behind answers. paths: those that have it."""

    def __init__(self, app: ASGIApp, *, pages: dict[str, str], paths: Collection[str]) -> None:
        self.app, self._paths = app, frozenset(paths)
        self._answers = {
            lang: HTMLResponse(page, headers={"Cache-Control": "no-cache"})
            for lang, page in pages.items()
        }
        self._first = next(iter(self._answers.values()), app)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._asks_for_it(scope):
            answer = RedirectResponse(meant) if (meant := self._meant(scope)) else self.app
            return await answer(scope, receive, send)
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[0]
        await self._answers.get(asked, self._first)(scope, receive, send)

    def _asks_for_it(self, scope: Scope) -> bool:
        return _reads(scope) and scope["path"] in self._paths

    def _meant(self, scope: Scope) -> str:
        """The address of the page that a mangled path names, or "". It is told from where the
        browser is: a proxy may serve the dashboard below a path that is not known here."""
        if not _reads(scope):
            return ""
        above, _, last = scope["path"].rpartition("/")
        name = bare(last).lower().replace("-", "_")
        if not name or f"{above}/{name}" not in self._paths:
            return ""
        query = scope["query_string"].decode("latin-1")
        return f"./{name}?{query}" if query else f"./{name}"


def _reads(scope: Scope) -> bool:
    # what is sent to a page, rather than asked of it, is for the server behind to refuse
    return scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
