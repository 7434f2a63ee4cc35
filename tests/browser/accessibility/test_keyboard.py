"""The main job by Tab, Enter and Escape alone, and where the focus is after each step."""

import re

from playwright.sync_api import expect

from tests.browser.accessibility.screens import SCENES, see, share
from tests.browser.accessibility.test_axe import RING


def tab_to(reader, selector, *, within=None):
    """Press Tab until an element of the page, or of a frame of it, has the focus."""
    place = within or reader.page
    target = place.locator(selector).first
    for _ in range(60):
        reader.page.keyboard.press("Tab")
        if target.evaluate("element => element === element.ownerDocument.activeElement"):
            return target
    raise AssertionError(f"the Tab key does not reach {selector}")


def focused(reader, selector):
    expect(reader.page.locator(f"{selector}:focus")).to_have_count(1)


def test_the_first_stop_leads_past_menu_and_filters(visit):
    reader = see(visit, "map")
    before = reader.page.url

    reader.page.keyboard.press("Tab")
    expect(reader.page.locator("#ks-skip:focus")).to_be_in_viewport()
    reader.page.keyboard.press("Enter")

    focused(reader, "h1")
    assert reader.page.url == before


def test_the_main_job_is_done_without_a_mouse(visit):
    reader = see(visit, "map")
    tab_to(reader, "#ks-skip")
    reader.page.keyboard.press("Enter")
    tab_to(reader, ".st-key-open-nomi button")
    reader.page.keyboard.press("Enter")
    reader.expect_case("nomi")
    reader.wait_until_quiet()
    focused(reader, ".st-key-open-nomi button")

    tab_to(reader, ".ks-why summary")
    reader.page.keyboard.press("Enter")
    expect(reader.panel.locator(".ks-why")).to_have_attribute("open", "")
    tab_to(reader, "#ks-skip")
    tab_to(reader, ".st-key-type_ja button")
    reader.page.keyboard.press("Enter")
    expect(reader.page).to_have_url(re.compile("type=soudan"))
    focused(reader, ".st-key-type_ja button")


def test_a_marker_is_reached_and_opened_inside_the_map(visit):
    reader = see(visit, "map")
    tab_to(reader, "#ks-skip")
    reader.page.keyboard.press("Enter")

    marker = tab_to(reader, '.case-marker[data-case="fujisawa"]', within=reader.map)
    reader.page.keyboard.press("Enter")

    reader.expect_case("fujisawa")
    reader.wait_until_quiet()
    expect(marker).to_be_focused()


def test_closing_a_case_gives_the_focus_to_its_entry_in_the_list(visit):
    reader = see(visit, "case")

    tab_to(reader, ".st-key-close button")
    reader.page.keyboard.press("Enter")

    expect(reader.page.locator(".ks-case[data-case]")).to_have_count(0)
    focused(reader, ".st-key-open-nomi button")


def test_a_button_that_has_done_its_work_leaves_the_focus_beside_it(visit):
    reader = visit("?type=ibasho")
    clear = reader.page.locator(".st-key-filters").get_by_role("button", name="条件をすべて外す")

    clear.focus()
    reader.page.keyboard.press("Enter")

    expect(clear).to_be_disabled()
    focused(reader, ".st-key-filters")


def test_the_dialog_closes_by_escape_and_gives_the_focus_back(visit):
    reader = see(visit, "map")
    share(reader)
    reader.page.keyboard.press("Tab")
    expect(reader.page.locator("[role=dialog] :focus")).to_have_count(1)

    reader.page.keyboard.press("Escape")

    expect(reader.page.locator(".ks-qr")).to_have_count(0)
    focused(reader, ".st-key-share button")


def test_the_focus_is_seen_on_a_marker(visit):
    reader = see(visit, "map")
    marker = tab_to(reader, ".case-marker", within=reader.map)

    assert marker.evaluate(RING)[0] == "solid3px"


def test_scenes_are_presented_and_left_without_a_mouse(visit):
    reader = visit(f"?case=nomi&{SCENES}&scene=2")
    tab_to(reader, ".st-key-scene-previous a")
    reader.page.keyboard.press("Enter")

    expect(reader.page.locator(".ks-presenting")).to_contain_text("1/2")
    reader.wait_until_quiet()
    tab_to(reader, '.st-key-presenting a[href*="workshop"]')
    reader.page.keyboard.press("Enter")

    expect(reader.page.locator(".st-key-scene-list")).to_be_visible()
