"""Taking files away in a real browser."""

import csv
import io

import pytest
from lxml import etree
from PIL import Image
from playwright.sync_api import expect
from python_calamine import CalamineWorkbook

from geo.draw.charts.image_download import BAND


def take(reader, label):
    """What the browser was given for a button, and its name."""
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name=label).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_the_workbook_comes_on_a_click_and_opens(visit):
    reader = visit("sources?town=01202", wait=False)
    expect(reader.page.get_by_role("heading", name="データを持ち帰る")).to_be_visible()

    name, made = take(reader, "Excelブック（.xlsx）")

    assert name == "kyosei-map-workbook-ja-2015-2050.xlsx"
    assert (
        "函館市"
        in CalamineWorkbook.from_filelike(io.BytesIO(made))
        .get_sheet_by_name("指標でくらべる")
        .to_python()[0]
    )
    assert reader.complaints_of_ours() == []


def test_the_list_is_taken_as_it_is_filtered(visit):
    reader = visit("practices?lang=en&kind=hub&among=nomi", wait=False)
    reader.page.get_by_role("button", name="Take this list away").click()

    name, made = take(reader, "Hubs (.csv)")

    assert name == "kyosei-map-hubs-selected-en-2018.csv"
    rows = csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline=""))
    assert {row["case_id"] for row in rows} == {"nomi"}


def test_on_a_phone_nothing_hangs_over(visit):
    reader = visit("sources?lang=en", wait=False, width=390)
    expect(reader.page.get_by_role("button", name="Points and polygons (.gpkg)")).to_be_visible()

    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_chart_is_saved_as_a_picture_with_its_title_and_source(visit):
    reader = visit("?case=nomi")
    button = reader.page.locator(".modebar-btn").first
    expect(button).to_have_attribute("data-title", "図を画像（PNG）で保存")

    with reader.page.expect_download() as download:
        button.click()

    assert download.value.suggested_filename == "kyosei-map-distribution-nomi-ja.png"
    picture = Image.open(download.value.path())
    assert picture.width == 2000
    assert _ink(picture, 0, 2 * BAND) > 500  # the title and the source, in dark letters


@pytest.mark.parametrize(("lang", "width"), [("ja", 1280), ("en", 390)])
def test_a_chart_is_saved_as_svg_by_keyboard_with_its_title_and_source(visit, lang, width):
    reader = visit(f"?case=nomi&lang={lang}", width=width)
    button = reader.page.get_by_role("button", name="SVG").first
    figure = "//*[contains(@class, 'st-key-figure-distribution')]"
    source = reader.page.locator(f"{figure}/following::p[@class='ks-source']").first.inner_text()

    with reader.page.expect_download() as download:
        button.press("Enter")

    assert download.value.suggested_filename == f"kyosei-map-distribution-nomi-{lang}.svg"
    picture = etree.parse(download.value.path()).getroot()
    assert (picture.tag, picture.get("width")) == ("{http://www.w3.org/2000/svg}svg", "1000")
    title, *sources = [line.xpath("string()") for line in picture.xpath("//*[@class='line']")][:2]
    assert title.startswith("能美市の高齢化率" if lang == "ja" else "Nomi: 26.3%")
    assert sources == [source]


def test_after_an_svg_the_other_button_still_saves_a_png(visit):
    reader = visit("?case=nomi")
    with reader.page.expect_download():
        reader.page.get_by_role("button", name="SVG").first.click()

    with reader.page.expect_download() as download:
        reader.page.locator(".modebar-btn").first.click()

    assert download.value.path().read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_svg_is_as_light_or_dark_as_the_page_and_never_transparent(visit, chromium, scheme):
    reader = visit("?case=nomi", color_scheme=scheme)
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name="SVG").first.click()

    page = chromium.new_page()
    page.set_content(download.value.path().read_text(encoding="utf-8"))
    shown = Image.open(io.BytesIO(page.locator("svg").first.screenshot(omit_background=True)))
    page.close()

    assert shown.getpixel((5, 5)) == {"light": (255, 255, 255), "dark": (23, 22, 20)}[scheme]


def test_on_the_page_the_title_in_the_figure_is_neither_seen_nor_read_aloud(visit):
    reader = visit("?case=nomi")
    title = reader.page.locator(".js-plotly-plot .gtitle").first

    expect(title).to_be_attached()
    expect(title).to_be_hidden()


def _ink(picture, top, bottom):
    """How many dark pixels lie between two heights."""
    strip = picture.convert("L").crop((0, top, picture.width, bottom))
    return sum(strip.histogram()[:128])
