"""In the room, in a real browser: the place is kept, keys always work, each scene opens at its top."""

import re

import pytest
from playwright.sync_api import expect

from geo.view import View
from geo.view.scenes import Scene, write_scenes
from tests.browser.test_workshop import expect_step, press, step

SCENES = [
    Scene("いま", "", View()),
    Scene("2050年", "", View(overlay="ageing-2050")),
    Scene("久留米市の事例", "", View(case="kurume")),
    Scene("名張市", "my_town", View(town="24208")),
    Scene("能美市", "compare", View(compare=("nomi",))),
    Scene("藤沢市", "compare", View(compare=("fujisawa",))),
    Scene("拠点", "practices", View(kind=("hub",))),
    Scene("一覧", "workshop", View()),
]
LIST = f"scenes={write_scenes(SCENES)}"
TOP = "document.querySelector('[data-testid=stMain]').scrollTop"


def opened(number):
    """The address of a scene, without the server's."""
    scene = SCENES[number - 1]
    return f"{scene.view.replace(scenes=LIST.partition('=')[2], scene=number).href(scene.page)[2:]}"


def expect_scene(reader, number):
    """The scene of that number is shown, and its whole view is in the address."""
    expect_step(reader, f"^{number}/{len(SCENES)} {SCENES[number - 1].title}$")
    expect(reader.page).to_have_url(f"{reader.dashboard.address}/{opened(number)}")
    reader.wait_until_quiet()


def shared(reader):
    """The address under the QR code, looked up and closed again."""
    reader.page.locator(".st-key-share-scene button:visible").click()
    address = reader.page.locator(".ks-address")
    expect(address).to_be_visible()
    reader.wait_until_quiet()
    text = address.inner_text().removeprefix(f"{reader.dashboard.address}/")
    reader.page.keyboard.press("ArrowRight")  # over an open dialog no key is a step
    reader.page.keyboard.press("Escape")
    expect(address).to_have_count(0)
    return text


def scroll(reader, to):
    reader.page.evaluate(f"document.querySelector('[data-testid=stMain]').scrollTo(0, {to})")
    reader.wait_until(f"() => {TOP} === {to}")


def test_every_step_is_in_the_address_and_in_back(open_page):
    reader = open_page(f"workshop?{LIST}")
    reader.page.get_by_role("link", name="発表を始める").click()
    expect_scene(reader, 1)
    numbers = range(1, len(SCENES) + 1)

    for number in numbers[1:]:
        press(reader, "PageDown")
        expect_scene(reader, number)
    press(reader, "Home")
    expect_scene(reader, 1)
    press(reader, "End")
    expect_scene(reader, len(SCENES))
    for number in (1, *reversed(numbers)):
        reader.wait_until_quiet()  # a run that still writes its address would take Back's place
        reader.page.go_back()
        expect_scene(reader, number)
    reader.wait_until_quiet()
    reader.page.go_back()

    expect(step(reader)).to_have_count(0)
    expect(reader.page.locator(".st-key-scene-list")).to_be_visible()
    expect(reader.page).to_have_url(f"{reader.dashboard.address}/workshop?{LIST}")


@pytest.mark.parametrize("number", [2, 3])
def test_code_year_and_marker_are_those_of_the_scene_on_the_screen(visit, number):
    """Scenes on the page where the presentation began: nothing but the key has moved it on."""
    reader = visit(opened(number - 1))

    press(reader, "ArrowRight")
    expect_scene(reader, number)
    assert shared(reader) == SCENES[number - 1].view.href()[2:]
    expect_scene(reader, number)
    reader.page.get_by_role("radio", name="2015年").click()
    expect(reader.page).to_have_url(re.compile(f"overlay=ageing-2015.*scene={number}$"))
    reader.wait_until_quiet()
    reader.marker("nomi").click()
    reader.expect_case("nomi")

    seen = "?case=nomi&overlay=ageing-2015"
    expect(reader.page).to_have_url(f"{reader.dashboard.address}/{seen}&{LIST}&scene={number}")
    assert shared(reader) == seen
    reader.page.reload()
    expect_step(reader, f"^{number}/")
    reader.expect_case("nomi")


