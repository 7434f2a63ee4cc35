"""Who may open a WebSocket: pages of this server's own address, and of those that are named."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

_REFUSED = 1008  # "policy violation"; before the handshake the server answers 403
_PORTS = {"http": 80, "https": 443}


class Origins:
    """Middleware that refuses a WebSocket from a page of another site.

    Streamlit refuses it as well, but asks a server on the internet for its own address first:
    a request that no reader asked for, and that a stranger could cause at will.
    allowed: further origins, as a browser writes them: https://city.example.
    """

    def __init__(self, app: ASGIApp, *, allowed: Collection[str] = ()) -> None:
        self.app = app
        self._allowed = frozenset(filter(None, (_site(each.rstrip("/")) for each in allowed)))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            scope = {**scope, "headers": list(scope["headers"])}
            if not self._may(MutableHeaders(scope=scope)):
                return await WebSocketClose(_REFUSED)(scope, receive, send)
        await self.app(scope, receive, send)

    def _may(self, headers: MutableHeaders) -> bool:
        """Whether it may; its origin is then written as Streamlit, which comes next, takes it.

        A browser leaves a default port out, and a proxy may put it into Host, or write the name
        in capitals. Streamlit compares letter by letter, and of what differs it asks the internet.
        """
        origin = headers.get("origin")
        if origin is None:  # a browser always sends it
            return True
        site, own = _site(origin), f"{origin.partition('://')[0]}://{headers.get('host', '')}"
        if site is None or site not in {*self._allowed, _site(own)}:
            return False
        headers["origin"] = own
        return True


def _site(origin: str) -> tuple[str, str, int] | None:
    """Scheme, host and port of an origin; None for what is none."""
    try:
        parts = urlsplit(origin)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return None
    if not parts.hostname or not port or "@" in parts.netloc:
        return None
    if parts.path or parts.query or parts.fragment:
        return None
    return parts.scheme, parts.hostname.rstrip("."), port
