"""The server dies and comes back while a reader has a page open."""

from __future__ import annotations

import os
import re
import signal
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PATIENCE, Visitor
from tests.serving import ROOT, started

VIEW = "?case=nomi&pref=17"


@pytest.fixture
def outlive(chromium, tmp_path):
    """A reader of a view, whose server is killed; ``with outlive() as (reader, restart)``."""

    @contextmanager
    def go(view=VIEW):
        log = tmp_path / "server.log"
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        with started(ROOT / "dashboard.py", log) as server:
            reader = Visitor(context.new_page(), server)
            reader.page.set_default_timeout(PATIENCE)
            reader.page.goto(f"{server.address}/{view}")
            reader.wait_for_map()
            os.kill(server.process, signal.SIGKILL)
        reader.expect_connection(lost=True)
        port = urlsplit(server.address).port
        yield reader, lambda: started(ROOT / "dashboard.py", tmp_path / "second.log", port=port)
        context.close()

    return go


@contextmanager
def back(reader, restart):
    """While a new server runs, and the page has read its address again from it."""
    loads = []
    reader.page.on("load", lambda _: loads.append(1))
    with restart():
        if not loads:
            reader.page.wait_for_event("load")
        reader.wait_for_map()
        yield


def test_a_page_comes_back_to_its_view_when_its_server_does(outlive):
    with outlive() as (reader, restart), back(reader, restart):
        reader.expect_case("nomi")
        assert urlsplit(reader.page.url).query == VIEW.removeprefix("?")
        expect(reader.map.locator(".case-marker")).to_have_count(1)


def test_a_click_after_the_restart_arrives(outlive):
    with outlive("?case=nomi") as (reader, restart), back(reader, restart):
        reader.marker("nabari").click()

        reader.expect_case("nabari")
        expect(reader.page).to_have_url(re.compile("case=nabari"))


def test_a_click_without_a_server_is_seen_to_be_undone_when_there_is_one(outlive):
    with outlive("?case=nomi") as (reader, restart):
        reader.marker("nabari").click()
        with back(reader, restart):
            reader.expect_case("nomi")
            expect(reader.marker("nomi")).to_have_class(re.compile("is-open"))
            expect(reader.map.locator(".case-marker.is-open")).to_have_count(1)
