"""A workshop in a real browser: preparing scenes and presenting them."""

import re

import pytest
from playwright.sync_api import expect

from geo.view import View
from geo.view.scenes import Scene, write_scenes

TOWN = Scene("うちのまち：名張市", "my_town", View(town="24208"))
NOMI = Scene("能美市の事例", "", View(case="nomi"))
GONE = Scene("前の版の画面", "retired", View())
HUBS = Scene("拠点の一覧", "practices", View(kind=("hub",)))
LIST = f"scenes={write_scenes([NOMI, TOWN, HUBS])}"


def step(reader):
    return reader.page.locator(".ks-presenting")


def expect_step(reader, text):
    expect(step(reader)).to_have_text(re.compile(text))
    reader.wait_until_quiet()


def press(reader, key):
    """Press a key once the script that listens has arrived, and the links that it follows."""
    reader.wait_until("() => window.kyoseiStepping")
    expect(reader.page.locator(".st-key-presenting a").first).to_be_attached()
    reader.page.keyboard.press(key)


def titles(reader):
    return reader.page.locator(".st-key-scene-list").get_by_role("textbox")


def keep(reader):
    reader.page.get_by_role("button", name="この画面を場面に残す").click()


def test_views_of_two_pages_are_kept_put_in_order_and_opened_by_somebody_else(open_page):
    facilitator = open_page("?case=nomi")
    keep(facilitator)
    expect(facilitator.page.get_by_label("場面 1／1 の題名")).to_have_value("能美市の事例")
    facilitator.page.get_by_role("link", name="取組みを探す", exact=True).click()
    expect(facilitator.page.locator(".ks-directory")).to_be_visible()
    keep(facilitator)
    expect(facilitator.page.get_by_label("場面 2／2 の題名")).to_have_value("取組みを探す")
    facilitator.page.get_by_role("link", name="場面の一覧（2）").click()
    expect(titles(facilitator)).to_have_count(2)
    facilitator.page.get_by_role("button", name="↑").last.click()
    expect(titles(facilitator).first).to_have_value("取組みを探す")
    facilitator.wait_until_quiet()
    before = facilitator.page.url
    titles(facilitator).first.fill("まず一覧")
    titles(facilitator).first.press("Enter")
    expect(facilitator.page).not_to_have_url(before)

    somebody = open_page(facilitator.page.url.split("/", 3)[3])

    expect(titles(somebody).first).to_have_value("まず一覧")
    expect(titles(somebody).last).to_have_value("能美市の事例")


def test_back_undoes_the_removal_of_a_scene(open_page):
    facilitator = open_page(f"workshop?{LIST}")
    expect(titles(facilitator)).to_have_count(3)

    facilitator.page.get_by_role("button", name="✕").first.click()
    expect(titles(facilitator)).to_have_count(2)
    facilitator.wait_until_quiet()
    facilitator.page.go_back()

    expect(titles(facilitator)).to_have_count(3)


def test_scenes_are_presented_by_keyboard_and_the_link_keeps_step(open_page):
    facilitator = open_page(f"workshop?{LIST}")
    facilitator.page.get_by_role("link", name="発表を始める").click()
    expect_step(facilitator, "1/3 能美市の事例")
    facilitator.expect_case("nomi")

    press(facilitator, "ArrowRight")
    expect_step(facilitator, "2/3 うちのまち：名張市")
    expect(facilitator.page).to_have_url(re.compile(r"/my_town\?town=24208&.*scene=2$"))
    press(facilitator, "ArrowRight")
    expect_step(facilitator, "3/3")
    press(facilitator, "ArrowRight")  # nothing comes after the last
    press(facilitator, "ArrowLeft")
    expect_step(facilitator, "2/3")

    facilitator.page.reload()
    expect_step(facilitator, "2/3 うちのまち：名張市")
    follower = open_page(facilitator.page.url.split("/", 3)[3])
    expect_step(follower, "2/3 うちのまち：名張市")
    expect(follower.page.get_by_test_id("stSidebar")).to_be_hidden()


def test_one_key_is_one_step_however_often_the_page_ran_again(open_page):
    facilitator = open_page(f"?{LIST}&scene=1&case=nomi")
    facilitator.page.get_by_role("radio", name="2050年（推計）").click()
    expect(facilitator.page).to_have_url(re.compile("overlay=ageing-2050"))
    facilitator.wait_until_quiet()

    facilitator.page.locator(".ks-presenting").click()
    press(facilitator, "ArrowRight")

    expect_step(facilitator, "2/3")


def test_what_was_changed_in_a_scene_goes_back_to_the_scene(open_page):
    facilitator = open_page(f"?{LIST}&scene=1&case=kurume")

    facilitator.page.get_by_role("button", name="↺").click()

    facilitator.expect_case("nomi")


