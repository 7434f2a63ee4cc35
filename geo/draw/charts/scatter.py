"""Two measures against each other: every municipality a dot, cases and compared areas named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from geo.draw.charts.area_symbols import AreaSymbol
from geo.draw.charts.axes import Axis, axis_of, axis_style
from geo.draw.charts.case_charts import styled
from geo.draw.charts.plotly_text import escape_plotly, in_lines
from geo.draw.map.label_layout import Box, Label, offsets_between, text_width
from geo.draw.palette import GROUND, INK, VEIL
from geo.places.indicators import Indicator
from geo.text import Phrases
from geo.text.numbers import unit_name

WIDTHS = (320, 1120)  # pixels of the figure between which labels stay apart
HEIGHT = 540
_LEFT, _RIGHT, _TOP, _BOTTOM = 76, 12, 8, 54  # fixed, so that places in pixels are known
_LINE, _PADDING = 17, 8
_ROOM = 118  # pixels for a line of a label


@dataclass(frozen=True)
class Spot:
    """A named place in the plot. None on either axis: it is not drawn."""

    area_symbol: AreaSymbol
    x: float | None
    y: float | None


@dataclass(frozen=True)
class Plane:
    """Both axes with their measures."""

    across: Indicator
    up: Indicator
    x: Axis
    y: Axis

    def pixels(self, spots: Sequence[Spot], width: int) -> np.ndarray:
        """Where spots lie in a figure of that width, from its upper left corner."""
        across = self.x.fraction([spot.x for spot in spots])
        up = self.y.fraction([spot.y for spot in spots])
        return np.column_stack(
            [
                _LEFT + across * (width - _LEFT - _RIGHT),
                _TOP + (1 - up) * (HEIGHT - _TOP - _BOTTOM),
            ]
        )


def plane_of(across: Indicator, up: Indicator, x: pd.Series, y: pd.Series) -> Plane:
    """The axes for two measures, given the values of all municipalities."""
    return Plane(across, up, axis_of(across, x), axis_of(up, y))


def scatter(plane: Plane, table: pd.DataFrame, spots: Sequence[Spot], t: Phrases) -> go.Figure:
    """table: columns name, x and y, one row for each municipality that has both values."""
    shown = [spot for spot in spots if spot.x is not None and spot.y is not None]
    names = [_name(plane, *each) for each in zip(shown, *_layout(plane, shown), strict=True)]
    level = {"tickangle": 0, "zeroline": False}
    layout = {
        "annotations": names,
        "hovermode": "closest",
        "xaxis": axis_style(plane.across, plane.x, t) | {"title_standoff": 6} | level,
        "yaxis": axis_style(plane.up, plane.y, t) | {"title_standoff": 6} | level,
    }
    marks = [_mark(plane, spot, t.lang) for spot in shown]
    figure = styled(go.Figure([_everybody(plane, table, t.lang), *marks], layout), height=HEIGHT)
    margin = {"l": _LEFT, "r": _RIGHT, "t": _TOP, "b": _BOTTOM, "pad": 0, "autoexpand": False}
    return figure.update_layout(margin=margin)


def _everybody(plane: Plane, table: pd.DataFrame, lang: str) -> go.Scatter:
    return go.Scatter(
        x=plane.x.values(plane.x.at(table["x"])).astype("float32"),
        y=plane.y.values(plane.y.at(table["y"])).astype("float32"),
        mode="markers",
        marker={"color": GROUND, "size": 5, "opacity": 0.45},
        text=[escape_plotly(name) for name in table["name"]],
        customdata=np.round(table[["x", "y"]].to_numpy(dtype=float), 2),
        hovertemplate=_hover(plane, lang),
        showlegend=False,
    )


def plot_box(width: int) -> Box:
    """The plot in a figure of that width, without its axes."""
    return _LEFT, _TOP, width - _RIGHT, HEIGHT - _BOTTOM


def label_of(plane: Plane, spot: Spot) -> Label:
    """What stands beside a spot: its name, with an arrow where it lies beyond an axis."""
    arrows = {(1, 0): "▶", (-1, 0): "◀", (0, 1): "▲", (0, -1): "▼"}
    sides = ((plane.x.side(spot.x), 0), (0, plane.y.side(spot.y)))
    arrow = "".join(arrows.get(side, "") for side in sides)
    lines = spot.area_symbol.lines(_ROOM, then=arrow)
    width = round(max(map(text_width, lines))) + _PADDING
    return Label(in_lines(lines), width, _LINE * len(lines) + _PADDING)


def _layout(plane: Plane, shown: Sequence[Spot]) -> tuple[list[Label], np.ndarray]:
    labels = [label_of(plane, spot) for spot in shown]
    narrow, wide = (plane.pixels(shown, width) for width in WIDTHS)
    return labels, offsets_between(narrow, wide, labels, tuple(map(plot_box, WIDTHS)))


def _mark(plane: Plane, spot: Spot, lang: str) -> go.Scatter:
    return go.Scatter(
        x=plane.x.values(plane.x.at([spot.x])),
        y=plane.y.values(plane.y.at([spot.y])),
        mode="markers",
        marker={
            "symbol": spot.area_symbol.symbol,
            "size": 13,
            "color": spot.area_symbol.colour,
            "line": {"color": "white", "width": 1.5},
        },
        text=[
            f"{escape_plotly(spot.area_symbol.name)}<br>{plane.across.short[lang]}: {plane.across.write(spot.x, lang)}"
            f"<br>{plane.up.short[lang]}: {plane.up.write(spot.y, lang)}"
        ],
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
        showlegend=False,
    )


def _name(plane: Plane, spot: Spot, label: Label, shift: np.ndarray) -> dict[str, Any]:
    return {
        "x": float(plane.x.at(spot.x)),  # annotations, unlike traces, want the logarithm
        "y": float(plane.y.at(spot.y)),
        "ax": float(shift[0]),
        "ay": float(shift[1]),
        "text": f"<b>{label.text}</b>",
        "font": {"size": 13, "color": INK},
        "bgcolor": VEIL,
        "bordercolor": spot.area_symbol.colour,
        "borderwidth": 1.5,
        "borderpad": 2,
        "arrowhead": 0,
        "arrowwidth": 1.2,
        "arrowcolor": spot.area_symbol.colour,
        "standoff": 5,
    }


def _hover(plane: Plane, lang: str) -> str:
    """The name and both values with measure and unit, as a template that the browser fills in."""
    lines = [
        f"{indicator.label[lang]}: %{{customdata[{number}]:,.{indicator.decimals}f}}"
        f" {unit_name(indicator.unit, lang)}"
        for number, indicator in enumerate((plane.across, plane.up))
    ]
    return "<br>".join(["%{text}", *lines]) + "<extra></extra>"
