"""Who may open a WebSocket: pages of this server's own address, and of those that are named."""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

_REFUSED = 1008  # "policy violation"; before the handshake the server answers 403


class Origins:
    """Middleware that refuses a WebSocket from a page of another site.

    Streamlit refuses it as well, but asks a server on the internet for its own address first:
    a request that no reader asked for, and that a stranger could cause at will.
    allowed: further origins, as a browser writes them: https://city.example.
    """

    def __init__(self, app: ASGIApp, *, allowed: Collection[str] = ()) -> None:
        self.app, self._allowed = app, frozenset(each.rstrip("/") for each in allowed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and not self._may(Headers(scope=scope)):
            return await WebSocketClose(_REFUSED)(scope, receive, send)
        await self.app(scope, receive, send)

    def _may(self, headers: Headers) -> bool:
        origin = headers.get("origin")
        if origin is None:  # a browser always sends it
            return True
        return origin.partition("://")[2] == headers.get("host") or origin in self._allowed
