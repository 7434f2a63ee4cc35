"""Two readers in two languages at once: what the server keeps for all never crosses over."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

TABLE = {"ja": "表で見る", "en": "Show as a table"}
KANA = re.compile("[ぁ-ヺ]")


@pytest.fixture
def readers(visit):
    return {"ja": visit("?case=nomi&town=24208"), "en": visit("?case=nomi&town=24208&lang=en")}


def expect_own_language(reader, lang):
    other = "en" if lang == "ja" else "ja"
    expect(reader.panel.get_by_text(TABLE[lang]).first).to_be_visible()
    expect(reader.panel.get_by_text(TABLE[other])).to_have_count(0)
    expect(reader.page.locator("html")).to_have_attribute("lang", lang)


def test_charts_and_texts_keep_their_language_when_two_click_by_turns(readers):
    for case in ("kurume", "fujisawa", "nabari"):
        for reader in readers.values():
            reader.marker(case).click()
        for lang, reader in readers.items():
            reader.expect_case(case)
            reader.wait_until_quiet()
            expect_own_language(reader, lang)


def test_titles_of_charts_are_in_the_language_of_their_reader(readers):
    for lang, reader in readers.items():
        titles = reader.panel.locator(".ks-chart h3")
        expect(titles.nth(2)).to_be_visible()
        kana = [bool(KANA.search(title)) for title in titles.all_inner_texts()]
        assert all(kana) if lang == "ja" else not any(kana)


def test_pages_opened_at_the_same_time_keep_their_language(readers):
    for lang, reader in readers.items():
        reader.page.goto(f"{reader.dashboard.address}/my_town?town=24208&lang={lang}")
    expect(readers["en"].page.get_by_text("Municipalities most like Nabari").first).to_be_attached()
    expect(readers["ja"].page.get_by_role("heading", name="うちのまち")).to_be_visible()

    english = readers["en"].page.locator("[data-testid=stMain] :is(h1, h2, h3)").all_inner_texts()
    assert not any(KANA.search(text) for text in english)
