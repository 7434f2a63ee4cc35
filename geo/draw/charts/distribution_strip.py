"""All municipalities as one strip of stacked bricks, the compared areas marked above it.

The strip is a single element of the page, so that there can be ten of them. Every marked area has a level of
its own above the strip: labels cannot overlap, however narrow the figure is.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from geo.draw.charts.area_symbols import AreaSymbol, nation
from geo.draw.charts.axes import Axis, axis_of, axis_style
from geo.draw.charts.case_charts import styled
from geo.draw.charts.plotly_text import escape_plotly, in_lines
from geo.draw.map.label_layout import text_width
from geo.draw.palette import GROUND
from geo.places.indicators import Indicator
from geo.text import Phrases

NARROWEST = 320  # pixels: what the labels are laid out for
_SIDE = 12  # pixels left and right of the plot
_BINS = 96
_MOST_ORDERS = 5_040  # of labels are compared: all of those of seven
_STRIP, _FOOT = 112, 10  # pixels: height of the highest stack, room for the marks below it
_BELOW, _ABOVE = 46, 4  # pixels of the axis, and above everything
_LINE, _GAP, _SYMBOL = 18, 5, 12  # pixels: a line of text, between levels, a mark


@dataclass(frozen=True)
class Mark:
    """One of the compared areas, or the median, with its value; None has no mark."""

    area_symbol: AreaSymbol
    value: float | None


@dataclass(frozen=True)
class Label:
    """The text beside a mark. bottom, height: its level in pixels above the strip's ground."""

    mark: Mark
    lines: tuple[str, ...]
    right: bool  # of the mark
    bottom: int
    height: int

    @property
    def width(self) -> float:
        return _SYMBOL + max(map(text_width, self.lines))


def strip(indicator: Indicator, values: pd.Series, marks: Sequence[Mark], t: Phrases) -> go.Figure:
    """values: one for each municipality, in the indicator's unit; missing ones have no brick."""
    axis = axis_of(indicator, values)
    median = Mark(nation(t("compare.median")), _median(values))
    labels = placed([*marks, median], indicator, axis, t.lang)
    top = max((label.bottom + label.height for label in labels), default=_STRIP)
    flat = {"showgrid": False, "zeroline": False, "tickangle": 0, "title_standoff": 6}
    layout = {
        "hovermode": "closest",
        "shapes": _everybody(values, axis),
        "xaxis": axis_style(indicator, axis, t) | flat,
        "yaxis": {"visible": False, "range": [-_FOOT, top]},
    }
    # all pins before all names: a text is never below a pin
    traces = [
        *(_pin(label, axis) for label in labels),
        *(_name(label, axis, indicator.write(label.mark.value, t.lang)) for label in labels),
    ]
    figure = styled(go.Figure(traces, layout), height=_ABOVE + top + _FOOT + _BELOW)
    margin = {"l": _SIDE, "r": _SIDE, "t": _ABOVE, "b": _BELOW, "pad": 0}
    return figure.update_layout(margin=margin)


def bricks(values: pd.Series, axis: Axis) -> tuple[np.ndarray, np.ndarray]:
    """The path of the strip: two points and a gap for each municipality that has a value.

    Municipalities of one bin are stacked in the order of their values.
    """
    places = np.sort(axis.at(values.dropna()))
    width = (axis.high - axis.low) / _BINS
    column = np.minimum(((places - axis.low) / width).astype(int), _BINS - 1)
    storey = np.arange(len(column)) - np.searchsorted(column, column)
    pitch = min(4.0, _STRIP / (storey.max(initial=0) + 1))
    left = axis.low + width * column
    x = np.column_stack([left + 0.08 * width, left + 0.92 * width, np.full(len(left), np.nan)])
    y = np.column_stack([(storey + 0.5) * pitch] * 2 + [np.full(len(left), np.nan)])
    return axis.values(x).ravel(), y.ravel()


