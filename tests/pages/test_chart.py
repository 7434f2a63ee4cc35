"""A chart on a page: made ready once for all readers, and never mistaken for another."""

from __future__ import annotations

import re
from functools import partial
from time import perf_counter

import plotly.graph_objects as go
import pytest

from geo.draw.charts import image_download
from pages.parts.widgets import chart
from pages.parts.widgets.chart import Chart

PAGE = "pages/practices.py"
CHART = Chart("path", "題", ["文"], go.Figure(go.Bar(x=[1])), ["名"], [["名張市"]], (), "nabari")


@pytest.fixture
def made(monkeypatch):
    """Every figure that is made ready, by its title."""
    titles = []
    ready = image_download.with_band

    def counted(figure, title, sources):
        titles.append(title)
        return ready(figure, title, sources)

    monkeypatch.setattr(image_download, "with_band", counted)
    chart._shown.clear()
    return titles


def figures(app) -> list[str]:
    return [each.proto.spec for each in app.get("plotly_chart")]


def test_a_figure_is_made_ready_once_for_all_readers(open_page, made):
    first, second = open_page(links="nomi"), open_page(links="nomi")

    assert (figures(first), len(made)) == (figures(second), 2)


def test_a_reader_of_another_case_gets_the_figures_of_that_case(open_page):
    one, other = open_page(links="nomi"), open_page(links="kurume")

    assert len({*figures(one), *figures(other)}) == 3  # of the two on the page, one is of all cases


def test_below_every_chart_stand_its_sources_and_a_table_of_what_it_shows(open_page):
    page = open_page(links="nomi")
    below = [each.value for each in page.get("html") if 'class="ks-data-table"' in each.value]

    assert len(below) == len(figures(page)) > 0
    assert not [html for html in below if not re.search(r'<p class="ks-source">[^<]', html)]
    assert not [html for html in below if '<th scope="row">' not in html]


def built(of: str) -> Chart:
    return CHART


def test_charts_that_are_made_by_or_of_something_else_are_told_apart():
    plans = [partial(built, "nomi"), partial(built, "nabari"), partial(str, "nomi")]

    assert len({chart._identity(plan) for plan in plans}) == 3


def test_a_chart_that_is_kept_is_not_made_again(open_page, monkeypatch):
    first = figures(open_page(links="nomi"))
    monkeypatch.setattr(chart, "render", None)  # with which every chart would be made

    assert figures(open_page(links="nomi")) == first


def test_charts_wait_for_the_text_after_a_click(monkeypatch):
    monkeypatch.setattr(chart.session, "is_first_run", lambda: False)
    start = perf_counter()

    chart.let_the_text_be_drawn()

    assert perf_counter() - start >= chart.TEXT_FIRST > 0


def test_charts_do_not_wait_where_a_page_opens(monkeypatch):
    monkeypatch.setattr(chart.session, "is_first_run", lambda: True)
    monkeypatch.setattr(chart, "TEXT_FIRST", 10)  # seconds: no machine is that busy
    start = perf_counter()

    chart.let_the_text_be_drawn()

    assert perf_counter() - start < chart.TEXT_FIRST
