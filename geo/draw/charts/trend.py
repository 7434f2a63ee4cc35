"""Then, now and later as a figure: ageing rates above, population (2020 = 100) below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from geo.draw.charts.case_charts import styled
from geo.draw.charts.plotly_text import escape_plotly
from geo.places.trend import Point
from geo.text import Phrases
from geo.text.numbers import write_number

BASE_YEAR = 2020


@dataclass(frozen=True)
class Line:
    """One area's path. printed: the collection's own ageing rate, as (year, percent)."""

    name: str
    points: Sequence[Point]
    colour: str
    symbol: str
    printed: tuple[int, float] | None = None


def index(points: Sequence[Point]) -> dict[int, float]:
    """Population by year, 2020 = 100; empty where nobody was counted in 2020.

    The projection starts from the census of 2020, so that both make one series.
    """
    base = next((p.persons for p in points if p.year == BASE_YEAR and p.persons), None)
    return {p.year: p.persons / base * 100 for p in points} if base else {}


def ageing(points: Sequence[Point]) -> dict[int, float]:
    """Ageing rates by year, the census before the projection where both have one."""
    rates: dict[int, float] = {}
    for point in points:
        if point.ageing is not None:
            rates.setdefault(point.year, point.ageing)
    return dict(sorted(rates.items()))


def trend_figure(lines: Sequence[Line], t: Phrases) -> go.Figure:
    """Counted years as filled marks and solid lines, projected ones hollow and dashed."""
    figure = make_subplots(
        rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.2,
        subplot_titles=[t("trend.ageing"), t("trend.population")],
    )  # fmt: skip
    for line in lines:
        _draw(figure, line, ageing(line.points), 1, "percent", 1, t)
        _draw(figure, line, index(line.points), 2, None, 0, t)
        if line.printed:
            _draw_printed(figure, line, t)
    figure.update_annotations(font_size=13)
    figure.update_layout(legend={"orientation": "h", "y": -0.1, "yanchor": "top", "x": 0})
    figure.update_yaxes(ticksuffix="%", row=1, col=1)
    figure.update_yaxes(rangemode="tozero", row=2, col=1)
    figure.update_xaxes(dtick=5, tick0=2015, range=[2013.5, 2051.5], showticklabels=True)
    return styled(figure, height=470, top=30)


def _draw(
    figure: go.Figure, line: Line, values: dict[int, float], row: int, unit: str | None,
    decimals: int, t: Phrases,
) -> None:  # fmt: skip
    censuses = {point.year for point in line.points if point.basis == "census"}
    counted = {year: value for year, value in values.items() if year in censuses}
    # the projection begins at the census that it starts from, if the area has one
    later = {year: value for year, value in values.items() if year >= BASE_YEAR}
    for part, dash, projected in ((counted, "solid", False), (later, "dot", True)):
        if not part or (projected and len(part) < 2):
            continue
        written = [
            write_number(v, unit, t.lang, decimals=decimals) if unit else f"{v:.{decimals}f}"
            for v in part.values()
        ]
        figure.add_scatter(
            x=list(part), y=list(part.values()), row=row, col=1, mode="lines+markers",
            name=escape_plotly(line.name), legendgroup=line.name,
            showlegend=row == 1 and (not projected or not counted),
            line={"color": line.colour, "width": 2.5, "dash": dash},
            marker={
                "symbol": f"{line.symbol}-open" if projected else line.symbol,
                "size": [0 if projected and year in counted else 9 for year in part],
            },
            text=[
                t("trend.hover_projected" if projected and y not in counted else "trend.hover",
                    name=escape_plotly(line.name), year=y, value=value)
                for y, value in zip(part, written, strict=True)
            ],
            hovertemplate="%{text}<extra></extra>",
        )  # fmt: skip


def _draw_printed(figure: go.Figure, line: Line, t: Phrases) -> None:
    """The collection's own rate stands beside the line and is not joined to it."""
    year, value = line.printed
    written = write_number(value, "percent", t.lang, decimals=1)
    figure.add_scatter(
        x=[year], y=[value], row=1, col=1, mode="markers", name=t("trend.collection"),
        marker={"symbol": "cross", "size": 11, "color": line.colour,
                "line": {"color": "white", "width": 1}},
        text=[t("trend.hover_collection", year=year, value=written)],
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip
