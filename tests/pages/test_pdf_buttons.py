"""Where handouts are offered, and the address that their QR codes lead to."""

from __future__ import annotations

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from geo.view import View
from pages.parts.app import addresses
from tests.paths import ROOT


@pytest.fixture
def browser_at(monkeypatch):
    """Let the visitor's browser be at an address, as Streamlit reports it."""
    return lambda url: monkeypatch.setattr(type(st.context), "url", property(lambda _: url))


@pytest.mark.parametrize(
    ("shown", "page", "address"),
    [
        ("http://localhost:8501", "", "http://localhost:8501/?case=nomi"),
        ("http://localhost:8501/my_town", "", "http://localhost:8501/?case=nomi"),
        ("https://kyosei.example.org/map", "", "https://kyosei.example.org/map/?case=nomi"),
        ("https://kyosei.example.org/map/practices", "my_town",
         "https://kyosei.example.org/map/my_town?case=nomi"),
        ("https://kyosei.example.app/~/+", "", "https://kyosei.example.app/?case=nomi"),
        (None, "", "http://localhost:8501/?case=nomi"),
    ],
)  # fmt: skip
def test_the_public_address_is_the_one_that_the_visitor_sees(browser_at, shown, page, address):
    browser_at(shown)

    assert addresses.public_address(View(case="nomi"), page) == address


def offered(**address):
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
    app.query_params.update(address)
    app.run()
    return app


@pytest.mark.parametrize(
    ("lang", "label"), [("ja", "事例カード（PDF）"), ("en", "Case card (PDF)")]
)
def test_an_open_case_offers_its_card(lang, label):
    page = offered(case="nomi", lang=lang)

    assert not page.exception
    assert [button.proto.label for button in page.get("download_button")] == [label]


def test_without_an_open_case_there_is_no_card_to_take():
    assert not offered().get("download_button")


@pytest.mark.parametrize("town", ["24208", "07546"])
def test_a_chosen_town_offers_its_sheet_even_if_it_cannot_be_compared(town):
    page = offered(town=town).switch_page("pages/my_town.py").run()

    assert not page.exception
    labels = [button.proto.label for button in page.get("download_button")]
    assert labels == ["うちのまちシート（PDF）"]
