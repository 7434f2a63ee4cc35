"""Scripts and boundaries, compressed once and kept: a page opens on poor Wi-Fi with a third of the bytes.

Streamlit sends its own files as they are, for compressing them anew for each reader would cost
the server more than it gives. Here each is compressed when it is first asked for.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from pathlib import Path

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
}
_FOR_A_YEAR = "public, max-age=31536000, immutable"
# a name that changes with the content: index.DormvYxC.js, municipalities-e9090d1fd04a.json
_VERSIONED = re.compile(r"[.-][A-Za-z0-9_-]{8,}\.(js|css|json)$")


class GzipFiles:
    """Middleware for files of some folders. folders: start of the path -> folder on the disk.

    Whatever it cannot give (another kind of file, a path that leads out of the folder, a
    browser that does not read gzip) goes on to the server behind it.
    """

    def __init__(self, app: ASGIApp, *, folders: Mapping[str, Path]) -> None:
        self.app = app
        self._folders = {start: folder.resolve() for start, folder in folders.items()}
        self._kept: dict[Path, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        file = self._file(scope)
        if file is None:
            return await self.app(scope, receive, send)
        if file not in self._kept:
            self._kept[file] = await to_thread.run_sync(_compressed, file)
        versioned = _VERSIONED.search(file.name) or b"v=" in scope["query_string"]
        answer = Response(
            self._kept[file],
            headers={
                "Content-Encoding": "gzip",
                "Content-Type": _TYPES[file.suffix],
                "Cache-Control": _FOR_A_YEAR if versioned else "no-cache",
                "Vary": "Accept-Encoding",
            },
        )
        await answer(scope, receive, send)

    def _file(self, scope: Scope) -> Path | None:
        """The file that is asked for, if it is one to be sent compressed."""
        if scope["type"] != "http" or scope["method"] != "GET":
            return None
        if "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
            return None
        for start, folder in self._folders.items():
            if scope["path"].startswith(start):
                return _inside(folder, scope["path"].removeprefix(start))
        return None


def _inside(folder: Path, path: str) -> Path | None:
    if "\0" in path or Path(path).suffix not in _TYPES:
        return None
    file = (folder / path.lstrip("/")).resolve()
    return file if file.is_relative_to(folder) and file.is_file() else None


def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), compresslevel=9, mtime=0)
