"""A small server of files in memory: packed once, kept by the browser, the connection left open."""

from __future__ import annotations

import gzip
import mimetypes
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEPT = "public, max-age=86400"


def server(files: Mapping[str, bytes], port: int) -> ThreadingHTTPServer:
    """A server of this machine. files: content by path; port: 0 for any that is free."""
    return ThreadingHTTPServer(("127.0.0.1", port), _handler(files))


def serve(files: Mapping[str, bytes], port: int) -> None:
    """Serve until the process is stopped."""
    with server(files, port) as running:
        running.serve_forever()


def _handler(files: Mapping[str, bytes]) -> type[BaseHTTPRequestHandler]:
    packed = {path: gzip.compress(content, mtime=0) for path, content in files.items()}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # head and body are two writes: the second would wait

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            if path not in packed:
                return self.send_error(404)
            gzipped = "gzip" in self.headers.get("Accept-Encoding", "")
            content = packed[path] if gzipped else files[path]
            self.send_response(200)
            self.send_header("Content-Type", _kind(path))
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", KEPT if path != "/" else "no-cache")
            self.send_header("Vary", "Accept-Encoding")
            if gzipped:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *told: object) -> None:
            """Nothing: a line for each file would cost more than the file."""

    return Handler


def _kind(path: str) -> str:
    name = "index.html" if path == "/" else path
    return f"{mimetypes.guess_type(name)[0] or 'application/octet-stream'}; charset=utf-8"
