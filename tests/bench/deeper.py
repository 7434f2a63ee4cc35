"""What only the dashboard can do, measured: my town, distances between all places."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

import pandas as pd
from playwright.sync_api import Page

from geo.places import rates, similarity
from geo.places.indicators import read_indicators
from geo.places.tables import read_statistics
from tests.bench.clock import SECONDS, first, rest, since_pressed
from tests.bench.peers import MAP
from tests.bench.result import Measure
from tests.serving import ROOT

TOWNS = (("のみし", "石川県 能美市", "17211"), ("くるめ", "福岡県 久留米市", "40203"))
NAMED = """name => [...document.querySelectorAll(".ks-keys")].some(each => each.textContent.includes(name))"""
MARKED = """code => Boolean(document.querySelector(`.town-marker[data-town="${code}"]`))"""


def towns(page: Page, address: str) -> Iterator[tuple[Measure, float]]:
    """From the choice of another town to its figures and to its label on the map."""
    page.goto(f"{address}/my_town?town=24208")
    for typed, option, code in TOWNS:
        page.frame_locator(MAP).locator(".near-marker").nth(19).wait_for(timeout=SECONDS)
        rest(page)  # the map's report is a run of its own
        page.get_by_role("textbox", name="自分の市区町村").fill(typed)
        seconds = since_pressed(
            page,
            page.locator(".st-key-town-found").get_by_role("button", name=option).click,
            lambda option=option: first(page, NAMED, option),
            lambda code=code: first(page, MARKED, code),
        )
        yield Measure.TOWN, max(seconds)


def distances() -> str:
    """From one municipality to all, by the weights of the catalogue, in this process."""
    indicators = read_indicators(ROOT / "data/vocabulary/indicators.toml")
    statistics_ = read_statistics(ROOT / "data")
    offered = {name: each for name, each in indicators.items() if each.weight is not None}
    values = pd.DataFrame({n: rates.values(i, indicators, statistics_) for n, i in offered.items()})
    scale = similarity.fitted(values, [n for n, i in offered.items() if i.logarithmic])
    places = scale.standardised(values)
    weights = {name: each.weight for name, each in offered.items()}
    times = []
    for _ in range(5):
        start = time.perf_counter()
        similarity.distances(places, places.loc["24208"], weights)
        times.append(time.perf_counter() - start)
    return f"{len(places):,} distances: {1000 * statistics.median(times):.1f} ms"
