"""Several measures of several areas as bars, one small chart for each measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from geo.draw.charts.area_symbols import AreaSymbol
from geo.draw.charts.case_charts import styled
from geo.draw.charts.plotly_text import in_lines
from geo.draw.map.label_layout import text_width
from geo.places.indicators import Indicator
from geo.text import Phrases

_LINE, _GAP, _HEAD, _FOOT = 17, 10, 30, 30  # pixels: a line of text, between bars, heading, axis
ROOM = 170  # pixels for the names
_BAR = 17  # pixels


def shares(
    indicators: Sequence[Indicator],
    area_symbols: Sequence[AreaSymbol],
    values: Mapping[str, Sequence[float | None]],
    t: Phrases,
) -> go.Figure:
    """values: by indicator id, one for each sign, in percent. A missing one is said, not drawn."""
    names = [in_lines(area_symbol.lines(ROOM, with_glyph=True)) for area_symbol in area_symbols]
    left = round(max(text_width(line) for name in names for line in name.split("<br>"))) + 8
    bars_high = (_GAP + _LINE * max(name.count("<br>") + 1 for name in names)) * len(area_symbols)
    chart, plot = bars_high + _HEAD, (bars_high + _HEAD) * len(indicators)
    bars, layout = (
        [],
        {
            "bargap": 1 - _BAR * len(area_symbols) / bars_high,
            "annotations": [],
            "xaxis": _ground(indicators, values),
        },
    )
    for number, indicator in enumerate(indicators):
        top = 1 - (chart * number + _HEAD) / plot
        bars.append(_bars(indicator, names, area_symbols, values[indicator.id], t))
        bars[-1].yaxis = _axis(number)
        layout[f"yaxis{number + 1}"] = {
            "domain": [max(0, top - bars_high / plot), top],
            "autorange": "reversed",
        }
        layout["annotations"].append(_head(f"<b>{indicator.label[t.lang]}</b>", top, left))
    figure = styled(go.Figure(bars, layout), height=plot + _FOOT + 4, top=4)
    return figure.update_layout(margin={"l": left, "b": _FOOT, "autoexpand": False})


def _ground(
    indicators: Sequence[Indicator], values: Mapping[str, Sequence[float | None]]
) -> dict[str, object]:
    """The axis that all charts share, below the last."""
    highest = max((value or 0 for own in values.values() for value in own), default=0)
    style = {"showgrid": False, "ticksuffix": "%", "anchor": _axis(len(indicators) - 1)}
    return style | {"range": [0, (highest or 1) * 1.25]}  # room for the longest bar's figure


def _axis(number: int) -> str:
    """Plotly's name of the upright axis of a chart."""
    return f"y{number + 1}" if number else "y"


def _bars(
    indicator: Indicator,
    names: Sequence[str],
    area_symbols: Sequence[AreaSymbol],
    own: Sequence[float | None],
    t: Phrases,
) -> go.Bar:
    return go.Bar(
        x=[value or 0 for value in own],
        y=list(names),
        orientation="h",
        marker={"color": [area_symbol.colour for area_symbol in area_symbols]},
        text=[
            t("compare.no_data") if value is None else indicator.write(value, t.lang)
            for value in own
        ],
        textposition="outside",
        textangle=0,
        cliponaxis=False,
        hovertemplate="%{y}: %{text}<extra></extra>",
        showlegend=False,
    )


def _head(text: str, top: float, left: int) -> dict[str, object]:
    """The heading of one of the charts, above its first bar, from the figure's edge."""
    place = {"x": 0, "y": top, "xref": "paper", "yref": "paper"}
    anchors = {"xanchor": "left", "yanchor": "bottom", "xshift": 4 - left, "showarrow": False}
    return {"text": text, "font": {"size": 13}, **place, **anchors}
