"""Before a case is chosen: what to do next, what the cases do, where they lie in Japan."""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases
from geo.view import View
from pages.parts import chart, comparison


def show(shown: list[str], view: View, say: Phrases) -> None:
    """An overview of the cases that match, so that the panel is never empty."""
    st.html(render("overview.html.j2", say=say))
    if shown:
        chart.show(comparison.types(tuple(shown), view.lang), say)
    chart.show(comparison.distribution(view.overlay, None, view.lang), say)
