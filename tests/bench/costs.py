"""What a visit costs: bytes on the line, the server's processor time, its memory."""

from __future__ import annotations

import time
from contextlib import ExitStack

from playwright.sync_api import Browser, Page

from tests.bench import measures, same_job
from tests.bench.clock import new_reader
from tests.bench.elsewhere import kept_here
from tests.bench.peers import Peer
from tests.bench.relay import Relay, relayed
from tests.bench.result import Measure, Measured
from tests.load import usage
from tests.serving import Server

SILENCE = 0.5  # seconds without a byte, after which nothing more is expected
PATIENCE = 30.0
SESSIONS = 10


def counted(browser: Browser, peer: Peer, server: Server) -> Measured:
    """One visit by a new reader over a counting line, who opens every case once."""
    with (
        relayed(server.port) as relay,
        new_reader(browser) as context,
        kept_here(context.new_page(), peer, relay.address) as page,
    ):
        measures.opened(page, peer, relay.address)
        until_silent(page, relay)
        yield Measure.OPEN_BYTES, relay.down / 1000
        if not peer.open_case:
            return
        first, *later = [each["id"] for each in same_job.cases()]
        down, _ = _click(page, peer, first, relay)
        yield Measure.FIRST_CLICK_BYTES, down / 1000
        before = usage.of_tree(server.process)
        for case in later:
            down, up = _click(page, peer, case, relay)
            yield Measure.CLICK_BYTES, down / 1000
            yield Measure.CLICK_SENT, up / 1000
        spent = usage.of_tree(server.process).seconds - before.seconds
        yield Measure.CLICK_CPU, spent / len(later) * 1000


def remembered(browser: Browser, peer: Peer, server: Server) -> Measured:
    """How much the server's memory grows with each reader who has a case open, all at once."""
    case = measures.CASES[0]
    before = usage.of_tree(server.process)
    with ExitStack() as stack:
        for _ in range(SESSIONS):
            context = stack.enter_context(new_reader(browser))
            page = stack.enter_context(kept_here(context.new_page(), peer, server.address))
            measures.opened(page, peer, server.address)
            measures.clicked(page, peer, case)
        grown = usage.of_tree(server.process).megabytes - before.megabytes
    yield Measure.SESSION_MEMORY, grown / SESSIONS


def until_silent(page: Page, relay: Relay) -> None:
    """Waits until nothing passes any more. Raises TimeoutError if it never ends."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() - relay.last < SILENCE:
        if time.monotonic() > deadline:
            raise TimeoutError(f"bytes pass without end: {relay.down} so far")
        page.wait_for_timeout(50)


def _click(page: Page, peer: Peer, case: str, relay: Relay) -> tuple[int, int]:
    down, up = relay.down, relay.up
    measures.clicked(page, peer, case)
    until_silent(page, relay)
    return relay.down - down, relay.up - up
