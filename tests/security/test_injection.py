"""Injection strings in every text of a case and in every name on the map: in a real browser none runs.

Everything is asked with the content-security policy switched off, for the policy would hide that
something was not escaped; what does not run without it does not run with it, which a part is asked for.
"""

from __future__ import annotations

import re
from itertools import cycle, product

import pytest
from playwright.sync_api import expect

from tests.security.hostile import CASES
from tests.security.payloads import HIT, PAYLOADS
from tests.security.trap import PATIENCE, Trap, harder

RUNS = re.compile(HIT)  # stands in every string
CHARTS = {  # where a mark tells a name -> the chart that has it
    f"compare?compare={'.'.join(CASES[:3])}&town=24208": "pair",
    f"compare?compare={'.'.join(CASES[3:6])}": "strip-ageing-2020",
    f"practices?links={CASES[0]}": f"links-{CASES[0]}",
}
OTHER_PAGES = [
    "practices", f"practices?links={CASES[0]}", f"compare?compare={'.'.join(CASES[:4])}",
    f"compare?compare={'.'.join(CASES[4:])}", f"my_town?like={CASES[0]}", "my_town?town=24208",
    "workshop?shortlist=" + ".".join(f"{case}_practices-1" for case in CASES), "sources",
]  # fmt: skip


def test_the_trap_catches_what_runs(chromium):
    context = chromium.new_context()
    found = Trap(context)
    found.page.set_content(f"<img src=x onerror={HIT}(1)><a href=' JavaScript:{HIT}(2)'>x</a>")
    found.page.wait_for_function("document.images[0].complete")

    assert len(found.armed()) == 2
    assert found.hits == [(1,)]
    context.close()


def test_there_are_enough_strings():
    assert len(set(PAYLOADS)) >= 200


def open_case(trap, address, case, lang) -> None:
    """On the map page, until its charts are drawn and its label on the map is looked at."""
    trap.open(f"{address}/?case={case}&lang={lang}")
    expect(trap.page.locator(f'.ks-case[data-case="{case}"]')).to_be_attached()
    charts = trap.page.locator("[class*=st-key-figure-] .js-plotly-plot .main-svg:first-child")
    expect(charts).to_have_count(4, timeout=PATIENCE)
    label = trap.page.frame_locator(".st-key-map iframe").locator(f'[data-case="{case}"]')
    label.hover(force=True)
    expect(label).to_have_text(RUNS, timeout=PATIENCE)
    expect(label).to_have_attribute("title", RUNS)
    trap.wait_until_quiet()


@harder
def test_no_text_of_a_case_runs_on_the_map_page(hostile_server, trap):
    """Each case has other strings, and all together have all of them."""
    for case, lang in zip(CASES, cycle(("ja", "en"))):
        open_case(trap, hostile_server, case, lang)

        trap.expect_nothing()


@pytest.mark.parametrize("trap", [False], indirect=True, ids=["policy"])
def test_as_readers_have_it_no_text_of_a_case_runs_either(hostile_server, trap):
    open_case(trap, hostile_server, CASES[0], "en")
    trap.expect_nothing()
    for path in OTHER_PAGES[1::2]:
        read_page(trap, hostile_server, path)

        trap.expect_nothing()


@harder
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_name_of_a_municipality_runs_in_a_tooltip_of_the_map(hostile_server, trap, lang):
    trap.open(f"{hostile_server}/?town=24208&lang={lang}")
    frame = trap.page.frame_locator(".st-key-map iframe")
    town = frame.locator(".town-marker")
    town.hover()
    expect(frame.locator(".leaflet-tooltip:not(.area)")).to_have_text(RUNS, timeout=PATIENCE)
    trap.expect_nothing()

    # sweeps across the map meet Honshu somewhere, between names that cover much of it
    box = trap.page.locator(".st-key-map iframe").bounding_box()
    for column, step in product((0.55, 0.65, 0.7, 0.45, 0.75), range(20)):
        trap.page.mouse.move(
            box["x"] + box["width"] * column, box["y"] + box["height"] * (0.2 + step * 0.025)
        )
        if frame.locator(".leaflet-tooltip.area").count():
            break
    expect(frame.locator(".leaflet-tooltip.area")).to_have_text(RUNS)
    trap.expect_nothing()


@harder
def test_no_name_runs_in_what_a_chart_tells_of_a_mark(hostile_server, trap):
    told = trap.page.locator(".hoverlayer .hovertext")
    for path, chart in CHARTS.items():
        trap.open(f"{hostile_server}/{path}")
        trap.touch(trap.page.locator(f".st-key-figure-{chart} .points path").last, told)
        expect(told).to_have_text(RUNS)

        trap.expect_nothing()


def read_page(trap, address, path) -> None:
    trap.open(f"{address}/{path}")
    expect(trap.page.locator("h1, h2").first).to_be_attached()
    trap.wait_until_quiet()


@harder
def test_no_text_of_a_case_runs_on_the_other_pages(hostile_server, trap):
    for path in OTHER_PAGES:
        read_page(trap, hostile_server, path)

        trap.expect_nothing()
