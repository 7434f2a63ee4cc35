"""Every page, in both languages and both colour schemes: nothing serious or critical for axe-core,
no level of headings left out, and a ring around what has the focus.

There is no list of exceptions: what Streamlit, Plotly and Leaflet render passes as well, where it
did not by our own style sheet.
"""

import itertools
import re

from tests.browser.accessibility.axe import SCRIPT, findings, in_words
from tests.browser.accessibility.screens import PAIRWISE, SIGHTS, see
from tests.serving import ROOT

LEVELS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter((each) => each.checkVisibility()).map((each) => Number(each.tagName[1]))"""
IN_PARTS = {
    "share",
    "presenting",
}  # where a dialog or the presenter's bar stands before the heading
OURS = {  # what can have the focus and is not Streamlit's alone
    "case": [".st-key-open-nomi button", ".st-key-close button", ".ks-data-table summary"],
    "practices": [".ks-case-entries summary", ".ks-matrix a"],
    "presenting": [".st-key-presenting a:visible"],
    "workshop": [".st-key-scene-list button"],
}
RING = """element => {
  const look = () => { const s = getComputedStyle(element); return s.outlineStyle + s.outlineWidth; };
  const focused = look();
  element.blur();
  return [focused, look()];
}"""


def test_every_page_is_seen_in_both_languages_and_both_schemes_and_each_language_in_each_scheme():
    by_language = {(name, lang) for name, lang, _ in PAIRWISE}
    by_scheme = {(name, scheme) for name, _, scheme in PAIRWISE}

    assert by_language == set(itertools.product(SIGHTS, ("ja", "en")))
    assert by_scheme == set(itertools.product(SIGHTS, ("light", "dark")))
    assert len({(lang, scheme) for _, lang, scheme in PAIRWISE}) == 4


def test_nothing_grave_is_wrong_on_any_page(sight):
    found = findings(sight.reader.page)

    assert not found, in_words(found)


def test_no_heading_is_more_than_one_level_below_the_one_before(sight):
    levels = sight.reader.page.evaluate(LEVELS)

    if sight.name not in IN_PARTS:
        assert levels[0] == 1 and levels.count(1) == 1
        steps = itertools.pairwise(levels)
        assert [(above, below) for above, below in steps if below > above + 1] == []


def test_the_focus_is_seen_on_what_is_ours(sight):
    page = sight.reader.page
    page.keyboard.press("Tab")

    for selector in OURS.get(sight.name, ()):
        control = page.locator(selector).first
        control.focus()
        assert control.evaluate(RING) == ["solid3px", "none3px"], selector


def test_what_is_wrong_inside_the_map_is_found_as_well(visit):
    reader = see(visit, "map")
    assert findings(reader.page) == []

    reader.marker("nomi").evaluate(
        "marker => { marker.textContent = marker.title = ''; marker.removeAttribute('aria-label'); }"
    )

    assert [len(each.place) for each in findings(reader.page)] == [2]  # the frame, the marker in it


def test_the_statement_names_the_version_that_was_used():
    version = re.match(r"/\*! axe v([\d.]+)", SCRIPT)[1]

    statement = (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")
    assert statement.count(f"axe-core {version}") == 2
