"""Taking files away in a real browser."""

import csv
import io

from playwright.sync_api import expect
from python_calamine import CalamineWorkbook


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
