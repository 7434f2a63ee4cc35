"""Poor Wi-Fi: a slow line, one that falls silent, is cut, or is refused by a proxy between."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor

SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}


class Line:
    """A reader's line to the server: ``cut`` closes it and every attempt to open it anew."""

    def __init__(self, page) -> None:
        self._is_cut, self._open = False, []
        page.route_web_socket(re.compile("_stcore/stream"), self._asked)

    def _asked(self, socket) -> None:
        if self._is_cut:
            socket.close()
        else:
            socket.connect_to_server()
            self._open.append(socket)

    def cut(self) -> None:
        self._is_cut = True
        while self._open:
            self._open.pop().close()

    def mend(self) -> None:
        self._is_cut = False


@pytest.mark.parametrize(
    ("lang", "said"), [("ja", "管理者の方へ：{host} への WebSocket"), ("en", "let WebSockets to {host} pass")]
)  # fmt: skip
def test_a_line_that_is_refused_is_told_and_taken_up_when_it_is_let_through(
    chromium, dashboard, lang, said
):
    context = chromium.new_context()
    reader = Visitor(context.new_page(), dashboard)
    line = Line(reader.page)
    line.cut()

    reader.go(f"practices?lang={lang}", wait=False)

    note = reader.page.locator("#ks-no-connection")
    expect(note).to_be_visible()
    expect(note).to_contain_text(said.format(host=dashboard.address.removeprefix("http://")))
    line.mend()
    expect(reader.page.locator("h1")).to_be_visible(timeout=60_000)
    expect(note).to_be_hidden()
    context.close()


@pytest.fixture
def on_a_line(chromium, dashboard):
    """A reader of a case, and the line that the reader is on."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    reader = Visitor(context.new_page(), dashboard)
    line = Line(reader.page)
    reader.page.goto(f"{dashboard.address}/?case=nomi")
    reader.wait_for_map()
    # nothing is under way any more: until the charts are there the page asks for them by itself,
    # after a cut too, and a click made meanwhile would arrive with that
    expect(reader.page.locator(".js-plotly-plot").first).to_be_visible()
    yield reader, line
    context.close()


def agrees(reader, case):
    reader.expect_case(case)
    expect(reader.page).to_have_url(re.compile(f"case={case}"))
    expect(reader.marker(case)).to_have_class(re.compile("is-open"))
    expect(reader.map.locator(".case-marker.is-open")).to_have_count(1)


def test_a_page_opens_and_a_click_arrives_on_a_slow_line(chromium, dashboard):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    reader = Visitor(context.new_page(), dashboard)
    network = context.new_cdp_session(reader.page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW)
    # a bundle of a megabyte and a half takes half a minute here
    reader.page.goto(f"{dashboard.address}/", timeout=180_000, wait_until="commit")
    expect(reader.map.locator("body[data-overlay]")).to_be_attached(timeout=180_000)

    reader.marker("nomi").click()

    agrees(reader, "nomi")
    context.close()


def test_a_click_made_offline_arrives_when_the_network_is_back(visit):
    reader = visit("?case=nomi")
    reader.page.context.set_offline(True)

    reader.marker("nabari").click()
    reader.page.context.set_offline(False)

    agrees(reader, "nabari")


def test_a_line_that_was_cut_is_taken_up_with_the_same_view(on_a_line):
    reader, line = on_a_line
    line.cut()
    reader.expect_connection(lost=True)

    with reader.page.expect_event("load"):
        line.mend()

    reader.wait_for_map()
    agrees(reader, "nomi")


def test_a_line_that_stays_cut_is_told(on_a_line):
    reader, line = on_a_line
    note = reader.page.locator("#ks-no-connection")
    expect(note).to_be_hidden()

    line.cut()

    expect(note).to_contain_text("WebSocket")
    expect(note).to_be_visible()


def test_a_click_on_a_cut_line_is_seen_to_be_undone(on_a_line):
    reader, line = on_a_line
    line.cut()
    reader.expect_connection(lost=True)
    reader.marker("nabari").click()

    with reader.page.expect_event("load"):
        line.mend()

    reader.wait_for_map()
    agrees(reader, "nomi")
