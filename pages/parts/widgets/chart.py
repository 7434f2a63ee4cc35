"""One chart on a page: a title that says what is seen, the figure, its sources, its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from time import sleep

import plotly.graph_objects as go
import streamlit as st

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.charts import image_download
from geo.draw.html import render
from geo.text import Phrases
from pages.parts.app import session

# seconds; on a line of 0.4 Mbit/s the map comes 14 after the text. page.css.j2 says as late that it did not
WITHOUT_MAP = 15
TEXT_FIRST = 0.1  # seconds; with 0.05 a busy browser still took both together


@dataclass(frozen=True)
class Chart:
    """A figure with everything that stands around it.

    key: its place on the page, not what it shows, so that the browser changes the chart that
    is there and does not build another; that halves the time of a click on the next case.
    of: what it shows, for the name of its picture file.
    """

    key: str
    title: str
    sentences: Sequence[str]
    figure: go.Figure
    heads: Sequence[str]  # of the table of the same data
    rows: Sequence[Sequence[str]]
    sources: Sequence[str]  # ids of records in data/sources/
    of: str | None = None  # id of a case or municipality


def show_chart(
    build: partial[Chart], t: Phrases, dataset: Dataset, *, at_once: bool = False
) -> None:
    """Put a chart on the page.

    build: what makes it, with all that it is made of; asked only for a chart that is not kept.
    Plotly is a large library: on the first run the figure's place stays empty, so that the
    map, which reports when it is drawn, comes first. Such a page calls ``wait_no_longer``.
    at_once: on a page without a map.
    """
    _shown(build, t.lang, dataset, filled=at_once or not session.is_first_run())


def wait_no_longer() -> None:
    """Have the charts come after a while where the map does not: a file of it may be missing, or
    be kept back by a network between."""
    if session.is_first_run():
        session.run_again_after(WITHOUT_MAP)


def let_the_text_be_drawn() -> None:
    """Wait a moment before the charts of a page that has a text to be read first.

    A browser draws all that comes together only when it has worked through it, and Plotly works
    for some hundred milliseconds: measured, the text is there in half the time, and the charts
    no later. The waiting costs the server nothing but an idle thread.
    """
    if not session.is_first_run():
        sleep(TEXT_FIRST)


def _identity(build: partial[Chart]) -> tuple[str, str, int]:
    """What a chart is made by and of. Its arguments, which functools' caches can keep, are told
    apart by their hash."""
    return build.func.__module__, build.func.__qualname__, hash(build.args)


# to make, copy, check and write a figure takes longer than all the rest of a run; what Streamlit
# has sent once for a chart, it sends again to every reader: some 10 to 120 kB each
@st.cache_resource(
    max_entries=cache_sizes.CHARTS,
    show_spinner=False,
    hash_funcs={partial: _identity, Dataset: id},
)
def _shown(build: partial[Chart], lang: str, dataset: Dataset, *, filled: bool) -> None:
    chart = build()
    t = dataset.phrases[lang]
    st.html(render("chart_head.html.j2", level=3, title=chart.title, sentences=chart.sentences))
    lines = dataset.attribution_line(chart.sources, lang)
    height = chart.figure.layout.height + image_download.BUTTON
    with st.container(height=height, border=False, key=f"figure-{chart.key}"):
        if filled:
            st.html(render("chart_svg.html.j2", label=t("export.vector")))
            figure = image_download.with_band(chart.figure, chart.title, lines)
            name = f"{chart.key}-{chart.of}" if chart.of else chart.key
            settings = image_download.config(figure, name, t)
            st.plotly_chart(figure, key=f"chart-{chart.key}", config=settings)
    st.html(
        render("line.html.j2", kind="ks-source", text=lines, live=False)
        + render("table.html.j2", title=t("charts.table"), heads=chart.heads, rows=chart.rows)
    )