def test_keys_step_wherever_the_last_click_was(visit):
    reader = visit(opened(1))
    page, frame = reader.page, reader.map
    clicks = [
        lambda: page.get_by_role("radio", name="2020年").click(),
        lambda: page.get_by_role("combobox").click(),
        lambda: frame.locator(".leaflet-container").click(position={"x": 20, "y": 200}),
        lambda: frame.get_by_role("button", name="拡大").click(),
        lambda: page.locator(".js-plotly-plot:visible").first.click(),
        lambda: page.locator("summary:visible").first.click(),
        lambda: page.get_by_role("button", name="QR").focus(),
        lambda: page.get_by_role("link", name="終了").focus(),
    ]

    for number, click in enumerate(clicks):
        click()
        if page.locator("[role=listbox]").count():  # keys choose in it, and Escape closes only it
            press(reader, "ArrowRight")
            press(reader, "Escape")
            expect(page.locator("[role=listbox]")).to_have_count(0)
        reader.wait_until_quiet()
        there = (2, 1)[number % 2]
        press(reader, {2: "ArrowRight", 1: "ArrowLeft"}[there])
        expect_scene(reader, there)
    reader.marker("nomi").click()
    reader.expect_case("nomi")
    press(reader, "Escape")

    expect(step(reader)).to_have_count(0)
    expect(page.locator(".st-key-scene-list")).to_be_visible()


def test_steps_that_follow_each_other_fast_are_all_taken(open_page):
    reader = open_page(opened(1))
    expect_scene(reader, 1)

    press(reader, "ArrowRight")
    for _ in range(3):
        reader.page.keyboard.press("ArrowRight")
    expect_scene(reader, 5)
    press(reader, "End")
    for _ in range(2):
        reader.page.keyboard.press("ArrowLeft")
    expect_scene(reader, len(SCENES) - 2)
    reader.page.keyboard.down("ArrowLeft")
    reader.page.keyboard.down("ArrowLeft")  # as a key repeats that is held down
    expect_scene(reader, len(SCENES) - 3)


def test_who_writes_or_goes_by_keyboard_keeps_the_arrows(open_page):
    reader = open_page(opened(8))
    field = reader.page.locator(".st-key-scene-list").get_by_role("textbox").first
    field.click()
    for key in ("ArrowLeft", "Home", "End", "PageDown", "Escape"):
        press(reader, key)
    expect_scene(reader, 8)

    reader.go(opened(2), wait=False)
    expect_scene(reader, 2)
    focused = reader.page.locator("[role=radio]:focus")
    reader.page.get_by_role("combobox").click()
    press(reader, "Escape")
    expect(reader.page.locator("[role=listbox]")).to_have_count(0)
    press(reader, "Tab")
    expect(focused).to_have_count(1)
    before = focused.inner_text()
    press(reader, "ArrowRight")
    expect(focused).not_to_have_text(before)
    expect_scene(reader, 2)
    press(reader, "PageUp")  # as a remote control sends it
    expect_scene(reader, 1)


@pytest.mark.parametrize("width", [1280, 1920])
def test_each_scene_opens_at_its_top_and_the_bar_stays_there(visit, width):
    reader = visit(opened(3), width=width, height=800)
    bar = reader.page.locator(".st-key-presenting")
    expect(reader.page.locator(".js-plotly-plot .main-svg").first).to_be_attached()
    reader.wait_until_quiet()

    for to in (150, 700):
        scroll(reader, to)
        box = bar.bounding_box()
        assert (round(box["x"]), round(box["y"])) == (0, 0)
        assert round(box["x"] + box["width"]) == width
    scroll(reader, 60)
    reader.page.get_by_role("radio", name="2050年（推計）").click()
    expect(reader.page).to_have_url(re.compile("overlay=ageing-2050"))
    reader.wait_until_quiet()
    assert reader.page.evaluate(TOP) == 60
    scroll(reader, 700)
    press(reader, "ArrowLeft")
    expect_step(reader, "^2/")

    reader.wait_until(f"() => {TOP} === 0")
