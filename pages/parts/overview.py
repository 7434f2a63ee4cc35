"""Before a case is chosen: what to do next, where the cases are, what they have in common."""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases
from geo.view import View
from pages.parts import cached, comparison


def show(shown: list[str], view: View, say: Phrases) -> None:
    """An overview of the cases that match, so that the panel is never empty."""
    cases = [cached.shelf().cases[name] for name in shown]
    st.html(render("overview.html.j2", say=say))
    if cases:
        comparison.types(cases, say)
    comparison.distribution(view.overlay, None, say)
