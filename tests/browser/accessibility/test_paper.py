"""What is printed: white paper, and nothing that is fixed to the window over the text of a sheet."""

import re

import pytest
from playwright.sync_api import expect

from geo.draw.palette import SCREEN
from tests.browser.accessibility.screens import SIGHTS, go_on, see
from tests.publish.readers import ground, pages, without_spaces

# what a browser repeats on every sheet, or moves along with a window that paper does not have
FIXED = """() => [...document.querySelectorAll('*')]
  .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility())
  .map((element) => element.outerHTML.slice(0, 120))"""
# texts that a white sheet does not show; what has a ground of its own is on that
PALE = """() => [...document.querySelectorAll('.stApp *')].filter((element) => {
  const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const exempt = "script, style, .bartext, .ks-number, .st-key-scene-start *, [data-testid=stBaseButton-primary] *";
  if (!own && !element.value || element.closest(exempt) || !element.checkVisibility()) return false;
  const { color, fill, webkitTextFillColor } = getComputedStyle(element);
  const seen = element instanceof SVGElement ? fill : element.value ? webkitTextFillColor : color;
  const [red, green, blue] = seen.match(/[\\d.]+/g).map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue > 140;
}).map((element) => element.outerHTML.slice(0, 120))"""
LANGUAGES = ("ja", "en")


def test_nothing_that_is_fixed_to_the_window_is_printed(visit):
    reader = see(visit, "sources")
    found = {}
    for name in SIGHTS:
        reader.page.emulate_media(media="screen")
        go_on(reader, name)
        reader.page.emulate_media(media="print")
        found[name] = reader.page.evaluate(FIXED)

    assert {name: fixed for name, fixed in found.items() if fixed} == {}


def test_a_dark_screen_is_printed_on_white_paper(visit):
    reader = see(visit, "sources", color_scheme="dark")
    found = {}
    for name in SIGHTS:
        reader.page.emulate_media(media="null")
        go_on(reader, name)
        sheets = ground(reader.page.pdf(print_background=True))
        reader.page.emulate_media(media="print")
        found[name] = min(sheets), reader.page.evaluate(PALE)
        if reader.map.locator("body").count():
            sea = reader.map.locator("#map_div").evaluate("map => getComputedStyle(map).background")
            assert SCREEN["sea"] == "#" + bytes(map(int, re.findall(r"\d+", sea)[:3])).hex()

    assert {name: told for name, told in found.items() if told[0] < 230 or told[1]} == {}


def skipping(reader):
    """How often the link past the menu is printed, on each sheet."""
    link = reader.page.locator("#ks-skip")
    expect(link).to_be_attached()
    words = without_spaces(link.text_content())
    sheets = pages(reader.page.pdf())
    assert sum(map(len, sheets)) > 200  # there is text that it could lie on
    return [sheet.count(words) for sheet in sheets]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_link_past_the_menu_is_on_no_sheet(visit, lang):
    reader = see(visit, "case", lang=lang)

    assert not any(skipping(reader))

    guide = see(visit, "workshop", lang=lang)
    guide.page.evaluate("window.print = () => {}")
    guide.page.locator("[data-print=guide]").click()
    assert not any(skipping(guide))
