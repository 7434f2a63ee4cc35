"""Those that ``make bench`` sets beside each other, and how each shows its map and its cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.bench.deeper import MAP, ROOT, SECONDS


@dataclass(frozen=True)
class Peer:
    """One way of doing the job: its app, when its map counts as drawn, how a case is opened."""

    name: str
    app: Path
    drawn: Callable[[Page], None]
    click: Callable[[Page, str], None] | None = None
    charts: int = 0  # that an open case shows
    deeper: bool = False  # has overlays and a town to choose
    elsewhere: bool = False  # asks other hosts for files


def _drawn(page: Page) -> None:
    page.frame_locator(MAP).locator("body[data-overlay]").wait_for(
        timeout=SECONDS, state="attached"
    )


def _click(page: Page, case: str) -> None:
    page.frame_locator(MAP).locator(f".case-marker[data-case={case}]").click()


def _tutorial_drawn(page: Page) -> None:
    page.frame_locator(MAP).locator("path.leaflet-interactive").nth(1700).wait_for(
        timeout=SECONDS, state="attached"
    )


def _tutorial_click(page: Page, case: str) -> None:
    # its markers cover each other: the click goes straight to the one that is meant
    number = [
        "satte-sugito",
        "gajumaru",
        "fujisawa",
        "nomi",
        "minami-iryo-seikyo",
        "nabari",
        "kurume",
    ].index(case)
    page.frame_locator(MAP).locator(".leaflet-marker-icon").nth(number).dispatch_event("click")


def _empty_drawn(page: Page) -> None:
    page.locator("h1").wait_for(timeout=SECONDS)


PEERS = (
    Peer("dashboard", ROOT / "dashboard.py", _drawn, _click, charts=4, deeper=True),
    Peer(
        "tutorial",
        Path(__file__).with_name("tutorial_app.py"),
        _tutorial_drawn,
        _tutorial_click,
        charts=3,
        elsewhere=True,
    ),
    Peer("empty page", Path(__file__).with_name("empty_app.py"), _empty_drawn),
)
