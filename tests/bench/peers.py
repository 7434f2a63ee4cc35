"""Those that ``make bench`` sets beside each other: how each is started, and how it is used."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.bench import painted
from tests.bench.clock import first
from tests.bench.result import DASH, DASHBOARD, EMPTY, LEAFLET, TUTORIAL
from tests.serving import ROOT, streamlit

MAP = "iframe"  # the only one on a page made with Streamlit
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Peer:
    """One way of doing the job. What it cannot do is None, and is not measured."""

    name: str
    command: Callable[[int], list[str]]  # that serves it on a port
    alive: str  # a path that answers when the server is ready
    drawn: Callable[[Page], float] = painted.until_drawn  # when, by the page's clock
    open_case: Callable[[Page, str], None] | None = None  # by its id
    choose_type: Callable[[Page, str], None] | None = None  # by its label
    choose_overlay: Callable[[Page, str], None] | None = None  # by its id
    count: str = "#result"  # CSS: where the number of cases stands
    label: str = ".case-marker"  # CSS, within the map
    charts: bool = True  # an open case has them
    elsewhere: bool = False  # asks other hosts for files


def _open(page: Page, case: str) -> None:
    page.frame_locator(MAP).locator(f".case-marker[data-case={case}]").click()


def _open_on_page(page: Page, case: str) -> None:
    page.locator(f".case-marker[data-case={case}]").click()


def _open_covered(page: Page, case: str) -> None:
    # the tutorial's labels cover each other: the click goes straight to the one that is meant
    number = (
        "satte-sugito", "gajumaru", "fujisawa", "nomi", "minami-iryo-seikyo", "nabari", "kurume",
    ).index(case)  # fmt: skip
    page.frame_locator(MAP).locator(".leaflet-marker-icon").nth(number).dispatch_event("click")


def _pick(page: Page, label: str) -> None:
    page.locator('[class*="st-key-type"] button', has_text=label).click()


def _tick(page: Page, label: str) -> None:
    page.locator("#type label", has_text=label).click()


def _overlay(page: Page, overlay: str) -> None:
    options = {
        "population-change-2020": "人口｜人口増減率",
        "single-2020": "世帯｜単独世帯割合",
    }
    page.get_by_role("combobox", name="地図の色分け").click()
    page.get_by_role("option", name=options[overlay]).click()


def _tutorial_overlay(page: Page, overlay: str) -> None:
    page.get_by_role("combobox", name="色分け").fill(overlay)  # a long list shows its beginning
    page.get_by_role("option", name=overlay, exact=True).click()


def _dash_overlay(page: Page, overlay: str) -> None:
    page.locator("#overlay").click()
    page.get_by_text(overlay, exact=True).click()


def _leaflet_overlay(page: Page, overlay: str) -> None:
    page.locator("#overlay").select_option(overlay)


def _module(*words: str) -> list[str]:
    return [sys.executable, "-m", *words]


PEERS = (
    Peer(
        DASHBOARD,
        lambda port: streamlit(ROOT / "dashboard.py", port),
        "/_stcore/health",
        open_case=_open,
        choose_type=_pick,
        choose_overlay=_overlay,
        count=".st-key-result",
    ),
    Peer(
        TUTORIAL,
        lambda port: streamlit(HERE / "tutorial_app.py", port),
        "/_stcore/health",
        open_case=_open_covered,
        choose_type=_pick,
        choose_overlay=_tutorial_overlay,
        count=".st-key-result",
        label=".leaflet-marker-icon",
        elsewhere=True,
    ),
    Peer(
        DASH,
        # one process, as the dashboard is; its own server is for development only
        lambda port: _module(
            "waitress", f"--listen=127.0.0.1:{port}", "tests.bench.dash_app:server"
        ),
        "/",
        open_case=_open_on_page,
        choose_type=_tick,
        choose_overlay=_dash_overlay,
    ),
    Peer(
        LEAFLET,
        lambda port: _module("tests.bench.leaflet_page", str(port)),
        "/",
        open_case=_open_on_page,
        choose_type=_tick,
        choose_overlay=_leaflet_overlay,
        charts=False,
    ),
    Peer(
        EMPTY,
        lambda port: streamlit(HERE / "empty_app.py", port),
        "/_stcore/health",
        drawn=lambda page: first(page, "() => document.querySelector('h1')?.checkVisibility()"),
    ),
)
