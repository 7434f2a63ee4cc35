"""Every injection string by every way to the screen: in milliseconds each, and all in a browser once.

What a page of the dashboard does with such strings is asked in ``test_injection.py`` and
``test_typed_injection.py``: there it is seen that every page goes one of these ways.
"""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser

import pytest
from playwright.sync_api import expect

from geo.draw.charts.plotly_text import escape_plotly, in_lines
from geo.draw.html import environment, render
from geo.text.markdown import plain
from pages.parts.app import templates
from tests.paths import ROOT
from tests.security.payloads import PAYLOADS
from tests.security.trap import PATIENCE, harder
from tests.serving import serve

JOINER = "\u2060"  # what breaks an address; it has no width
NOTHING = re.compile(
    f"[{JOINER}\ufeff]"
)  # nor has the mark of the byte order, which Markdown drops
WHERE = {  # what the page of ``sinks_app.py`` shows each string in
    "html": ".st-key-html p.ks-small",
    "heads of a table": ".st-key-html thead th",
    "cells of a table": ".st-key-html tbody > tr > *",
    "markdown": ".st-key-markdown p",
    "caption": ".st-key-captions p",
    "notice": ".st-key-notices [data-testid=stAlert] p",
    "label of a button": ".st-key-labels [data-testid=stButton] p",
    "label of a field": ".st-key-fields label p",
    "figure": ".st-key-figure .annotation-text",
}


class Seen(HTMLParser):
    """The elements of a piece of HTML, the names of their attributes, and its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data):
        self.text += data


def spaced(text: str) -> str:
    """As a browser shows it: without a difference between one space and many."""
    return " ".join(NOTHING.sub("", text).split())


def test_no_string_leaves_the_text_of_an_element():
    seen = {
        text: Seen(render("line.html.j2", kind="k", text=text, live=False)) for text in PAYLOADS
    }

    assert [t for t, each in seen.items() if each.elements != [("p", ("class",))]] == []
    assert [t for t, each in seen.items() if each.text.strip() != t.strip()] == []


def test_no_string_leaves_its_attribute():
    seen = {text: Seen(render("line.html.j2", kind=text, text="", live=False)) for text in PAYLOADS}

    assert [t for t, each in seen.items() if each.elements != [("p", ("class",))]] == []


def test_no_string_leaves_the_script_that_it_is_given_to():
    made = {
        text: templates.render("live_region.js.j2", about="case", text=text) for text in PAYLOADS
    }
    scripts = {text: Seen(source) for text, source in made.items()}

    assert [t for t, each in scripts.items() if len(each.elements) != 1] == []
    assert [t for t, source in made.items() if source.count("</script") != 1] == []


def test_no_string_leaves_the_value_that_the_script_of_the_map_reads():
    """By the environment's own filter, which every template of a script uses for every value."""
    value = environment.from_string("{{ text | tojson }}")
    written = {text: value.render(text=text) for text in PAYLOADS}

    assert [t for t, made in written.items() if re.search("[<>&'\u2028\u2029]", made)] == []
    assert [t for t, made in written.items() if json.loads(made) != t] == []


@pytest.mark.parametrize("part", [slice(None), slice(40)], ids=["whole", "cut"])
def test_no_string_is_more_than_text_in_markdown(part):
    """Cut as well: a notice shows the beginning of what it refuses."""
    shown = {text[part]: plain(text[part]) for text in PAYLOADS}

    without_reader_fields = {
        text: re.sub(r"\\[!-/:-@\[-`{-~]", "", made) for text, made in shown.items()
    }
    assert [
        t
        for t, left in without_reader_fields.items()
        if re.search(r"[&\\`*_{}\[\]()<>#+.!|~:$-]", left)
    ] == []
    back = {text: re.sub(r"\\(.)", r"\1", made) for text, made in shown.items()}
    assert [t for t, made in back.items() if made.replace(JOINER, "") != t] == []
    address = re.compile(r"https?://|www\.|[-.\w+]@[-\w]", re.IGNORECASE)
    assert [t for t, made in back.items() if address.search(made)] == []


def test_no_string_is_more_than_text_in_a_figure():
    made = {text: escape_plotly(text) for text in PAYLOADS}

    assert [t for t, shown in made.items() if "<" in shown or ">" in shown or "%{" in shown] == []
    assert [t for t, shown in made.items() if html.unescape(shown) != t] == []
    assert in_lines(PAYLOADS).split("<br>") == [*made.values()]


@pytest.fixture(scope="module")
def sinks(tmp_path_factory):
    app = ROOT / "tests/security/sinks_app.py"
    with serve(app, tmp_path_factory.mktemp("sinks") / "log") as address:
        yield address


@harder
def test_all_strings_are_text_in_a_browser_by_every_way(sinks, trap):
    trap.open(sinks)
    expect(trap.page.locator(".st-key-figure .annotation-text")).to_have_count(
        len(PAYLOADS), timeout=PATIENCE
    )
    expect(trap.page.get_by_test_id("stToast").first).to_be_attached()
    trap.wait_until_quiet()

    everything = spaced(" ".join(PAYLOADS))
    assert {name: shown(trap.page, where) for name, where in WHERE.items()} == dict.fromkeys(
        WHERE, everything
    )
    trap.expect_nothing()


def shown(page, selector: str) -> str:
    """The text of all such elements, as it is in the document."""
    return spaced(
        " ".join(page.locator(selector).evaluate_all("all => all.map(each => each.textContent)"))
    )
