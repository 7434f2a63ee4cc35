"""Asking an ASGI application without a network.

Not by Starlette's TestClient, which tidies a path such as ``/static/../secret`` before it asks.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp

from tests.own_thread import in_own_thread


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


async def behind(scope, receive, send):
    """The server behind a middleware: says that it was asked."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
    else:
        await PlainTextResponse("behind")(scope, receive, send)


@pytest.fixture
def ask():
    """``ask(app, "/path", query=b"", **headers)`` gives the Answer."""

    def go(app: ASGIApp, path: str = "/", *, query: bytes = b"", method: str = "GET", **headers):
        scope = {
            "type": "http", "asgi": {"spec_version": "2.4"}, "method": method, "path": path,
            "query_string": query,
            "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()],
        }  # fmt: skip
        sent = in_own_thread(asyncio.run, _sent(app, scope))
        start = sent[0]
        told = {k.decode(): v.decode() for k, v in start["headers"]}
        return Answer(start["status"], told, b"".join(each.get("body", b"") for each in sent[1:]))

    return go


@pytest.fixture
def knock():
    """Whether an application opens a WebSocket for somebody who sends these headers."""

    def go(app: ASGIApp, **headers: str) -> bool:
        pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
        scope = {"type": "websocket", "path": "/", "headers": pairs}
        sent = in_own_thread(asyncio.run, _sent(app, scope))
        return sent[0]["type"] == "websocket.accept"

    return go


async def _sent(app, scope) -> list[dict]:
    sent: list[dict] = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    await app(scope, receive, send)
    return sent
