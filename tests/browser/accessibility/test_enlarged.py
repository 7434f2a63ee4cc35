"""The browser's zoom: 200 % of a window 1280 wide, and the 320 px of WCAG 1.4.10 (Reflow)."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility.screens import SIGHTS, see

ENLARGED = {"200 %": (640, 450), "400 %": (320, 640)}
# what hangs over the edge of the window and cannot be scrolled to within its own box
OVER_THE_EDGE = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  const scrolls = (element) => {
    for (let box = element; box && box !== main; box = box.parentElement)
      if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const seen = (box) => box.width > 1 && box.height > 1;
  const over = [...main.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return seen(box) && (box.right > innerWidth + 1 || box.left < -1) && !element.closest('svg') && !scrolls(element);
  });
  return over.map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`);
}"""
# text whose own box hides the end of it
CUT = """() => [...document.querySelectorAll('[data-testid="stMain"] :is(p, span, div, a, button, h1, h2, h3, h4, dd, li, td, th)')]
  .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflowX) && element.clientWidth > 2
    && element.scrollWidth > element.clientWidth + 1 && !element.closest('.js-plotly-plot, [class*="st-key-figure-"]'))
  .map((element) => `${element.className} ${element.textContent.slice(0, 60)}`)"""


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("size", ENLARGED.values(), ids=ENLARGED)
@pytest.mark.parametrize("name", SIGHTS)
def test_nothing_is_cut_or_scrolls_sideways_when_enlarged(visit, name, size, lang):
    reader = see(visit, name, lang=lang) if name == "share" else None
    if reader:
        reader.page.set_viewport_size({"width": size[0], "height": size[1]})
    else:
        reader = see(visit, name, lang=lang, width=size[0], height=size[1])
    page = reader.page

    sideways = "e => e.scrollWidth - e.clientWidth"
    assert page.get_by_test_id("stMain").evaluate(sideways) == 0
    assert page.evaluate(OVER_THE_EDGE) == []
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("size", ENLARGED.values(), ids=ENLARGED)
def test_menu_and_filters_can_still_be_opened(visit, size):
    reader = see(visit, "map", width=size[0], height=size[1], reduced_motion="reduce")

    reader.page.get_by_test_id("stExpandSidebarButton").click()
    expect(reader.page.get_by_test_id("stSidebar")).to_be_in_viewport(ratio=0.9)

    for selector in (".st-key-q input", ".st-key-lang button", ".st-key-share button:visible"):
        control = reader.page.locator(selector).first
        control.evaluate("element => element.scrollIntoView({ block: 'center' })")
        expect(control).to_be_in_viewport(ratio=0.9)


def test_every_label_of_the_map_lies_within_it_at_320_px(visit):
    reader = see(visit, "map", width=320, height=640)
    frame = reader.page.locator(".st-key-map iframe").bounding_box()

    boxes = [marker.bounding_box() for marker in reader.map.locator(".case-marker").all()]

    assert len(boxes) == 7
    for box in boxes:
        assert frame["x"] <= box["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"]
