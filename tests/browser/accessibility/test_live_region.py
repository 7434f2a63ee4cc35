"""What a screen reader is given to say."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility.screens import see


def status(reader):
    return reader.page.locator("#ks-status")


def test_nothing_is_said_when_a_page_opens(visit):
    expect(status(see(visit, "map"))).to_be_empty()


def test_an_opened_and_a_closed_case_are_announced(visit):
    reader = see(visit, "map")

    reader.marker("nomi").click()
    expect(status(reader)).to_have_text("事例を開きました：能美市：庁内と市民を結ぶ二本の横糸")

    reader.page.locator(".st-key-close button").click()
    expect(status(reader)).to_have_text("事例を閉じました")


@pytest.mark.parametrize(
    ("name", "said"), [("map", "7事例のうち 4事例"), ("practices", r"171件のうち\d+件")]
)
def test_the_number_that_a_filter_leaves_is_announced(visit, name, said):
    reader = see(visit, name)

    reader.page.locator(".st-key-filters .st-key-type_ja").get_by_role("button").nth(1).click()

    expect(status(reader)).to_have_text(re.compile(said))


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_map_s_frame_is_named_in_the_language_of_the_page(visit, lang):
    reader = see(visit, "map", lang=lang)
    name = reader.map.locator(".leaflet-container").get_attribute("aria-label")

    expect(reader.page.locator(".st-key-map iframe")).to_have_attribute("title", name)
