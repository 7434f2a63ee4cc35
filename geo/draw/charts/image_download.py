"""A chart as a picture to take away: the browser draws it, with its title and its sources.

Plotly's button saves a PNG; beside it stands ours for SVG (``chart_svg.js.j2``).

On a page the title stands above the figure and the sources below it, as text that wraps and can
be read aloud. In the figure itself they stand in a band at the top, which the page cuts off
and hides (page.css.j2) and the downloaded picture keeps.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from geo.draw.charts.case_charts import CONFIG
from geo.draw.charts.plotly_text import escape_plotly
from geo.text import Phrases
from geo.text.wrapping import wrapped

BAND = 96  # pixels at the top, for the picture alone; the same number stands in page.css.j2
BUTTON = 28  # pixels below the band, for the button on the page
_WIDTH, _SCALE = 1000, 2  # of the picture: wide enough for a slide, whatever the screen
_TITLE, _SOURCE = 17, 11  # font sizes
_DOWN = 32  # pixels from the top of the picture to the line that the title stands on
_TITLE_COLUMNS, _SOURCE_COLUMNS = 104, 164  # narrow characters that fit side by side


def with_band(figure: go.Figure, title: str, sources: str) -> go.Figure:
    """A copy of a figure that carries its title and its sources, above what was its top."""
    carrying = go.Figure(figure)
    layout = carrying.layout
    height = layout.height + BAND + BUTTON
    carrying.update_layout(
        height=height,
        margin={"t": (layout.margin.t or 0) + BAND + BUTTON},
        title={
            "text": _band(title, sources),
            "font": {"size": _TITLE},
            "x": 12 / _WIDTH, "xref": "container", "xanchor": "left",
            "y": 1 - _DOWN / height, "yref": "container", "yanchor": "top",
        },
    )  # fmt: skip
    return carrying


def config(figure: go.Figure, name: str, t: Phrases) -> dict[str, Any]:
    """Plotly's settings: one button, in the reader's language, that saves the picture as PNG.

    figure: as ``with_band`` made it. name: of the file, without its ending.
    """
    words = {
        "Download plot as a PNG": t("export.picture"),
        "Preparing image - this may take a few seconds": t("export.picture_wait"),
        "Image download succeeded": t("export.picture_done"),
        "Sorry, there was a problem downloading your image!": t("export.picture_failed"),
    }
    return CONFIG | {
        "displayModeBar": True,
        "displaylogo": False,
        "showSendToCloud": False,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {
            "format": "png",
            "filename": f"kyosei-map-{name}-{t.lang}",
            "width": _WIDTH,
            "height": figure.layout.height,
            "scale": _SCALE,
        },
        "locale": t.lang,
        "locales": {t.lang: {"dictionary": words, "format": {}}},
    }


def _band(title: str, sources: str) -> str:
    """Title and sources as Plotly writes text: broken into lines, with no markup of their own."""
    lines = _lines(title, _TITLE_COLUMNS)[:2]
    small = "<br>".join(_lines(sources, _SOURCE_COLUMNS))
    style = f"font-size:{_SOURCE}px;font-weight:normal"
    return "<br>".join([*lines, f'<span style="{style}">{small}</span>'])


def _lines(text: str, widest: int) -> Sequence[str]:
    return [escape_plotly(line) for line in wrapped(text, widest)]
