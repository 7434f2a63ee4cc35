"""Templates: every value is escaped, and a missing one is an error."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from geo.draw.html import SERVED, environment, render


class Seen(HTMLParser):
    """The tags and the text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.text += data


def test_a_value_is_escaped():
    html = render("line.html.j2", kind="ks-small", text="<b>神山町</b>", live=False)

    assert html == '<p class="ks-small">&lt;b&gt;神山町&lt;/b&gt;</p>'


def test_a_value_cannot_leave_its_attribute():
    html = render("line.html.j2", kind='"><script>', text="", live=False)

    assert Seen(html).tags == ["p"]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30))
def test_whatever_is_written_in_a_table_is_read_as_it_is(text):
    seen = Seen(render("table.html.j2", title="t", heads=["h"], rows=[[text, "x"]]))

    assert seen.tags == ["details", "summary", "table", "thead", "tr", "th", "tbody", "tr",
                         "th", "td"]  # fmt: skip
    assert text in seen.text


@pytest.mark.parametrize("missing", ["kind", "text", "live"])
def test_a_missing_value_is_an_error(missing):
    values = {"kind": "ks-small", "text": "能美市", "live": False}
    del values[missing]

    with pytest.raises(UndefinedError, match=missing):
        render("line.html.j2", **values)


def test_no_template_switches_the_escaping_off():
    templates = environment.list_templates(filter_func=lambda name: ".j2" in name)
    sources = {name: environment.loader.get_source(environment, name)[0] for name in templates}

    assert sources
    assert [n for n, source in sources.items() if "safe" in source or "autoescape" in source] == []


def test_a_status_is_announced_only_if_it_is_live():
    live, still = (render("line.html.j2", kind="k", text="t", live=on) for on in (True, False))

    assert 'role="status"' in live
    assert 'role="status"' not in still


@pytest.mark.parametrize(("marked", "marks"), [(0, 1), (1, 1), (-1, 0)])
def test_the_legend_marks_the_class_of_the_open_case_and_none_where_it_has_no_data(
    marked, marks, t
):
    labels = ["25未満", "25以上"]
    html = render(
        "legend.html.j2", lang="ja", t=t, name="高齢化率", labels=labels,
        classes=list(zip(["#fff", "#000"], labels, strict=True)), marked=marked, unit="%",
        years="2020", own=-1,
    )  # fmt: skip

    assert html.count("ks-marked") == html.count(t("overlay.legend_case")) == marks
    assert t("map.words.no_data") in html


@pytest.mark.parametrize(("own", "marks"), [(0, 1), (1, 1), (-1, 0)])
def test_the_legend_marks_the_class_of_the_readers_own_town(own, marks, t):
    labels = ["25未満", "25以上"]
    html = render(
        "legend.html.j2", lang="ja", t=t, name="高齢化率", labels=labels,
        classes=list(zip(["#fff", "#000"], labels, strict=True)), marked=-1, unit="%",
        years="2020", own=own,
    )  # fmt: skip

    assert html.count("ks-own") == marks


def test_the_files_that_the_map_fetches_are_there():
    assert {path.name for path in SERVED.iterdir()} >= {"map.js", "map.css"}
