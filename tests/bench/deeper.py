"""What only the dashboard can do, measured: overlays, my town, distances between all places."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import pandas as pd
from playwright.sync_api import Page

from geo.places import likeness, rates
from geo.places.indicators import read_indicators
from geo.places.tables import read_statistics

ROOT = Path(__file__).parents[2]
SECONDS = 60_000  # Playwright counts in milliseconds
MAP = "iframe"  # the only one on a page of any peer


def overlays(page: Page) -> list[tuple[str, float]]:
    """From the choice of another overlay to the map in its colours, twice."""
    measured = []
    for option, overlay in (
        ("人口｜人口増減率", "population-change-2020"),
        ("世帯｜単独世帯割合", "single-2020"),
    ):
        page.get_by_role("combobox", name="地図の色分け").click()
        choice = page.get_by_role("option", name=option)
        choice.wait_for(timeout=SECONDS)
        start = time.perf_counter()
        choice.click()
        page.frame_locator(MAP).locator(f"body[data-overlay={overlay}]").wait_for(
            timeout=SECONDS, state="attached"
        )
        measured.append(("overlay change", time.perf_counter() - start))
        until_quiet(page)
    return measured


def towns(page: Page, address: str) -> list[tuple[str, float]]:
    """From the choice of another town to its cases in order and its marker on the map."""
    page.goto(f"{address}/my_town?town=24208")
    measured = []
    for typed, option, code in (
        ("のみし", "石川県 能美市", "17211"),
        ("くるめ", "福岡県 久留米市", "40203"),
    ):
        page.frame_locator(MAP).locator(".near-marker").nth(19).wait_for(timeout=SECONDS)
        page.wait_for_timeout(1_500)  # the map's report is a run of its own, which closes a list
        until_quiet(page)
        page.get_by_role("combobox", name="自分の市区町村").fill(typed)
        choice = page.get_by_role("option", name=option)
        choice.wait_for(timeout=SECONDS)
        start = time.perf_counter()
        choice.click()
        page.locator(".ks-keys", has_text=option).wait_for(timeout=SECONDS)
        page.frame_locator(MAP).locator(f".town-marker[data-town='{code}']").wait_for(
            timeout=SECONDS
        )
        measured.append(("my-town change", time.perf_counter() - start))
    return measured


def until_quiet(page: Page) -> None:
    """Waits until the server has finished the run of this page."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=SECONDS)


def distances() -> str:
    """All distances between all municipalities, by the weights of the catalogue, in this process."""
    indicators = read_indicators(ROOT / "data/vocabulary/indicators.toml")
    statistics_ = read_statistics(ROOT / "data")
    offered = {name: each for name, each in indicators.items() if each.weight is not None}
    values = pd.DataFrame({n: rates.values(i, indicators, statistics_) for n, i in offered.items()})
    scale = likeness.fitted(values, [n for n, i in offered.items() if i.logarithmic])
    places = scale.standardised(values)
    weights = {name: each.weight for name, each in offered.items()}
    times = []
    for _ in range(5):
        start = time.perf_counter()
        found = likeness.all_distances(places, weights)
        times.append(time.perf_counter() - start)
    return f"{found.shape[0]:,} × {found.shape[1]:,} distances: {statistics.median(times):.2f} s"
