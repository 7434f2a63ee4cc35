"""A map that does not come, or comes in another site's frame: the rest of the page is there, and says so."""

from __future__ import annotations

import re
from functools import partial
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import quote, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.serving import ROOT, started

SOON = 60_000  # milliseconds: the page waits for its map before it goes on without it
REFUSED = {"status": 200, "headers": {"Content-Security-Policy": "frame-ancestors 'none'"}}
MISSING = {"status": 404, "body": "not here"}
FAULTS = {  # what is asked for -> what comes
    r"/leaflet\.js": MISSING,
    r"/map-files/map/map\.js": MISSING,
    r"/map-files/page/host\.js": MISSING,
    r"/component/streamlit_folium.*/main\.": MISSING,
    r"/component/streamlit_folium.*/index\.html": REFUSED,
    r"/static/js/ComponentInstance\.": MISSING,
}
NOTES = {"ja": "地図がまだ表示できていません", "en": "The map cannot be shown yet"}


@pytest.fixture
def without(chromium, dashboard):
    """Readers of a case, each with another file of the map that does not come; by language."""
    contexts, readers = [], []
    for number, (asked, answer) in enumerate(FAULTS.items()):
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        context.route(re.compile(asked), partial(answered, answer))
        reader = Visitor(context.new_page(), dashboard)
        lang = ("ja", "en")[number % 2]
        reader.go(f"?case=nomi&lang={lang}", wait=False)
        contexts.append(context)
        readers.append((reader, lang))
    yield readers
    for context in contexts:
        context.close()


def answered(answer, route, _):
    route.fulfill(**answer)


def test_whatever_of_the_map_is_missing_charts_come_and_the_reader_is_told(without):
    for reader, lang in without:
        note = reader.page.locator(".ks-no-map")
        expect(note).to_be_visible(timeout=SOON)
        expect(note).to_contain_text(NOTES[lang])
        expect(reader.page.locator(".js-plotly-plot").first).to_be_visible(timeout=SOON)
        expect(reader.page.get_by_test_id("stException")).to_be_hidden()
        reader.cases.nth(0).click()  # the list is the way without a map
        expect(reader.panel.locator(".ks-case[data-case]:not([data-case=nomi])")).to_be_visible()


def test_a_map_whose_boundaries_are_missing_says_so_itself(chromium, dashboard):
    context = chromium.new_context()
    context.route(re.compile(r"^[^?]*/map-files/boundaries/"), partial(answered, MISSING))
    reader = Visitor(context.new_page(), dashboard)
    reader.go("", wait=False)

    expect(reader.map.locator(".map-note")).to_contain_text("境界データ")
    expect(reader.marker("nomi")).to_be_visible()
    expect(reader.page.locator(".js-plotly-plot").first).to_be_visible()
    expect(reader.page.locator(".ks-no-map")).to_be_hidden()
    context.close()


@pytest.fixture
def other_site():
    """The address of a site that shows, in a frame, the address that stands behind its "?"."""

    class Framing(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            shown = escape(unquote(urlsplit(self.path).query))
            self.wfile.write(f'<iframe src="{shown}" width=1200 height=800></iframe>'.encode())

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Framing) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_site_that_is_named_shows_the_dashboard_in_a_frame_with_map_and_charts(
    chromium, other_site, tmp_path
):
    env = {"KYOSEI_FRAME_ANCESTORS": other_site}
    with started(ROOT / "dashboard.py", tmp_path / "log", env=env) as server:
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{other_site}/?{quote(f'{server.address}/?case=nomi')}")
        inside = page.frame_locator("iframe")

        the_map = inside.frame_locator(".st-key-map iframe").locator("body[data-overlay]")
        expect(the_map).to_be_attached()
        expect(inside.locator(".js-plotly-plot").first).to_be_visible()
        page.close()