def placed(marks: Sequence[Mark], indicator: Indicator, axis: Axis, lang: str) -> list[Label]:
    """A label for each mark with a value, on a level of its own, in the order in which the
    fewest texts are crossed by the pin of another.
    """
    shown = [mark for mark in marks if mark.value is not None]
    labels = [_label(mark, indicator, axis, lang) for mark in reversed(shown)]
    tried = itertools.islice(itertools.permutations(labels), _MOST_ORDERS)
    best = min(tried, key=lambda order: _crossings(order, axis))
    bottoms = itertools.accumulate((_GAP + label.height for label in best), initial=_STRIP + _GAP)
    return [
        Label(label.mark, label.lines, label.right, bottom, label.height)
        for label, bottom in zip(best, bottoms, strict=False)
    ]


def _label(mark: Mark, indicator: Indicator, axis: Axis, lang: str) -> Label:
    """The text on the side where it has room in a narrow figure, in as many lines as it needs."""
    written = indicator.write(mark.value, lang)
    if side := axis.side(mark.value):
        written = f"{written} ▶" if side > 0 else f"◀ {written}"
    fraction = float(axis.fraction(mark.value))
    room_right = (1 - fraction) * (NARROWEST - 2 * _SIDE) - _SYMBOL
    room_left = fraction * (NARROWEST - 2 * _SIDE) - _SYMBOL
    right = room_right >= min(text_width(f"{mark.area_symbol.name} {written}"), room_left)
    lines = mark.area_symbol.lines(max(room_right, room_left), then=written)
    return Label(mark, lines, right, 0, _LINE * len(lines))


def _crossings(order: Sequence[Label], axis: Axis) -> int:
    """How many texts a higher pin runs through in a narrow figure."""
    at = [float(axis.fraction(label.mark.value)) * (NARROWEST - 2 * _SIDE) for label in order]
    return sum(
        0 < (at[high] - at[low]) * (1 if order[low].right else -1) < order[low].width
        for low, high in itertools.combinations(range(len(order)), 2)
    )


def _everybody(values: pd.Series, axis: Axis) -> list[dict[str, Any]]:
    """All bricks as one shape: a trace would become an element of the page for each brick."""
    x, y = bricks(values, axis)
    if not len(x):
        return []
    steps = zip(x[::3], y[::3], x[1::3], strict=True)
    path = "".join(f"M{left:.5g},{up:.4g}H{right:.5g}" for left, up, right in steps)
    line = {"color": GROUND, "width": max(1.0, _pitch(y) * 0.72)}
    return [{"type": "path", "path": path, "line": line, "layer": "below"}]


def _pin(label: Label, axis: Axis) -> go.Scatter:
    """A thin line from the mark on the ground up to its level."""
    x = float(axis.values(axis.at(label.mark.value)))
    return go.Scatter(
        x=[x, x],
        y=[0, label.bottom + label.height / 2],
        mode="lines",
        line={"color": label.mark.area_symbol.colour, "width": 1.2, "dash": "dot"},
        hoverinfo="skip",
        showlegend=False,
    )


def _name(label: Label, axis: Axis, written: str) -> go.Scatter:
    """The mark on the ground, and again on its level beside the text."""
    area_symbol = label.mark.area_symbol
    x = float(axis.values(axis.at(label.mark.value)))
    return go.Scatter(
        name=escape_plotly(area_symbol.name),
        x=[x, x],
        y=[0, label.bottom + label.height / 2],
        mode="markers+text",
        marker={
            "symbol": area_symbol.symbol,
            "size": _SYMBOL,
            "color": area_symbol.colour,
            "opacity": 1,
        }
        | {
            "line": {
                "color": area_symbol.colour if "line" in area_symbol.symbol else "white",
                "width": 1.5,
            }
        },
        text=["", in_lines(label.lines)],
        textposition="middle right" if label.right else "middle left",
        hovertemplate=f"{escape_plotly(area_symbol.name)}: {written}<extra></extra>",
        cliponaxis=False,
        showlegend=False,
    )


def _pitch(y: np.ndarray) -> float:
    """Pixels from one brick to the one above it: the lowest lie half of that above the ground."""
    return float(2 * np.nanmin(y)) if len(y) else 0.0


def _median(values: pd.Series) -> float | None:
    median = values.median()
    return None if pd.isna(median) else float(median)
