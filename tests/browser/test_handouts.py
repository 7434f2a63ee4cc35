"""Handouts from a real browser: what is downloaded leads back to where the reader was."""

import io
import re
from pathlib import Path

from playwright.sync_api import expect
from pptx import Presentation

from geo.view import View
from geo.view.scenes import Scene, write_scenes
from tests.publish.readers import codes, pages, without_spaces

SCENES = write_scenes(
    [
        Scene("能美市の事例", "", View(case="nomi")),
        Scene("くらべる", "compare", View(compare=("nomi", "kurume"), town="24208")),
        Scene("拠点", "practices", View(kind=("hub",))),
    ]
)


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
    assert without_spaces("名張市：ゆめづくり地域交付金と「まちの保健室」") in pages(pdf)[0]
    reader.page.goto(address)
    reader.expect_case("nabari")


def test_the_sheet_of_ones_town_leads_back_to_the_page_of_the_town(visit):
    reader = visit("my_town?town=17211&lang=en")

    pdf, name = downloaded(reader, "My town sheet (PDF)")

    assert name == "17211-en.pdf"
    (address,) = codes(pdf)
    assert re.fullmatch(rf"{reader.dashboard.address}/my_town\?lang=en&town=17211", address)
    reader.page.goto(address)
    expect(reader.page.locator("[data-similar]")).to_have_count(7)


def test_a_list_of_scenes_becomes_a_booklet_whose_codes_open_its_scenes(open_page):
    reader = open_page(f"workshop?scenes={SCENES}")

    pdf, name = downloaded(reader, "配布冊子（PDF）")

    assert name == "scenes-ja.pdf"
    assert without_spaces("能美市の事例 事例カード 2") in pages(pdf)[0]
    listed, nomi = codes(pdf, scale=300), codes(pdf, 1)
    assert listed == [reader.page.url] and nomi == [f"{reader.dashboard.address}/?case=nomi"]
    reader.page.goto(nomi[0])
    reader.expect_case("nomi")


def test_a_list_of_scenes_becomes_slides_in_the_readers_language(open_page):
    reader = open_page(f"workshop?scenes={SCENES}&lang=en")

    slides, name = downloaded(reader, "Slides (PowerPoint)")

    deck = Presentation(io.BytesIO(slides))
    assert name == "scenes-en.pptx"
    assert [each.shapes.title.text for each in deck.slides] == ["能美市の事例", "くらべる", "拠点"]
    assert all(
        any(s.shape_type == 13 or s.has_chart or s.has_table for s in each.shapes)
        for each in deck.slides
    )


def test_what_is_compared_is_taken_home_as_a_sheet_that_leads_back(open_page):
    reader = open_page("compare?compare=nomi.kurume&town=24208")

    pdf, name = downloaded(reader, "くらべるシート（PDF）")

    assert name == "comparison-ja.pdf"
    assert re.search(r"/compare\?town=24208&compare=nomi\.kurume$", codes(pdf)[0])


def test_a_download_neither_moves_the_reader_nor_runs_the_page_again(visit):
    reader = visit("?case=nomi")
    before = reader.page.url

    downloaded(reader, "事例カード（PDF）")

    assert reader.page.url == before
    assert reader.complaints_of_ours() == []
