"""What a reader waits for, each a small function: the same for every peer that can do it."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.bench import painted, same_job
from tests.bench.clock import first, rest, since_opened, since_pressed
from tests.bench.peers import Peer
from tests.bench.result import Measure, Measured

CASES = ("nomi", "fujisawa", "kurume")
OVERLAYS = ("population-change-2020", "single-2020")
TYPES = ("iryou", "fukushi")  # each practised by some of the cases and not by all

PANEL = """name => [...document.querySelectorAll(`.ks-case[data-case="${name}"]`)]
    .some(each => each.checkVisibility())"""
# Plotly names the open case in the first of its charts, beside the line that marks it
CHART = """name => [...document.querySelectorAll(".js-plotly-plot .annotation-text")]
    .some(each => each.textContent.includes(name))"""
COUNT = "([css, text]) => document.querySelector(css)?.textContent.includes(text)"
LABELS = """([css, count]) => document.querySelector(".leaflet-container")
    && document.querySelectorAll(css).length === count"""


def visit(page: Page, peer: Peer, address: str) -> Measured:
    """One visit by a new reader: open, read three cases, filter twice, choose two overlays."""
    yield Measure.MAP_DRAWN, opened(page, peer, address)
    if peer.open_case:
        yield from read(page, peer)
    if peer.choose_type:
        for wanted in TYPES:
            yield Measure.FILTER, filtered(page, peer, wanted)
    if peer.choose_overlay:
        for overlay in OVERLAYS:
            yield Measure.OVERLAY, recoloured(page, peer, overlay)


def opened(page: Page, peer: Peer, address: str) -> float:
    """From the start of the navigation until the municipalities have their colours."""
    page.goto(address, wait_until="commit")
    seconds = since_opened(page, peer.drawn(page))
    rest(page)
    return seconds


def read(page: Page, peer: Peer) -> Iterator[tuple[Measure, float]]:
    """From a click on a case's label to its text, and to the first of its charts."""
    for number, case in enumerate(CASES):
        panel, *chart = clicked(page, peer, case)
        yield Measure.PANEL if number else Measure.FIRST_PANEL, panel
        if chart:
            yield Measure.CHART if number else Measure.FIRST_CHART, chart[0]


def clicked(page: Page, peer: Peer, case: str) -> list[float]:
    """Seconds from the click to the text and, where there are charts, to the first of them."""
    seen = [lambda: first(page, PANEL, case)]
    if peer.charts:
        seen.append(lambda: first(page, CHART, same_job.name(case)))
    seconds = since_pressed(page, lambda: peer.open_case(page, case), *seen)
    rest(page)
    return seconds


def filtered(page: Page, peer: Peer, wanted: str) -> float:
    """From the choice of a type until count and labels are those of its cases; it is undone."""
    label = same_job.types()[wanted]

    def choose(count: int) -> float:
        found = since_pressed(
            page,
            lambda: peer.choose_type(page, label),
            lambda: first(page, COUNT, [peer.count, f"{count}事例"]),
            lambda: first(page, LABELS, [peer.label, count]),
        )
        rest(page)
        return max(found)

    seconds = choose(len(same_job.matching([wanted])))
    choose(len(same_job.matching(())))
    return seconds


def recoloured(page: Page, peer: Peer, overlay: str) -> float:
    """From the choice of an overlay until the municipalities have its colours."""
    before = painted.now(page)
    (seconds,) = since_pressed(
        page,
        lambda: peer.choose_overlay(page, overlay),
        lambda: painted.until_repainted(page, before),
    )
    rest(page)
    return seconds
