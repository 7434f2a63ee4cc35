"""Back, a change of language, the menu of a phone and a window that changes, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
TOP = "() => document.querySelector('[data-testid=stMain]').scrollTop"
LANGUAGE = "言語 / Language"


def near(reader, number):
    """The button that adds one of the similar towns to the comparison."""
    return reader.page.locator(".st-key-add-to-comparison").get_by_role("button").nth(number)


def test_what_is_added_after_back_stands_beside_what_was_added_before(open_page):
    reader = open_page("my_town?town=24208")
    rows = reader.page.locator("[data-near]")
    expect(rows.nth(1)).to_be_attached()
    codes = [row.get_attribute("data-near") for row in rows.all()[:2]]

    near(reader, 0).click()
    expect(reader.page).to_have_url(re.compile(f"compare={codes[0]}$"))
    reader.page.get_by_role("link", name="くらべる（選んだもの：1）").click()
    expect(reader.page).to_have_url(re.compile(rf"/compare\?.*compare={codes[0]}$"))
    reader.wait_until_quiet()
    for _ in range(2):
        reader.page.go_back()
        reader.wait_until_quiet()
    expect(reader.page).to_have_url(re.compile(r"/my_town\?town=24208$"))
    near(reader, 1).click()

    expect(reader.page).to_have_url(re.compile(rf"compare={codes[0]}\.{codes[1]}$"))
    expect(reader.page.get_by_test_id("stToast")).to_contain_text("前に選んだ")

    other = open_page(f"my_town?town=24208&compare={codes[1]}")
    expect(other.page).to_have_url(re.compile(rf"compare={codes[1]}$"))


def test_the_menu_of_a_phone_closes_when_a_page_was_chosen_and_stays_closed(visit):
    reader = visit(**PHONE)
    menu = reader.page.get_by_test_id("stSidebar")
    expect(menu).to_have_attribute("data-collapsed", "true")

    reader.page.get_by_test_id("stExpandSidebarButton").tap()
    expect(menu).to_have_attribute("data-collapsed", "false")
    menu.get_by_role("link", name="くらべる").tap()

    expect(reader.page).to_have_url(re.compile("/compare$"))
    expect(menu).to_have_attribute("data-collapsed", "true")


def test_text_that_scrolls_below_the_button_of_the_menu_does_not_shine_through(visit):
    reader = visit(**PHONE)
    button = reader.page.get_by_test_id("stExpandSidebarButton")

    expect(button).to_have_css("background-color", "rgb(255, 255, 255)")


def test_a_menu_that_was_left_open_on_a_phone_does_not_cover_the_next_link(visit):
    reader = visit(**PHONE)
    menu = reader.page.get_by_test_id("stSidebar")
    reader.page.get_by_test_id("stExpandSidebarButton").tap()
    expect(menu).to_have_attribute("data-collapsed", "false")

    reader.go("?case=nomi")

    reader.expect_case("nomi")
    expect(menu).to_have_attribute("data-collapsed", "true")


def test_back_from_a_case_leads_to_where_the_reader_was(visit):
    reader = visit(**PHONE)
    expect(reader.page.locator(".js-plotly-plot")).to_have_count(2)
    reader.wait_until_quiet()
    entry = reader.page.locator(".st-key-open-kurume button")
    entry.scroll_into_view_if_needed()
    reader.wait_until(f"() => kyoseiPlaces.get(location.href) === ({TOP})()")
    before = reader.page.evaluate(TOP)

    entry.tap()
    reader.expect_case("kurume")
    reader.wait_until(f"() => ({TOP})() > {before} + 100")
    reader.wait_until_quiet()
    reader.page.go_back()

    reader.wait_until(f"() => ({TOP})() === {before}")
    expect(entry).to_be_in_viewport()


def in_view(reader, case):
    """JavaScript that holds when a case's label lies wholly within the map."""
    return f"""() => {{
        const frame = document.querySelector('.st-key-map iframe');
        const box = frame.contentDocument.querySelector('[data-case="{case}"]').getBoundingClientRect();
        return box.left >= 0 && box.top >= 0 && box.right <= frame.clientWidth && box.bottom <= frame.clientHeight;
    }}"""


@pytest.mark.parametrize("zoomed", [False, True])
def test_the_open_case_stays_in_view_when_the_window_changes(visit, zoomed):
    reader = visit("?case=kurume", width=1366, height=768)
    zoom = reader.map.locator("body")
    for _ in range(2 * zoomed):
        before = zoom.get_attribute("data-zoom")
        reader.map.get_by_role("button", name="拡大").click()
        expect(zoom).not_to_have_attribute("data-zoom", before)

    for width in (800, 700, 1366):
        reader.page.set_viewport_size({"width": width, "height": 768})
        reader.wait_until(in_view(reader, "kurume"))


def test_no_label_is_cut_off_in_a_window_of_any_width(visit):
    reader = visit(width=1366, height=768)

    for width in (1024, 800, 390):
        reader.page.set_viewport_size({"width": width, "height": 768})
        for case in ("satte-sugito", "gajumaru", "fujisawa", "kurume", "minami-iryo-seikyo"):
            reader.wait_until(in_view(reader, case))


def test_an_open_case_that_the_conditions_leave_out_keeps_a_marker_of_another_form(visit):
    reader = visit("?case=nomi&pref=14")

    marker = reader.marker("nomi")
    expect(marker).to_have_class(re.compile("is-excluded"))
    expect(marker).to_have_css("border-style", "dashed")
    expect(marker).to_have_attribute("aria-label", re.compile("今の条件に合いません"))
    expect(reader.marker("fujisawa")).to_have_css("border-style", "solid")

    reader.panel.get_by_role("button", name="合わない条件を外す").click()
    expect(marker).not_to_have_class(re.compile("is-excluded"))


def test_after_the_switch_everything_is_in_the_new_language(visit):
    reader = visit("?overlay=population-2020")
    field = reader.page.locator(".st-key-overlay_ja input")
    field.fill("zzz")
    expect(reader.page.get_by_text("見つかりません", exact=True)).to_be_visible()
    expect(reader.page.get_by_text("No results")).to_have_count(0)
    reader.page.keyboard.press("Escape")
    collapse = reader.page.get_by_test_id("stSidebarCollapseButton").locator("button")
    expect(collapse).to_have_attribute("aria-label", "メニューを閉じる")

    reader.page.get_by_role("radiogroup", name=LANGUAGE).get_by_text("English").click()

    english = reader.page.locator(".st-key-overlay_en input")
    expect(english).to_have_value("Population | Population")
    expect(collapse).to_have_attribute("aria-label", "Collapse sidebar")
    reader.wait_until_quiet()
    reader.page.get_by_role("radiogroup", name=LANGUAGE).get_by_text("日本語").click()
    expect(field).to_have_value("人口｜人口")
