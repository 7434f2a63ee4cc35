"""``make bench``: the dashboard beside the tutorial way and an empty page, in one run.

Peers are opened in turn, so that a noisy machine disturbs all of them alike; read the ratios.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Route, sync_playwright
from xstatic.pkg import leaflet

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench import deeper, felt, papers  # noqa: E402
from tests.bench.deeper import SECONDS  # noqa: E402
from tests.bench.peers import PEERS, Peer  # noqa: E402
from tests.serving import launch, serve  # noqa: E402

LAYERS = 3  # in which Plotly draws each chart
CASES = ("nomi", "fujisawa", "kurume")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--out", type=Path, default=ROOT / "build/bench.md")
    arguments = parser.parse_args()
    times: dict[tuple[str, str], list[float]] = defaultdict(list)
    with ExitStack() as stack:
        logs = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        addresses = {
            peer.name: stack.enter_context(serve(peer.app, logs / f"{number}.log"))
            for number, peer in enumerate(PEERS)
        }
        browser = launch(stack.enter_context(sync_playwright()))
        for number in range(arguments.rounds + 1):
            print(
                f"round {number} of {arguments.rounds}" + (" (warming up)" if not number else ""),
                flush=True,
            )
            for peer in PEERS:
                for what, seconds in _visit(browser, peer, addresses[peer.name]):
                    if number:
                        times[peer.name, what].append(seconds)
        print("papers", flush=True)
        slowed = papers.beside(browser, addresses["dashboard"], min(arguments.rounds, 3))
        noticed = felt.noticed(browser, addresses["dashboard"], arguments.rounds)
    table = "\n".join(
        [
            _table(times),
            _in_clicks(times),
            deeper.distances(),
            *noticed,
            *papers.alone(),
            slowed,
            "",
        ]
    )
    print(table)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(table, encoding="utf-8")


def _visit(browser, peer: Peer, address: str) -> list[tuple[str, float]]:
    """One visit by a new reader: open, wait for the map, open three cases one after another."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="ja-JP")
    page = context.new_page()
    if peer.elsewhere:  # to look into requests turns the browser's cache off
        page.route(lambda url: not url.startswith(address), _from_this_machine)
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    peer.drawn(page)
    measured = [("map drawn", time.perf_counter() - start)]
    if peer.click:
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(
            timeout=SECONDS
        )
        for case in CASES:
            start = time.perf_counter()
            peer.click(page, case)
            page.locator(f".ks-case[data-case={case}]").wait_for(timeout=SECONDS)
            kind = "first click to panel" if case == CASES[0] else "click to panel"
            measured.append((kind, time.perf_counter() - start))
            page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(
                timeout=SECONDS
            )
            # a reader reads before the next click: by then all charts are drawn
            page.locator(".js-plotly-plot .main-svg").nth(peer.charts * LAYERS - 1).wait_for(
                timeout=SECONDS, state="attached"
            )
        if peer.deeper:
            measured += deeper.overlays(page) + deeper.towns(page, address)
    context.close()
    return measured


def _from_this_machine(route: Route) -> None:
    """The tutorial's links to other hosts, answered at once: better than any real network."""
    name = route.request.url.rsplit("/", 1)[-1]
    file = Path(leaflet.BASE_DIR) / name
    if name in ("leaflet.js", "leaflet.css"):
        route.fulfill(path=file)
    else:
        route.fulfill(status=200, body="", content_type="text/javascript")


def _in_clicks(times: dict[tuple[str, str], list[float]]) -> str:
    """Overlay and my-town changes, against the click that opens a case as the unit."""
    unit = statistics.median(times["dashboard", "click to panel"])
    ratios = (
        f"{what} {statistics.median(times['dashboard', what]) / unit:.2f}"
        for what in ("overlay change", "my-town change")
    )
    return f"In units of a click to the panel ({unit:.2f} s): {', '.join(ratios)}."


def _table(times: dict[tuple[str, str], list[float]]) -> str:
    """Medians in seconds, and as ratios to the tutorial way, as Markdown."""
    measures = list(dict.fromkeys(what for _, what in times))
    lines = [
        f"Machine: {os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}.",
        "Medians in seconds; in brackets the ratio to the tutorial way.",
        "",
        "| peer | " + " | ".join(measures) + " |",
        "| --- |" + " --- |" * len(measures),
    ]
    for peer in PEERS:
        cells = []
        for what in measures:
            own, tutorial = times.get((peer.name, what)), times.get(("tutorial", what))
            if not own:
                cells.append("–")
                continue
            median = statistics.median(own)
            ratio = f" ({median / statistics.median(tutorial):.2f})" if tutorial else ""
            cells.append(f"{median:.2f}{ratio}")
        lines.append(f"| {peer.name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
