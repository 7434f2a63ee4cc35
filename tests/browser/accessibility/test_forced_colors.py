"""A reader whose system replaces all colours (Windows: contrast themes) still sees what they say."""

import io

import numpy as np
import pytest
from PIL import Image

from geo.draw.palette import ramp
from tests.browser.accessibility.screens import see

COLOUR = "(element) => getComputedStyle(element).color"
BOX = "label > div:not([data-testid])"


def looks(locator):
    """The pixels of an element as it is painted: what a style sheet says, a system may replace."""
    locator.scroll_into_view_if_needed()
    return np.asarray(Image.open(io.BytesIO(locator.screenshot())).convert("RGB")).astype(int)


def middle(locator):
    pixels = looks(locator)
    return "#" + bytes(pixels[pixels.shape[0] // 2, pixels.shape[1] // 2].tolist()).hex()


def colours(locator):
    """The colour that an element shows most of."""
    found, count = np.unique(looks(locator).reshape(-1, 3), axis=0, return_counts=True)
    return tuple(found[count.argmax()].tolist())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_colour_says_is_seen_in_forced_colours(visit, dataset, scheme):
    reader = see(visit, "case", forced_colors="active", color_scheme=scheme)
    page = reader.page
    indicator = dataset.indicators["ageing-2020"]
    sidebar = page.get_by_test_id("stSidebar")

    classes = page.locator(".ks-class i")
    wanted = ramp(indicator.ramp, indicator.breaks)
    assert [middle(each) for each in classes.all()[: len(wanted)]] == wanted
    assert middle(classes.nth(len(wanted))) not in wanted  # no data

    ground = colours(page.locator(".ks-head p").first)
    box = sidebar.get_by_test_id("stCheckbox").first
    checked = colours(box.locator(BOX))
    box.locator("label").click()
    reader.wait_until_quiet()
    assert checked != colours(box.locator(BOX)) == ground

    slider = sidebar.get_by_test_id("stSlider")
    thumb = slider.locator("div:has(> div > input[type=range])").first
    assert ground not in {middle(thumb), colours(thumb)}
    assert (looks(slider.locator("[role=group] > div > div").first) != ground).any(
        axis=2
    ).mean() > 0.5

    chosen = page.locator(".st-key-lang button[data-selected=true]")
    other = page.locator(".st-key-lang button:not([data-selected=true])")
    assert colours(chosen) != colours(other)
    said = chosen.locator("p").evaluate(COLOUR)
    assert said == chosen.evaluate(COLOUR)  # the system's words on the system's ground
    assert colours(reader.marker("nomi")) != colours(reader.marker("nabari"))
    assert colours(page.locator(".st-key-open-nomi button")) != colours(
        page.locator(".st-key-open-nabari button")
    )
