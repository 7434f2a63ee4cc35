"""From reading to the sheet in a real browser: practices are chosen where they are read."""

import pytest
from playwright.sync_api import expect

OTERA = "nomi_otera-shokudou"


@pytest.mark.parametrize("width", [1280, 390])
def test_a_practice_chosen_at_its_case_stands_on_the_sheet_with_those_of_other_cases(visit, width):
    reader = visit("?case=nomi&shortlist=kurume_shikin-network", width=width)

    reader.page.get_by_role("button", name="試したい取組み（").click()
    field = reader.page.get_by_role("combobox", name="試してみたい取組み")
    field.fill("お寺")
    expect(reader.page.get_by_role("option")).to_have_count(1)
    reader.page.get_by_role("option", name="お寺の機能を生かした子ども食堂").click()
    sheet = reader.page.get_by_role("link", name="移し替えメモを開く（2件）")
    expect(sheet).to_be_visible()
    reader.wait_until_quiet()
    field.press("Escape")
    expect(reader.page.get_by_role("option")).to_have_count(0)
    sheet.click()

    expect(reader.page.locator("[data-choice]")).to_have_count(2)
    expect(reader.page.locator(f'[data-choice="{OTERA}"]')).to_be_visible()
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.complaints_of_ours() == []