def test_keys_in_a_field_are_letters_and_not_steps(open_page):
    facilitator = open_page(f"?{LIST}&scene=1&case=nomi")
    expect_step(facilitator, "1/3")

    facilitator.page.get_by_role("combobox", name="地図の色分け").fill("単独世帯")
    press(facilitator, "ArrowRight")

    expect_step(facilitator, "1/3")


def test_a_follower_keeps_the_language_from_scene_to_scene(open_page):
    follower = open_page(f"workshop?{LIST}&scene=1&lang=en")
    expect_step(follower, "1/3")

    follower.page.locator(".st-key-scene-next a:visible").click()

    expect_step(follower, "2/3")
    expect(follower.page.get_by_text("Municipalities most like Nabari").first).to_be_attached()
    expect(follower.page.locator("html")).to_have_attribute("lang", "en")


def test_presenting_shows_figures_and_not_what_they_were_chosen_with(open_page):
    facilitator = open_page("sources", width=1920, height=1080)

    for page, stays, goes in (
        (
            "compare?compare=nomi.kurume&town=24208",
            ".ks-table, table",
            ("compare-field", "group_ja", "x_ja"),
        ),
        ("my_town?town=24208", "[data-similar]", ("town-field", "weights")),
        ("practices?kind=hub", ".ks-directory", ("q_ja", "kinds", "take-list", "links_ja")),
    ):
        facilitator.go(f"{page}&{LIST}&scene=2", wait=False)
        expect(facilitator.page.locator(stays).first).to_be_visible()
        for key in goes:
            expect(facilitator.page.locator(f".st-key-{key}")).to_be_attached()
            expect(facilitator.page.locator(f".st-key-{key}")).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 1920])
def test_a_projected_chart_lies_between_its_title_and_its_source(open_page, width):
    """The head of a chart is left out at every size: its first ink is near the top of its box."""
    facilitator = open_page(f"compare?compare=nomi&{LIST}&scene=2", width=width, height=1080)
    box = facilitator.page.locator(".st-key-figure-compare-ages")
    expect(box.locator(".js-plotly-plot .legend")).to_be_attached()

    facilitator.wait_until(
        """() => {
            const box = document.querySelector(".st-key-figure-compare-ages");
            const plot = box.querySelector(".js-plotly-plot").getBoundingClientRect();
            const legend = box.querySelector(".legend").getBoundingClientRect();
            const { top, bottom } = box.getBoundingClientRect();
            return Math.abs(plot.bottom - bottom) < 4 && legend.top >= top
                && legend.top - top < (bottom - top) / 5
                && getComputedStyle(box).overflow === "hidden";
        }"""
    )


def test_a_map_that_is_projected_large_is_still_clicked_where_it_looks(visit):
    facilitator = visit(f"?{LIST}&scene=1&case=nomi", width=1920, height=1080)

    facilitator.marker("kurume").click()

    facilitator.expect_case("kurume")
    expect_step(facilitator, "1/3")


def test_a_broken_or_hostile_list_gives_a_notice_and_the_plain_page(open_page):
    reader = open_page("practices")

    for broken in ("1broken", "2eNq", "<script>alert(1)</script>", "1" * 7000):
        reader.go(f"sources?scenes={broken}&scene=1", wait=False)
        expect(reader.page.get_by_test_id("stToast").first).to_contain_text("読めないため")
        expect(reader.page.get_by_role("heading", name="出典とデータ")).to_be_visible()
        expect(reader.page).to_have_url(re.compile(r"/sources$"))
        expect(step(reader)).to_have_count(0)


def test_a_scene_on_an_unknown_page_says_so_and_the_next_one_is_one_key_away(open_page):
    reader = open_page(f"workshop?scenes={write_scenes([GONE, HUBS])}&scene=1")
    expect(reader.page.get_by_text("ここにはありません")).to_be_visible()

    press(reader, "ArrowRight")

    expect_step(reader, "2/2 拠点の一覧")


def test_a_title_with_markup_is_shown_as_it_was_written(open_page):
    scenes = write_scenes([Scene("<img src=x onerror=alert(1)> **A**", "sources", View())])

    reader = open_page(f"sources?scenes={scenes}&scene=1")

    expect(step(reader)).to_contain_text("<img src=x onerror=alert(1)> **A**")
    assert reader.page.locator(".ks-presenting img").count() == 0


def test_nothing_hangs_over_the_edge_of_a_phone(open_page):
    reader = open_page("sources", width=390, height=844)

    for query in (
        f"workshop?{LIST}&shortlist=nomi_otera-shokudou",
        f"workshop?{LIST}&lang=en",
        f"?{LIST}&scene=1&case=nomi",
        f"my_town?{LIST}&scene=2&town=24208&lang=en",
    ):
        reader.go(query, wait=False)
        expect(reader.page.locator("h1, .ks-presenting").first).to_be_attached()
        reader.wait_until_quiet()
        reader.wait_until(
            "() => { const box = document.querySelector('[data-testid=stMain]');"
            " return box.scrollWidth <= box.clientWidth; }"
        )
