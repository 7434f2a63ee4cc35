"""うちのまち in a real browser: choosing by reading, the map, the link."""

import re

import pytest
from playwright.sync_api import expect

MAP = "my_town"


def choose(reader, typed, option):
    reader.page.get_by_role("textbox", name="自分の市区町村").fill(typed)
    found = reader.page.locator(".st-key-town-found")
    found.get_by_role("button", name=re.compile(option)).first.click()


def test_a_town_is_found_while_one_types_however_it_is_spelt(visit):
    reader = visit("sources", wait=False)

    for typed, option, code in (
        ("名張", "三重県 名張市", "24208"),
        ("なばり", "三重県 名張市", "24208"),
        ("nabari", "三重県 名張市", "24208"),
        ("ふちゅうし", "広島県 府中市", "34208"),
        ("竜ｹ崎市", "茨城県 龍ケ崎市", "08208"),
        ("横浜市西区", "横浜市西区 → 神奈川県 横浜市", "14100"),
        ("１４２０５１", "神奈川県 藤沢市", "14205"),
    ):
        reader.go(MAP, wait=False)
        choose(reader, typed, option)
        expect(reader.page).to_have_url(re.compile(rf"[?&]town={code}"))
        expect(reader.page.locator("[data-similar]")).to_have_count(7)


def test_the_town_and_the_twenty_like_it_are_on_the_map(visit):
    reader = visit(f"{MAP}?town=24208")

    expect(reader.map.locator(".town-marker[data-town='24208']")).to_be_visible()
    expect(reader.map.locator(".near-marker")).to_have_count(20)
    assert reader.complaints_of_ours() == []


def test_the_link_opens_the_same_view_in_a_fresh_browser(visit):
    reader = visit(MAP, wait=False)
    choose(reader, "能美", "石川県 能美市")
    expect(reader.page.locator("[data-near]")).to_have_count(20)
    first = reader.page.locator("[data-near]").first.get_attribute("data-near")

    other = visit(reader.page.url.removeprefix(f"{reader.dashboard.address}/"), wait=False)

    expect(other.page.locator("[data-near]").first).to_have_attribute("data-near", first)


def test_the_town_stays_on_the_other_pages_and_on_their_map(visit):
    reader = visit(f"{MAP}?town=24208")

    reader.page.get_by_role("link", name="地図で見る").first.click()

    expect(reader.map.locator(".town-marker")).to_be_visible()
    expect(reader.page).to_have_url(re.compile(r"/\?town=24208$"))


def test_the_chosen_town_is_named_on_every_page(visit):
    reader = visit("workshop?town=24208", wait=False)

    for page in ("sources", "practices", "compare", "my_town", ""):
        reader.go(f"{page}?town=24208", wait=False)
        expect(reader.page.locator(".st-key-own-town")).to_contain_text("名張市")


def test_a_click_on_a_case_of_the_map_opens_it_on_the_page_that_has_a_panel(visit):
    reader = visit(f"{MAP}?town=24208")

    reader.marker("kurume").click()

    reader.expect_case("kurume")
    expect(reader.page).to_have_url(re.compile(r"/\?case=kurume&town=24208$"))


def test_from_a_case_to_the_places_like_it(visit):
    reader = visit("?case=nabari")

    reader.page.get_by_role("link", name="名張市に似たまち").click()

    expect(reader.page).to_have_url(re.compile(r"my_town\?.*like=nabari"))
    expect(reader.page.locator("[data-near]")).to_have_count(20)


def test_the_years_of_an_overlay_are_switched_and_the_classes_stay(visit):
    reader = visit()
    before = reader.page.locator(".ks-legend .ks-class").all_inner_texts()

    reader.page.get_by_role("radio", name="2050年（推計）").click()

    expect(reader.map.locator("body")).to_have_attribute("data-overlay", "ageing-2050")
    assert reader.page.locator(".ks-legend .ks-class").all_inner_texts() == before


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_nothing_hangs_over_the_edge_of_a_phone(visit, lang):
    reader = visit(f"{MAP}?town=24208&lang={lang}", width=390)

    expect(reader.page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    reader.wait_until(  # a chart is wider for the moment before it is fitted
        "() => { const box = document.querySelector('[data-testid=stMain]');"
        " return box.scrollWidth <= box.clientWidth; }"
    )
