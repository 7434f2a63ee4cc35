"""axe-core on every page, in both languages and both colour schemes: nothing serious or critical.

There is no list of exceptions: what Streamlit, Plotly and Leaflet render passes as well, where it
did not by our own style sheet.
"""

import re

import pytest

from tests.browser.accessibility.axe import SCRIPT, findings, in_words
from tests.browser.accessibility.screens import SIGHTS, see
from tests.serving import ROOT


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", SIGHTS)
def test_nothing_grave_is_wrong_on_any_page(visit, name, lang, theme):
    reader = see(visit, name, lang=lang, theme=theme)

    found = findings(reader.page)

    assert not found, in_words(found)


def test_what_is_wrong_inside_the_map_is_found_as_well(visit):
    reader = see(visit, "map")
    assert findings(reader.page) == []

    reader.marker("nomi").evaluate(
        "marker => { marker.textContent = marker.title = ''; marker.removeAttribute('aria-label'); }"
    )

    assert [len(each.place) for each in findings(reader.page)] == [2]  # the frame, the marker in it


def test_the_statement_names_the_version_that_was_used():
    version = re.match(r"/\*! axe v([\d.]+)", SCRIPT)[1]

    assert (ROOT / "README.md").read_text(encoding="utf-8").count(f"axe-core {version}") == 2
