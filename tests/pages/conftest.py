"""Pages without a browser, and data that a test may break."""

from __future__ import annotations

import shutil

import pytest
import streamlit as st
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest, app_test

from geo.view.pages import Page
from pages.parts.app import data as app_data
from tests.paths import ROOT


@pytest.fixture
def open_page(request):
    """Open the page that the test's module names as PAGE, or the map; values are the address.

    AppTest runs a page's file without dashboard.py around it: menu and notices are only there
    with ``page=None``.
    """

    own = getattr(request.module, "PAGE", None)

    def run(page=own, **address):
        app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
        app.query_params.update(address)
        app.run()
        if page is None:
            return app
        return app.switch_page(page).run()

    return run


class _AsServed(PagesManager):
    """Pages as the server manages them: every run begins with dashboard.py."""

    def __init__(self, *given, **named) -> None:
        super().__init__(*given, **named)
        PagesManager.uses_pages_directory = False  # see streamlit_internals, which does it there


@pytest.fixture
def open_whole(monkeypatch):
    """Open a page with all that is around it, by a link; so is every run that follows.

    query: values of each parameter.
    """
    monkeypatch.setattr(app_test, "PagesManager", _AsServed)

    def run(page: Page, query):
        app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=120)
        if not page.is_front:
            app.switch_page(page.file)
        app.query_params = dict(query)
        return app.run()

    return run


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A copy of data/ that a test may break; nothing read from it is remembered afterwards."""
    copy = tmp_path / "data"
    shutil.copytree(ROOT / "data", copy)
    monkeypatch.setattr(app_data, "DATA", copy)
    st.cache_resource.clear()
    yield copy
    st.cache_resource.clear()
