"""A running dashboard and a real Chromium. A failure keeps screenshots and the server's log."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from tests.serving import ROOT, Server

KEPT = ROOT / "build/failed"
PATIENCE = 30_000  # milliseconds: machines that run tests are slow and shared

expect.set_options(timeout=PATIENCE)

# Playwright's own wait_for_function evaluates text at every look, which the policy of the pages forbids
WAIT = """() => new Promise((done, fail) => {{
    const asked = {holds}, end = performance.now() + {most};
    const look = () => {{
        if (asked()) done();
        else if (performance.now() > end) fail(new Error("never held: " + asked));
        else requestAnimationFrame(look);
    }};
    look();
}})"""
_OPEN = pytest.StashKey[list["Visitor"]]()  # every visitor that has a page open


@pytest.fixture
def visit(chromium, dashboard, request):
    """Open an address in a fresh browser; ``visit("?case=nomi", width=390)``."""
    with visits(chromium, dashboard, request) as go:
        yield go


@contextmanager
def visits(chromium, dashboard: Server, request) -> Iterator[Callable[..., Visitor]]:
    """As ``visit``, for a fixture that several tests share."""
    everybody = request.session.stash.setdefault(_OPEN, [])
    visitors: list[Visitor] = []

    def go(query: str = "", *, width: int = 1280, height: int = 900, wait: bool = True, **options):
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        visitor = Visitor(context.new_page(), dashboard)
        visitors.append(visitor)
        everybody.append(visitor)
        visitor.page.set_default_timeout(PATIENCE)
        visitor.go(query, wait=wait)
        return visitor

    yield go
    for visitor in visitors:
        everybody.remove(visitor)
        visitor.page.context.close()


@pytest.fixture
def open_page(visit):
    """A page without waiting for a map."""

    def go(query, **options):
        reader = visit(query, wait=False, **options)
        reader.wait_until_quiet()
        return reader

    return go


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    outcome = yield
    report = outcome.get_result()
    if report.when != "teardown" and report.failed:
        KEPT.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"\W+", "-", item.name)
        for number, visitor in enumerate(item.session.stash.get(_OPEN, ())):
            visitor.page.screenshot(path=KEPT / f"{name}-{number}.png")
            (KEPT / f"{name}-{number}.log").write_bytes(visitor.dashboard.log.read_bytes())


class Visitor:
    """Somebody with the dashboard open: what they see, and what their browser did."""

    def __init__(self, page: Page, dashboard: Server) -> None:
        self.page = page
        self.dashboard = dashboard
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._listen)

    def _listen(self, message) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def complaints_of_ours(self) -> list[str]:
        """What the browser complained of, without Streamlit's own probing for its address below
        a page's path, which gives two missing files at every deep link."""
        return [text for text in self.complaints if "404" not in text]

    def go(self, query: str, *, wait: bool = True) -> None:
        """Open an address anew in the same window: a session of its own, as a followed link is."""
        self.page.goto(f"{self.dashboard.address}/{query}")
        if wait:
            self.wait_for_map()

    @property
    def map(self):
        return self.page.frame_locator(".st-key-map iframe")

    @property
    def panel(self):
        return self.page.locator(".st-key-case-panel")

    @property
    def cases(self):
        return self.page.locator(".st-key-case-list").get_by_role("button")

    def marker(self, case: str):
        return self.map.locator(f'.case-marker[data-case="{case}"]')

    def wait_for_map(self) -> None:
        expect(self.map.locator("body[data-overlay]")).to_be_attached()
        self.wait_until_quiet()

    def wait_until_quiet(self) -> None:
        """Until the server has nothing more to send for what was last done."""
        expect(self.page.get_by_test_id("stApp")).to_have_attribute(
            "data-test-script-state", "notRunning"
        )

    def wait_until(self, holds: str) -> None:
        """Until a JavaScript function without arguments is true in the page."""
        self.page.evaluate(WAIT.format(holds=holds, most=PATIENCE))

    def expect_connection(self, *, lost: bool = False) -> None:
        app = expect(self.page.get_by_test_id("stApp"))
        name = "data-test-connection-state"
        (app.not_to_have_attribute if lost else app.to_have_attribute)(name, "CONNECTED")

    def expect_case(self, case: str) -> None:
        expect(self.panel.locator(f'.ks-case[data-case="{case}"]')).to_be_visible()
