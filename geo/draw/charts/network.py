"""Who works with whom, as figures: organisations in practices, and sectors side by side."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from geo.cases import Case, Organisation, Vocabulary
from geo.cases.collaboration import by_sector
from geo.draw.charts.case_charts import styled
from geo.draw.charts.plotly_text import escape_plotly, in_lines
from geo.draw.palette import FAINT, HUES, JOINED, ramp
from geo.text import Phrases
from geo.text.wrapping import wrapped

_LINE = 17  # pixels of one line of a label
_GAP = 13  # pixels between the labels of two rows
_WIDEST = 20  # columns that a label may take, so that a phone has room for the dots as well


class _Row(NamedTuple):
    """A row of the dot matrix: an organisation, or (None) the heading of its sector."""

    sector: str
    organisation: Organisation | None
    label: str
    y: float  # pixels from the top of all rows to the middle of this one
    height: float


def participation(case: Case, sectors: Vocabulary, t: Phrases) -> go.Figure:
    """Organisations in rows under their sector, practices in numbered columns, a dot for each tie.

    A line joins the organisations of one practice: who works together is seen at a glance.
    """
    rows = _rows(case, sectors, t.lang)
    members = [row for row in rows if row.organisation]
    figure = go.Figure()
    columns = range(1, len(case.practices) + 1)
    grid = [(x, row.y) for x in columns for row in members]
    _dots(figure, grid, size=4, color=FAINT)
    for x, practice in enumerate(case.practices, 1):
        part = [row.y for row in members if row.organisation.id in practice.organisations]
        if len(part) > 1:
            figure.add_scatter(
                x=[x, x], y=[min(part), max(part)], mode="lines", hoverinfo="skip",
                line={"color": JOINED, "width": 2}, showlegend=False,
            )  # fmt: skip
    hues = dict(zip(sectors, itertools.cycle(HUES), strict=False))
    for row in members:
        found = [
            (x, practice)
            for x, practice in enumerate(case.practices, 1)
            if row.organisation.id in practice.organisations
        ]
        hover = [_hover(row, practice.name[t.lang], sectors, t) for _, practice in found]
        _dots(figure, [(x, row.y) for x, _ in found], size=14, color=hues[row.sector], hover=hover)
    height = sum(row.height for row in rows)
    figure.update_xaxes(
        side="top", tickvals=list(columns), range=[0.4, len(case.practices) + 0.6],
        showgrid=False, zeroline=False,
    )  # fmt: skip
    figure.update_yaxes(
        tickvals=[row.y for row in rows], ticktext=[row.label for row in rows],
        tickfont={"size": 12}, ticklabeloverflow="allow", range=[height, 0], showgrid=False, zeroline=False, automargin=True,
    )  # fmt: skip
    return styled(figure, height=int(height) + 40, top=30)


def _rows(case: Case, sectors: Vocabulary, lang: str) -> list[_Row]:
    """Headings and organisations from top to bottom, each as high as its label."""
    rows: list[_Row] = []
    top = 0.0
    for sector, members in by_sector(case, sectors):
        for member in (None, *members):
            name = member.name[lang] if member else sectors[sector].label[lang]
            lines = wrapped(name, _WIDEST)
            high = _LINE * len(lines) + _GAP
            label = in_lines(lines)
            label = label if member else f"<b>{label}</b>"
            rows.append(_Row(sector, member, label, top + high / 2, high))
            top += high
    return rows


def _dots(
    figure: go.Figure,
    at: Sequence[tuple[float, float]],
    *,
    size: int,
    color: str,
    hover: Sequence[str] | None = None,
) -> None:
    figure.add_scatter(
        x=[x for x, _ in at],
        y=[y for _, y in at],
        mode="markers",
        marker={"size": size, "color": color, "opacity": 1},
        text=hover,
        hovertemplate="%{text}<extra></extra>" if hover else None,
        hoverinfo=None if hover else "skip",
        showlegend=False,
    )


def _hover(row: _Row, practice: str, sectors: Vocabulary, t: Phrases) -> str:
    return t(
        "practices.links_hover",
        organisation=escape_plotly(row.organisation.name[t.lang]),
        sector=escape_plotly(sectors[row.sector].label[t.lang]),
        practice=escape_plotly(practice),
    )


def meetings(
    found: Mapping[tuple[str, str], int],
    used: Iterable[str],
    sectors: Vocabulary,
    t: Phrases,
) -> go.Figure:
    """How many practices bring two sectors together: a staircase, each sector named once.

    found: two sectors, in the order of the vocabulary -> practices. used: sectors to show.
    A sector's name stands on the diagonal: its cells lie to the left of it and below it.
    """
    names = {s: sectors[s].label[t.lang] for s in sectors if s in set(used)}
    order = list(names)
    columns = order[:-1]  # the last sector has its name at the end of the last row
    cells = [[found.get((column, row)) for column in columns] for row in order]
    figure = go.Figure(
        go.Heatmap(
            z=cells,
            x=list(range(len(columns))),
            y=list(range(len(order))),
            text=[
                [_pair_hover(names[c], names[r], found.get((c, r), 0), t) for c in columns]
                for r in order
            ],
            texttemplate="%{z}",
            hovertemplate="%{text}<extra></extra>",
            hoverongaps=False,
            colorscale=ramp("sequential", range(4)),
            zmin=0,
            zmax=max(found.values(), default=1),
            showscale=False,
            xgap=2,
            ygap=2,
        )
    )
    return _with_names_on_the_diagonal(figure, list(names.values()))


def _with_names_on_the_diagonal(figure: go.Figure, names: Sequence[str]) -> go.Figure:
    for row, name in enumerate(names):
        for column in range(row):
            figure.add_shape(
                type="rect", x0=column - 0.5, x1=column + 0.5, y0=row - 0.5, y1=row + 0.5,
                line={"color": FAINT, "width": 1}, layer="below",
            )  # fmt: skip
        label = in_lines(wrapped(name, _WIDEST))
        figure.add_annotation(
            x=row - 0.45, y=row, text=label, xanchor="left", align="left",
            showarrow=False,
        )  # fmt: skip
    figure.update_xaxes(visible=False, range=[-0.5, len(names) - 0.5])
    figure.update_yaxes(visible=False, range=[len(names) - 0.5, -0.5])
    figure = styled(figure, height=20 + (2 * _LINE + 4) * len(names))
    return figure.update_layout(margin={"r": 110})


def _pair_hover(first: str, second: str, count: int, t: Phrases) -> str:
    names = {"first": escape_plotly(first), "second": escape_plotly(second)}
    return t("practices.pairs_hover", **names, count=count)
