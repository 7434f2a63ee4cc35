"""Papers, measured: what a card and a booklet cost, and what a booklet costs other readers."""

from __future__ import annotations

import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from geo.view import View
from geo.view.scenes import Scene, write_scenes
from tests.bench import measures
from tests.bench.clock import SECONDS, new_reader, rest
from tests.bench.peers import PEERS
from tests.serving import launch

DASHBOARD = PEERS[0]
CASES = ("nomi", "fujisawa", "kurume", "nabari")
FORMS = (("", True), ("", False), ("my_town", False), ("compare", False), ("practices", False))
HERE = "https://kyosei.example.org/workshop"


def scenes(mark: str) -> tuple[Scene, ...]:
    """Twenty scenes of five forms. mark: stands in the titles, so that no booklet is remembered."""
    made = []
    for case in CASES:
        for page, opened in FORMS:
            view = {
                "": View(case=case) if opened else View(overlay="single-2020"),
                "my_town": View(town="24208"),
                "compare": View(compare=("nomi", "kurume"), town="24208"),
                "practices": View(kind=("hub",)),
            }[page]
            made.append(Scene(f"{mark} {case} {page}".strip(), page, view))
    return tuple(made)


def alone() -> list[str]:
    """Seconds and peak memory (MB) of each paper, each in a fresh process."""
    lines = []
    for kind in ("nothing", "card", "booklet"):
        ran = subprocess.run(
            [sys.executable, "-m", "tests.bench.papers", kind],
            cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True,
        )  # fmt: skip
        seconds, megabytes = ran.stdout.split()[-2:]
        lines.append(f"{kind}: {seconds} s, peak {megabytes} MB")
    return lines


def beside(browser: Browser, address: str, rounds: int) -> str:
    """One reader's clicks in quiet, and while another's booklet is made (median seconds)."""
    quiet: list[float] = []
    busy: list[float] = []
    made: list[list[float]] = []
    page = _opened(browser, address)
    for number in range(rounds):
        quiet += [_click(page, case) for case in CASES[:3]]
        finished = threading.Event()
        asked = (address, str(time.time_ns()), finished, made)
        maker = threading.Thread(target=_download, args=asked)
        maker.start()
        _until_asked(made, number)
        clicks = 0
        while not finished.is_set():
            case = CASES[clicks % 3]
            clicks += 1
            taken = _click(page, case)
            if not finished.is_set():
                busy.append(taken)
        maker.join()
    page.context.close()
    unit, slowed = statistics.median(quiet), statistics.median(busy or [float("nan")])
    seconds = statistics.median(end - start for start, end in made)
    return (
        f"Click to panel {unit:.2f} s in quiet, {slowed:.2f} s while another's booklet of twenty "
        f"scenes is made ({seconds:.1f} s): ratio {slowed / unit:.2f}, {len(busy)} clicks."
    )


def _opened(browser: Browser, address: str) -> Page:
    page = new_reader(browser).new_page()
    measures.opened(page, DASHBOARD, address)
    for case in CASES[:3]:  # each chart is made once before anything is measured
        _click(page, case)
    return page


def _click(page: Page, case: str) -> float:
    return measures.clicked(page, DASHBOARD, case)[0]


def _download(address: str, mark: str, finished: threading.Event, made: list) -> None:
    """Another reader in a browser of their own; ``made`` gains [start, end] of the making."""
    try:
        with sync_playwright() as playwright:
            page = launch(playwright).new_context(locale="ja-JP").new_page()
            page.goto(f"{address}/workshop?scenes={write_scenes(scenes(mark))}")
            button = page.locator(".st-key-scenes-booklet button")
            button.wait_for(timeout=SECONDS)
            rest(page)
            times = [time.perf_counter(), float("nan")]
            with page.expect_download(timeout=SECONDS) as download:
                made.append(times)
                button.click()
            download.value.path()
            times[1] = time.perf_counter()
    finally:
        finished.set()


def _until_asked(made: list, number: int) -> None:
    deadline = time.monotonic() + SECONDS / 1000
    while len(made) <= number:
        if time.monotonic() > deadline:
            raise RuntimeError("no booklet was asked for")
        time.sleep(0.02)


def _make(kind: str) -> None:
    from geo.publish.pdf.case_card import case_card
    from geo.publish.pdf.scene_booklet import scene_booklet
    from pages.parts.widgets.render_context import desk

    given, table = scenes("x"), desk("ja")
    start = time.perf_counter()
    if kind == "card":
        case_card(table.reference.cases["nomi"], table.reference, t=table.t, address=HERE)
    elif kind == "booklet":
        scene_booklet(given, [HERE] * len(given), table, address=HERE)
    print(f"{time.perf_counter() - start:.2f} {_peak():.0f}")


def _peak() -> float:
    """The most memory that this process has had, in MB. What getrusage tells is not less than
    what its parent had, which is a browser's driver with all tables read."""
    told = Path("/proc/self/status").read_text()
    return int(told.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    _make(sys.argv[1])
