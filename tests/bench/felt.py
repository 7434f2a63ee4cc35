"""What a reader feels before the server answers: the clicked label shows that it is open."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Browser

from tests.bench import measures
from tests.bench.clock import new_reader
from tests.bench.peers import MAP, Peer
from tests.bench.result import Measure

# from the click, by the event's own clock, until the frame that can show the marker as open
WATCH = """marker => { window.felt = null; marker.addEventListener("click", event => {
  const opened = () => marker.matches('.is-open[aria-pressed="true"]');
  const look = () => opened()
    ? requestAnimationFrame(() => { window.felt = performance.now() - event.timeStamp; })
    : requestAnimationFrame(look);
  look();
}, { capture: true, once: true }); }"""


def feedback(browser: Browser, peer: Peer, address: str) -> Iterator[tuple[Measure, float]]:
    """One visit by a new reader: milliseconds from each click until its label is seen as open."""
    with new_reader(browser) as context:
        page = context.new_page()
        measures.opened(page, peer, address)
        for case in measures.CASES:
            label = page.frame_locator(MAP).locator(f".case-marker[data-case={case}]")
            label.evaluate(WATCH)
            measures.clicked(page, peer, case)
            yield Measure.FEEDBACK, label.evaluate("() => window.felt")
