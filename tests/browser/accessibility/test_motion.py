"""A reader who asked their system for less motion sees none."""

import pytest

from tests.browser.accessibility.screens import go_on, see

MOVING = """() => [...document.querySelectorAll('*')].filter((element) => {
  const style = getComputedStyle(element);
  return [style.transitionDuration, style.animationDuration].join().split(',')
    .some((time) => parseFloat(time) * (time.includes('ms') ? 1 : 1000) > 1) || style.scrollBehavior === 'smooth';
}).map((element) => element.outerHTML.slice(0, 120))"""
GLIDING = """() => {
  const pane = document.querySelector('.leaflet-map-pane');
  window.gliding = 0;
  new MutationObserver(() => { window.gliding += pane.classList.contains('leaflet-zoom-anim') || pane.classList.contains('leaflet-pan-anim'); })
    .observe(pane, { attributes: true, attributeFilter: ['class'] });
}"""


def glided(reader):
    """Whether the map animated a zoom or a shift by keyboard."""
    body = reader.map.locator("body")
    body.evaluate(GLIDING)
    before = body.get_attribute("data-zoom")
    reader.map.get_by_role("button", name="拡大").click()
    reader.map.locator(f'body:not([data-zoom="{before}"])').wait_for(state="attached")
    reader.map.locator(".leaflet-container").press("ArrowRight")
    return body.evaluate("() => window.gliding > 0")


@pytest.mark.parametrize(("wish", "moves"), [("reduce", False), ("no-preference", True)])
def test_the_map_glides_unless_less_motion_is_asked_for(visit, wish, moves):
    reader = see(visit, "map", reduced_motion=wish)

    assert glided(reader) is moves


def test_nothing_on_a_page_moves_by_itself(visit):
    reader = see(visit, "case", reduced_motion="reduce")
    assert moving(reader) == []

    for name in ("workshop", "presenting"):
        go_on(reader, name)
        assert moving(reader) == [], name


def moving(reader) -> list[str]:
    return [found for frame in reader.page.frames for found in frame.evaluate(MOVING)]
