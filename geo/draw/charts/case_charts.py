"""Plotly figures: data in, figure out. Titles and sentences are written by the page."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from geo.draw.charts.plotly_text import escape_plotly
from geo.draw.palette import AGES, CASE, OTHER_CASE, RULE, TOWN, ramp
from geo.places.classes import class_of
from geo.places.indicators import Indicator
from geo.text import Phrases
from geo.text.numbers import unit_name

_BINS = 40
_FONT = 'system-ui, "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif'
CONFIG = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


@dataclass(frozen=True)
class Mark:
    """A case, or one of its municipalities, in a distribution."""

    name: str
    value: float | None
    chosen: bool = False
    town: bool = False  # the reader's own

    @property
    def colour(self) -> str:
        return TOWN if self.town else CASE if self.chosen else OTHER_CASE


def distribution(
    indicator: Indicator, values: pd.Series, marks: Sequence[Mark], t: Phrases
) -> go.Figure:
    """How many municipalities have which value, in the colours of the map, cases marked.

    values: one for each municipality, in the indicator's unit; missing ones are left out.
    """
    lang = t.lang
    known = values.dropna()
    if indicator.logarithmic:
        known = known[known > 0]
    edges, counts = _histogram(known, logarithmic=indicator.logarithmic)
    middle = (
        np.sqrt(edges[:-1] * edges[1:]) if indicator.logarithmic else (edges[:-1] + edges[1:]) / 2
    )
    colours = ramp(indicator.ramp, indicator.breaks)
    figure = go.Figure(
        go.Bar(
            x=middle,
            y=counts,
            width=np.diff(edges),
            marker={
                "color": [colours[class_of(x, indicator.breaks)] for x in middle],
                "line": {"color": RULE, "width": 0.5},
            },
            customdata=[
                [indicator.write(a, lang), indicator.write(b, lang)]
                for a, b in itertools.pairwise(edges)
            ],
            hovertemplate=t("charts.bin_hover"),
            showlegend=False,
        )
    )
    _mark_cases(figure, indicator, marks, max(counts), lang)
    unit = unit_name(indicator.unit, lang)
    figure.update_xaxes(
        title=t.writing.label_unit.format(label=indicator.short[lang], unit=unit),
        type="log" if indicator.logarithmic else "linear",
        # a few evacuated areas lie far out and would press everybody else together
        range=None if indicator.logarithmic else [edges[0], edges[-1]],
        dtick=1 if indicator.logarithmic else None,
    )
    figure.update_yaxes(title=t("charts.municipalities"), rangemode="tozero")
    return styled(figure, height=300)


def _mark_cases(
    figure: go.Figure, indicator: Indicator, marks: Sequence[Mark], top: float, lang: str
) -> None:
    """Small triangles for all cases on the axis, a labelled line for each chosen one."""
    shown = [mark for mark in marks if mark.value is not None]
    if indicator.logarithmic:  # nobody living in a town is a count that has no place there
        shown = [mark for mark in shown if mark.value > 0]
    figure.add_scatter(
        x=[mark.value for mark in shown],
        y=[-top * 0.05] * len(shown),
        mode="markers",
        marker={
            "symbol": "triangle-up",
            "size": 11,
            "color": [mark.colour for mark in shown],
            "line": {"color": "white", "width": 1},
        },
        text=[f"{escape_plotly(mark.name)}: {indicator.write(mark.value, lang)}" for mark in shown],
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
        showlegend=False,
    )
    named = (mark for mark in shown if mark.chosen or mark.town)
    chosen = sorted(named, key=lambda mark: mark.value)
    for number, mark in enumerate(chosen):
        at = np.log10(mark.value) if indicator.logarithmic else mark.value
        figure.add_shape(
            type="line", x0=mark.value, x1=mark.value, y0=0, y1=top * 1.05,
            line={"color": mark.colour, "width": 2, "dash": "dash" if mark.town else "solid"},
        )  # fmt: skip
        figure.add_annotation(
            x=at,
            y=top * (1.12 + 0.13 * number),
            text=f"<b>{escape_plotly(mark.name)}</b> {indicator.write(mark.value, lang)}",
            showarrow=False,
            font={"color": mark.colour, "size": 12},
        )
    figure.update_yaxes(range=[-top * 0.1, top * (1.15 + 0.13 * len(chosen))])


def age_structure(rows: Mapping[str, pd.Series], t: Phrases) -> go.Figure:
    """Stacked shares of the age groups, one bar for each row, the first row on top.

    rows: label, as Plotly reads it -> shares in percent, indexed by the keys of ``palette.AGES``.
    """
    figure = go.Figure()
    labels = list(rows)
    for group, colour in AGES.items():
        shares = [rows[label][group] for label in labels]
        figure.add_bar(
            name=t(f"ages.{group}"),
            y=labels,
            x=shares,
            orientation="h",
            marker={"color": colour},
            text=["" if pd.isna(share) else f"{share:.1f}" for share in shares],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            hovertemplate="%{y}<br>%{fullData.name}: %{x:.1f}%<extra></extra>",
        )
    figure.update_layout(barmode="stack", bargap=0.25)
    figure.update_layout(
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "normal"}
    )
    figure.update_xaxes(range=[0, 100], title="%", showgrid=False)
    figure.update_yaxes(autorange="reversed", automargin=True)
    return styled(figure, height=90 + 38 * len(labels), top=40)


def type_matrix(
    cases: Mapping[str, str],
    types: Mapping[str, str],
    practised: Mapping[str, frozenset[str]],
    opened: str | None,
) -> go.Figure:
    """Which case practises which type: a filled square, the open case in its own colour.

    cases, types: id -> label. practised: case id -> type ids.
    """
    figure = go.Figure()
    names = {case: escape_plotly(name) for case, name in cases.items()}
    for case, name in names.items():
        found = [types[kind] for kind in types if kind in practised[case]]
        figure.add_scatter(
            x=[name] * len(found),
            y=found,
            mode="markers",
            marker={
                "symbol": "square",
                "size": 16,
                "color": CASE if case == opened else OTHER_CASE,
            },
            hovertemplate="%{x}<br>%{y}<extra></extra>",
            showlegend=False,
        )
    figure.update_xaxes(
        side="top", tickangle=-45, categoryorder="array", categoryarray=list(names.values()),
        range=[-0.5, len(cases) - 0.5], automargin=True,
    )  # fmt: skip
    figure.update_yaxes(
        categoryorder="array", categoryarray=list(types.values())[::-1],
        range=[-0.5, len(types) - 0.5], automargin=True,
    )  # fmt: skip
    return styled(figure, height=120 + 30 * len(types), top=20)


def type_counts(
    types: Mapping[str, str], found: Mapping[str, int], cases: int, t: Phrases
) -> go.Figure:
    """How many of the cases practise each type, as bars in the order of the vocabulary."""
    numbers = [found.get(kind, 0) for kind in types]
    figure = go.Figure(
        go.Bar(
            x=numbers,
            y=list(types.values()),
            orientation="h",
            marker={"color": CASE},
            text=[str(number) for number in numbers],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{x}<extra></extra>",
        )
    )
    figure.update_xaxes(
        range=[0, cases * 1.05], dtick=1 if cases <= 10 else None, title=t("charts.cases")
    )
    figure.update_yaxes(autorange="reversed", automargin=True)
    return styled(figure, height=60 + 28 * len(types), top=8)


def _histogram(known: pd.Series, *, logarithmic: bool) -> tuple[np.ndarray, np.ndarray]:
    """Edges and counts of equal bins over the middle 99.8 %; the outermost go to the end bins."""
    low, high = known.quantile([0.001, 0.999])
    edges = np.geomspace(low, high, _BINS + 1) if logarithmic else np.linspace(low, high, _BINS + 1)
    counts, _ = np.histogram(known.clip(edges[0], edges[-1]), edges)
    return edges, counts


def styled(figure: go.Figure, *, height: int, top: int = 10) -> go.Figure:
    """The look that all figures share: font, margins, nothing that moves by accident."""
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 16, "t": top, "b": 8},
        font={"family": _FONT, "size": 13},
        dragmode=False,
        hoverlabel={"font": {"family": _FONT, "size": 13}},
    )
    figure.update_xaxes(fixedrange=True)
    figure.update_yaxes(fixedrange=True)
    return figure
