"""One reader: a session that opens a link and clicks, as a browser would over its WebSocket."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from tests.load import wire
from tests.load.wire import BrokenRun, Run


@dataclass(frozen=True)
class Answer:
    """One run, as its reader saw it: when it ended and when the text came, in seconds."""

    run: Run
    finished: float
    text: float | None  # until the awaited text was there
    wire: int  # bytes that came over the network, frames and compression as they are


class Session:
    """A reader at one address. Widgets are found in the last run, as on a screen."""

    def __init__(self, connection: CountedConnection, patience: float) -> None:
        self._connection = connection
        self._patience = patience
        self._reader = wire.Reader()
        self._reported: WidgetState | None = None  # a browser repeats what the map last said
        self._page = self._page_hash = self._query = ""
        self._shows: str | None = None
        self.seen = Run()

    async def open(self, link: str, *, awaited: str | None = None) -> Answer:
        """Open a link of this dashboard, such as ``/?case=nabari``; again and again, as with Back."""
        parts = urlsplit(link)
        if parts.path.strip("/") != self._shows:
            self._shows, self._reported = parts.path.strip("/"), None  # another page's map
        self._page, self._query, self._page_hash = parts.path.strip("/"), parts.query, ""
        return await self._ask([], awaited)

    async def report_drawn(self) -> Answer:
        """What the map says when it is drawn; the charts come with the run that follows."""
        return await self._ask([self._from_map({"drawn": True})], None)

    async def click_map(self, case: str) -> Answer:
        """Click a case on the map, and see that it is this case that opens."""
        clicked = self._from_map({"case": case, "at": int(time.time() * 1000)})
        return await self._opened(case, clicked)

    async def press(self, label: str, *, opens: str) -> Answer:
        """Press the button whose label has ``label`` in it, which opens a case."""
        button = next((b for text, b in self.seen.buttons.items() if label in text), None)
        if button is None:
            raise BrokenRun(f"no button: {label}")
        return await self._opened(opens, wire.pressed(button))

    async def type(self, label: str, text: str) -> Answer:
        """Fill a text field and leave it."""
        return await self._ask([wire.typed(self.seen.fields[label], text)], None)

    async def take(self, label: str) -> float:
        """Have the file made whose button has ``label`` in it; seconds until it can be fetched."""
        file = next((f for text, f in self.seen.files.items() if label in text), None)
        if file is None:
            raise BrokenRun(f"no file: {label}")
        start = time.perf_counter()
        await self._connection.send(wire.wanted_file(self.seen.session, file))
        async with asyncio.timeout(self._patience):
            while wire.file_address(await self._connection.recv(), file) is None:
                pass
        return time.perf_counter() - start

    def _from_map(self, value: dict) -> WidgetState:
        if self.seen.map is None:
            raise BrokenRun("no map")
        self._reported = wire.sent_by_component(self.seen.map, value)
        return self._reported

    async def _opened(self, case: str, state: WidgetState) -> Answer:
        answer = await self._ask([state], f'data-case="{case}"')
        if answer.text is None:
            raise BrokenRun(f"the panel of {case} did not come")
        return answer

    async def _ask(self, states: list[WidgetState], awaited: str | None) -> Answer:
        if self._reported is not None and self._reported not in states:
            states = [*states, self._reported]
        kept = self._reader.start()
        message = wire.asked(self._query, self._page, self._page_hash, states, kept)
        before, start = self._connection.received, time.perf_counter()
        await self._connection.send(message)
        run, text = Run(), None
        async with asyncio.timeout(self._patience):
            while not run.finished:
                texts = len(run.texts)
                self._reader.read(await self._connection.recv(), run)
                if text is None and awaited and any(awaited in t for t in run.texts[texts:]):
                    text = time.perf_counter() - start
        finished = time.perf_counter() - start
        self._query = self._query if run.query is None else run.query
        self._page, self._page_hash = "", run.page_hash or self._page_hash
        self.seen = run
        return Answer(run, finished, text, self._connection.received - before)


class CountedConnection(ClientConnection):
    """A WebSocket that counts what comes over the network."""

    received = 0

    def data_received(self, data: bytes) -> None:
        self.received += len(data)
        super().data_received(data)


@asynccontextmanager
async def reader(address: str, *, patience: float = 30) -> AsyncIterator[Session]:
    """Connect as a browser does: same origin, Streamlit's subprotocol.

    patience: seconds until a run that has not ended counts as an error.
    Raises ValueError for an address that is not of this machine.
    """
    host = loopback(address)
    scheme = "wss" if urlsplit(address).scheme == "https" else "ws"
    async with connect(
        f"{scheme}://{host}/_stcore/stream",
        origin=address.rstrip("/"),
        subprotocols=["streamlit"],
        create_connection=CountedConnection,
        max_size=None,
        max_queue=None,
        ping_interval=None,
        proxy=None,
        open_timeout=patience,
    ) as connection:
        yield Session(connection, patience)


def loopback(address: str) -> str:
    """Host and port of an address of this machine. Raises ValueError for any other: a load
    test of somebody else's server is an attack."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if host != "localhost" and not _is_loopback(host):
        raise ValueError(
            f"{address}: 負荷をかけてよいのは、この計算機（localhost、127.0.0.1）だけです。"
            " / Load may be put on this machine alone (localhost, 127.0.0.1)."
        )
    return parts.netloc


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
