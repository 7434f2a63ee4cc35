"""The map in a real browser: markers, overlays, and what the browser may not do."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

CASES = ["satte-sugito", "gajumaru", "fujisawa", "nomi", "minami-iryo-seikyo", "nabari", "kurume"]


def test_a_click_on_a_marker_opens_its_case(visit):
    reader = visit()

    for case in CASES:
        reader.marker(case).click()

        reader.expect_case(case)
        expect(reader.page).to_have_url(re.compile(rf"[?&]case={case}"))
        expect(reader.marker(case)).to_have_class(re.compile("is-open"))


@pytest.mark.parametrize("width", [390, 1280])
def test_every_marker_has_a_target_of_its_own(visit, width):
    reader = visit(width=width)
    boxes = [reader.marker(case).bounding_box() for case in CASES]

    assert all(box["width"] >= 24 and box["height"] >= 24 for box in boxes)
    for number, box in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert _apart(box, other)


def _apart(a, b):
    return (
        a["x"] + a["width"] <= b["x"]
        or b["x"] + b["width"] <= a["x"]
        or a["y"] + a["height"] <= b["y"]
        or b["y"] + b["height"] <= a["y"]
    )


def test_targets_stay_apart_after_zooming_in(visit):
    reader = visit()
    zoom = reader.map.locator("body")
    for _ in range(3):
        before = zoom.get_attribute("data-zoom")
        reader.map.get_by_role("button", name="拡大").click()
        expect(zoom).not_to_have_attribute("data-zoom", before)

    boxes = [box for case in CASES if (box := reader.marker(case).bounding_box())]
    assert all(_apart(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


def test_another_overlay_repaints_the_same_map(visit):
    reader = visit()
    frame = reader.page.locator(".st-key-map iframe")
    frame.evaluate("frame => frame.contentWindow.stillTheSame = true")

    # the charts that follow the map are a run of their own, which would close the open list
    expect(reader.page.locator(".js-plotly-plot")).to_have_count(2)
    reader.wait_until_quiet()
    reader.page.get_by_role("combobox", name="地図の色分け").click()
    reader.page.get_by_role("option", name="人口｜人口", exact=True).click()

    expect(reader.map.locator('body[data-overlay="population-2020"]')).to_be_attached()
    assert frame.evaluate("frame => frame.contentWindow.stillTheSame") is True
    expect(reader.page).to_have_url(re.compile("overlay=population-2020"))


def test_opening_a_case_does_not_replace_the_map(visit):
    reader = visit()
    frame = reader.page.locator(".st-key-map iframe")
    frame.evaluate("frame => frame.contentWindow.stillTheSame = true")

    reader.marker("kurume").click()
    reader.expect_case("kurume")
    reader.wait_until_quiet()

    assert frame.evaluate("frame => frame.contentWindow.stillTheSame") is True


def test_nothing_is_asked_of_another_host_and_nothing_is_wrong(visit):
    reader = visit()
    for case in ("gajumaru", "nabari"):
        reader.marker(case).click()
        reader.expect_case(case)
    expect(reader.page.locator(".js-plotly-plot")).to_have_count(4)
    ours = urlsplit(reader.dashboard.address).netloc

    assert {urlsplit(url).netloc for url in reader.requests if "://" in url} == {ours}
    assert reader.complaints == []


def test_the_background_map_is_asked_for_only_by_the_reader(visit):
    reader = visit()
    reader.page.route("**/cyberjapandata.gsi.go.jp/**", lambda route: route.abort())

    reader.page.locator(".st-key-background_ja").get_by_text("背景に地理院地図を表示").click()

    expect(reader.map.get_by_text("背景地図に接続できません")).to_be_visible()
    expect(reader.map.get_by_text("国土地理院")).to_be_visible()
    expect(reader.page).to_have_url(re.compile("background=gsi"))
    reader.marker("nomi").click()
    reader.expect_case("nomi")


def test_the_tooltip_of_a_municipality_has_name_value_unit_and_year(visit):
    reader = visit()
    box = reader.page.locator(".st-key-map iframe").bounding_box()

    # a sweep across the middle of the map meets Honshu somewhere
    for step in range(20):
        reader.page.mouse.move(
            box["x"] + box["width"] * 0.55, box["y"] + box["height"] * (0.2 + step * 0.025)
        )
        if reader.map.locator(".leaflet-tooltip.area").count():
            break

    expect(reader.map.locator(".leaflet-tooltip.area")).to_have_text(
        re.compile(r"[都道府県] .+[市区町村]高齢化率（2020年）: (\d+\.\d%|データなし)")
    )
