"""Several measures of several areas as bars, one small chart for each measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from geo.draw.charts import styled
from geo.draw.signs import Sign
from geo.places.indicators import Indicator
from geo.text import Phrases

_ROW, _HEAD, _FOOT = 26, 34, 30  # pixels: a bar, the heading of a chart, the axis


def shares(
    indicators: Sequence[Indicator],
    signs: Sequence[Sign],
    values: Mapping[str, Sequence[float | None]],
    say: Phrases,
) -> go.Figure:
    """values: by indicator id, one for each sign, in percent. A missing one is said, not drawn."""
    plot = len(indicators) * (_ROW * len(signs) + _HEAD)
    figure = make_subplots(
        rows=len(indicators),
        cols=1,
        shared_xaxes=True,
        vertical_spacing=_HEAD / plot,
        subplot_titles=[f"<b>{each.label[say.lang]}</b>" for each in indicators],
    )
    labels = [sign.label for sign in signs]
    for row, indicator in enumerate(indicators, start=1):
        own = values[indicator.id]
        written = [indicator.write(value, say.lang) for value in own]
        figure.add_bar(
            x=[value or 0 for value in own],
            y=labels,
            orientation="h",
            marker={"color": [sign.colour for sign in signs]},
            text=[
                say("compare.no_data") if value is None else text
                for value, text in zip(own, written, strict=True)
            ],
            textposition="outside",
            textangle=0,
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
            showlegend=False,
            row=row,
            col=1,
        )
    highest = max((value or 0 for own in values.values() for value in own), default=0)
    figure.update_annotations(x=0, xanchor="left", font={"size": 13})
    figure.update_xaxes(range=[0, (highest or 1) * 1.25], showgrid=False, ticksuffix="%")
    figure.update_yaxes(autorange="reversed", automargin=True)
    figure.update_layout(bargap=0.3)
    return styled(figure, height=plot + _FOOT, top=26)
