"""The first page that a browser gets, in the language that its address asks for."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import parse_qs

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send


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
            return await self.app(scope, receive, send)
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[0]
        await self._answers.get(asked, self._first)(scope, receive, send)

    def _asks_for_it(self, scope: Scope) -> bool:
        # what is sent to a page, rather than asked of it, is for the server behind to refuse
        read = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        return read and scope["path"] in self._paths
