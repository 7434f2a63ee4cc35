"""Links, language, filters and keyboard in a real browser."""

import re

import pytest
from playwright.sync_api import expect

NARROWED = {  # what a link asks for -> the cases that are left
    "?type=wakamono": ["久留米市"],
    "?sector=gakkou": ["名張市"],
    "?pref=12.14": ["がじゅまる", "藤沢市"],
    "?q=こども食堂": ["能美市"],
    "?age=30-33&unknown=0": ["幸手市・杉戸町", "名張市"],
    "?age=30-33": ["幸手市・杉戸町", "南医療生協", "名張市"],
    "?age=20-22&basis=census": ["がじゅまる"],
}


def test_a_copied_address_shows_the_same_view_in_a_fresh_browser(visit):
    sender = visit("?case=nabari&overlay=aged75-2020&lang=en&age=20-31&basis=census&type=jichi")
    sender.expect_case("nabari")
    link = sender.page.url.split("/", 3)[3]

    receiver = visit(link)

    receiver.expect_case("nabari")
    expect(receiver.map.locator('body[data-overlay="aged75-2020"]')).to_be_attached()
    expect(receiver.page.get_by_role("heading", name="Kyosei Map")).to_be_visible()
    assert receiver.cases.all_inner_texts() == sender.cases.all_inner_texts()
    assert receiver.page.url == sender.page.url


def test_back_and_forward_walk_through_the_views(visit):
    reader = visit()
    reader.marker("nomi").click()
    reader.expect_case("nomi")
    reader.wait_until_quiet()
    reader.marker("kurume").click()
    reader.expect_case("kurume")
    reader.wait_until_quiet()

    reader.page.go_back()
    reader.expect_case("nomi")
    reader.wait_until_quiet()
    reader.page.go_back()
    expect(reader.panel.get_by_text("まず全体を見る")).to_be_visible()
    reader.wait_until_quiet()

    reader.page.go_forward()
    reader.expect_case("nomi")


def test_a_broken_link_gives_a_notice_and_the_plain_page(visit):
    reader = visit("?case=<script>alert(1)</script>&overlay=nothing&age=9-1&lang=xx")

    expect(reader.page.get_by_test_id("stToast").first).to_contain_text("無視しました")
    expect(reader.cases).to_have_count(7)
    expect(reader.page).to_have_url(re.compile(r"/$"))
    assert reader.complaints == []


def test_a_case_opens_by_keyboard_alone_from_the_list(visit):
    reader = visit()

    for _ in range(60):
        reader.page.keyboard.press("Tab")
        if reader.page.evaluate("document.activeElement.closest('.st-key-open-nomi') !== null"):
            break
    reader.page.keyboard.press("Enter")

    reader.expect_case("nomi")


def test_a_case_opens_by_keyboard_alone_from_its_marker(visit):
    reader = visit()

    reader.marker("fujisawa").focus()
    reader.page.keyboard.press("Enter")

    reader.expect_case("fujisawa")


@pytest.mark.parametrize(("lang", "title"), [("ja", "地域共生マップ"), ("en", "Kyosei Map")])
def test_the_page_says_which_language_it_is_in(visit, lang, title):
    reader = visit(f"?lang={lang}")

    expect(reader.page.locator("html")).to_have_attribute("lang", lang)
    expect(reader.page.get_by_role("heading", name=title)).to_be_visible()


def test_the_language_switch_keeps_the_view(visit):
    reader = visit("?case=fujisawa")

    reader.page.get_by_role("radio", name="English").or_(
        reader.page.get_by_role("button", name="English")
    ).first.click()

    expect(reader.panel.get_by_text("Key figures")).to_be_visible()
    expect(reader.page).to_have_url(re.compile("case=fujisawa"))
    expect(reader.page.locator("html")).to_have_attribute("lang", "en")


def test_each_filter_narrows_list_and_map_alike(visit):
    reader = visit("sources", wait=False)

    for query, shown in NARROWED.items():
        reader.go(query)
        expect(reader.cases).to_have_count(len(shown))
        for entry, name in zip(reader.cases.all_inner_texts(), shown, strict=True):
            assert entry.startswith(name), query
        expect(reader.map.locator(".case-marker")).to_have_count(len(shown))


def test_a_chosen_option_narrows_the_cases_and_is_in_the_link(visit):
    reader = visit()

    reader.page.locator(".st-key-filters").get_by_text(re.compile("医療・介護の連携拠点")).click()

    expect(reader.page).to_have_url(re.compile("type=iryou"))
    expect(reader.page.locator(".st-key-result")).to_contain_text("7事例のうち")


def test_no_result_says_which_condition_to_drop(visit):
    reader = visit("?q=zzz&type=jichi")

    expect(reader.page.get_by_text("条件に合う事例がありません")).to_be_visible()
    reader.page.get_by_role("button", name=re.compile("ことばで探す.*を外す")).click()

    expect(reader.page).to_have_url(re.compile(r"\?type=jichi$"))
    expect(reader.cases.first).to_be_visible()


def test_a_phone_shows_the_panel_after_a_tap(visit):
    reader = visit(width=390, height=844, has_touch=True, is_mobile=True)

    reader.marker("nabari").tap()

    reader.expect_case("nabari")
    expect(reader.panel.locator(".ks-title")).to_be_in_viewport()


def test_nothing_hangs_over_the_edge_of_a_phone(visit):
    reader = visit("?case=minami-iryo-seikyo&lang=en", width=390, height=844)
    reader.expect_case("minami-iryo-seikyo")

    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_sources_page_keeps_the_view_in_its_link(visit):
    reader = visit("?case=nomi&overlay=population-2020")

    reader.page.get_by_role("link", name="出典とデータ").click()

    expect(reader.page.get_by_role("heading", name="出典とデータ")).to_be_visible()
    expect(reader.page).to_have_url(re.compile(r"/sources\?.*case=nomi"))
    expect(reader.page.get_by_text("municipalities.csv")).to_be_visible()
