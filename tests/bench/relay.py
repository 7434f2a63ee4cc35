"""A line of its own between a browser and a server: whatever passes is counted, as it is sent.

Files, answers and the WebSocket's frames are counted alike, with their heads and compressed as
they are. The names in a request stay as the browser wrote them, so that a server which looks at
them sees one address.
"""

from __future__ import annotations

import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

AT_ONCE = 65_536  # bytes


class Relay(socketserver.ThreadingTCPServer):
    """down, up: bytes from and to the server. last: when the last of them passed (monotonic)."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Line)
        self.port = port
        self.down = self.up = 0
        self.last = time.monotonic()
        self._counting = threading.Lock()

    @property
    def address(self) -> str:
        """Where the browser finds the server."""
        return f"http://localhost:{self.server_address[1]}"

    def received(self, size: int) -> None:
        with self._counting:
            self.down += size
            self.last = time.monotonic()

    def sent(self, size: int) -> None:
        with self._counting:
            self.up += size
            self.last = time.monotonic()


@contextmanager
def relayed(port: int) -> Iterator[Relay]:
    """A relay to a port of this machine."""
    with Relay(port) as relay:
        thread = threading.Thread(target=relay.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield relay
        finally:
            relay.shutdown()


class _Line(socketserver.BaseRequestHandler):
    server: Relay

    def handle(self) -> None:
        with socket.create_connection(("127.0.0.1", self.server.port)) as far:
            for end in (self.request, far):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            asking = threading.Thread(
                target=_pass, args=(self.request, far, self.server.sent), daemon=True
            )
            asking.start()
            _pass(far, self.request, self.server.received)
            asking.join()


def _pass(source: socket.socket, sink: socket.socket, count: Callable[[int], None]) -> None:
    """Pass everything on until one end hangs up."""
    with suppress(OSError):
        while data := source.recv(AT_ONCE):
            count(len(data))
            sink.sendall(data)
    for end, side in ((sink, socket.SHUT_WR), (source, socket.SHUT_RD)):
        with suppress(OSError):
            end.shutdown(side)
