"""Handouts from a real browser: what is downloaded leads back to where the reader was."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.publish.readers import bare, codes, pages


def downloaded(reader, label):
    """The file that a click on a button gives, and the name it has."""
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name=label).click()
    return Path(download.value.path()).read_bytes(), download.value.suggested_filename


def test_the_card_of_an_open_case_leads_back_to_that_case(visit):
    reader = visit("?case=nabari&overlay=aged75-2020")

    pdf, name = downloaded(reader, "事例カード（PDF）")

    assert name == "nabari-ja.pdf"
    (address,) = codes(pdf)
    assert address == f"{reader.dashboard.address}/?case=nabari"
    assert bare("名張市：ゆめづくり地域交付金と「まちの保健室」") in pages(pdf)[0]
    reader.page.goto(address)
    reader.expect_case("nabari")


def test_the_sheet_of_ones_town_leads_back_to_the_page_of_the_town(visit):
    reader = visit("my_town?town=17211&lang=en")

    pdf, name = downloaded(reader, "My town sheet (PDF)")

    assert name == "17211-en.pdf"
    (address,) = codes(pdf)
    assert re.fullmatch(rf"{reader.dashboard.address}/my_town\?lang=en&town=17211", address)
    reader.page.goto(address)
    expect(reader.page.locator("[data-alike]")).to_have_count(7)


def test_a_download_neither_moves_the_reader_nor_runs_the_page_again(visit):
    reader = visit("?case=nomi")
    before = reader.page.url

    downloaded(reader, "事例カード（PDF）")

    assert reader.page.url == before
    assert reader.complaints_of_ours() == []
