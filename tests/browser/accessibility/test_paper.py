"""What is printed: nothing that is fixed to the window lies over the text of a sheet."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility.screens import SIGHTS, go_on, see
from tests.publish.readers import pages, without_spaces

# what a browser repeats on every sheet, or moves along with a window that paper does not have
FIXED = """() => [...document.querySelectorAll('*')]
  .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility())
  .map((element) => element.outerHTML.slice(0, 120))"""
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
