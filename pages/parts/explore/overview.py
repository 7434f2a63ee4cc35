"""Before a case is chosen: what the reader can do next."""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases


def show_overview(t: Phrases) -> None:
    """The first steps; the charts of all cases follow, so that the panel is never empty."""
    st.html(render("overview.html.j2", t=t))
