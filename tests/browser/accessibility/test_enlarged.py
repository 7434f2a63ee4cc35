"""The browser's zoom: 200 % of a window 1280 wide, and the 320 px of WCAG 1.4.10 (Reflow)."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility.screens import SIGHTS, go_on, see

ENLARGED = {"200 %": (640, 450), "400 %": (320, 640)}
SETTLING = 10_000  # milliseconds that a page may take to fit a window that has become smaller
# All that is wrong in a window of some width, as soon as that is nothing for a while, or at last.
# A page that scrolls sideways, what hangs over the edge of the window and cannot be scrolled to
# within its own box, and text whose own box hides the end of it.
WRONG = """([width, most]) => new Promise((done) => {
  const main = document.querySelector('[data-testid="stMain"]');
  const scrolls = (element) => {
    for (let box = element; box && box !== main; box = box.parentElement)
      if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const seen = (box) => box.width > 1 && box.height > 1;
  const over = (element) => {
    const box = element.getBoundingClientRect();
    return seen(box) && (box.right > innerWidth + 1 || box.left < -1) && !element.closest('svg') && !scrolls(element);
  };
  const cut = (element) => /hidden|clip/.test(getComputedStyle(element).overflowX) && element.clientWidth > 2
    && element.scrollWidth > element.clientWidth + 1 && !element.closest('.js-plotly-plot, [class*="st-key-figure-"]');
  const texts = '[data-testid="stMain"] :is(p, span, div, a, button, h1, h2, h3, h4, dd, li, td, th)';
  const unfitted = (plot) => plot.checkVisibility() && plot.querySelector('.main-svg')
    && Math.abs(plot.querySelector('.main-svg').getBoundingClientRect().width - plot.clientWidth) > 2;
  const named = (why) => (element) => `${why}: ${element.tagName} ${element.className} ${element.textContent.slice(0, 60)}`;
  const wrong = () => [
    ...(innerWidth === width ? [] : [`the window is ${innerWidth} wide`]),
    ...(main.scrollWidth > main.clientWidth ? ['scrolls sideways'] : []),
    ...[...main.querySelectorAll('*')].filter(over).map(named('over the edge')),
    ...[...document.querySelectorAll(texts)].filter(cut).map(named('cut')),
    ...[...main.querySelectorAll('.js-plotly-plot')].filter(unfitted).map(named('not fitted')),
  ];
  const end = performance.now() + most;
  let right = 0;
  const look = () => {
    const found = wrong();
    right = found.length ? 0 : right + 1;
    if (right > 3 || performance.now() > end) done(found); else setTimeout(look, 100);
  };
  look();
})"""


def wrong(reader, size) -> list[str]:
    width, height = size
    reader.page.set_viewport_size({"width": width, "height": height})
    return reader.page.evaluate(WRONG, [width, SETTLING])


def all_wrong(reader) -> dict[str, list[str]]:
    """By how far the reader has enlarged the page."""
    return {name: found for name, size in ENLARGED.items() if (found := wrong(reader, size))}


@pytest.mark.parametrize("name", SIGHTS)
def test_nothing_is_cut_or_scrolls_sideways_when_enlarged(visit, name):
    reader = see(visit, name)

    assert all_wrong(reader) == {}

    reader.page.set_viewport_size({"width": 1280, "height": 900})
    go_on(reader, name, lang="en")
    assert all_wrong(reader) == {}


@pytest.mark.parametrize(
    ("style", "found"),
    [("width: 700px", "over the edge"), ("overflow: hidden; width: 3em; white-space: nowrap", "cut")],
)  # fmt: skip
def test_what_is_too_wide_and_what_is_cut_is_found(visit, style, found):
    reader = see(visit, "sources")
    reader.page.locator(".ks-title, h2").first.evaluate(
        "(element, style) => element.setAttribute('style', style)", style
    )

    assert any(each.startswith(found) for each in wrong(reader, (320, 640)))


@pytest.mark.parametrize("size", ENLARGED.values(), ids=ENLARGED)
def test_menu_and_filters_can_still_be_opened(visit, size):
    reader = see(visit, "map", width=size[0], height=size[1], reduced_motion="reduce")

    reader.page.get_by_test_id("stExpandSidebarButton").click()
    expect(reader.page.get_by_test_id("stSidebar")).to_be_in_viewport(ratio=0.9)

    for selector in (".st-key-q_ja input", ".st-key-lang button", ".st-key-share button:visible"):
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
