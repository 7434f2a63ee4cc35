"""What the chosen cases practise, and with whom."""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases
from geo.view import View
from pages.parts import cached
from pages.parts.compare.columns import Company, heading


def show(company: Company, view: View, say: Phrases) -> None:
    """Types and sectors by case, with links to the cases on the map."""
    heading("practices", company)
    cases = [cached.shelf().cases[name] for name in company.cases]
    if not cases:
        st.html(render("line.html.j2", kind="ks-small", text=say("compare.no_case"), live=False))
        return
    glyphs = dict(zip(company.ids, company.signs, strict=True))
    sources = dict.fromkeys(case.source for case in cases)
    st.html(
        render(
            "compare_practices.html.j2",
            say=say,
            lang=view.lang,
            cases=[
                {"sign": glyphs[case.id], "href": view.replace(case=case.id).href()}
                for case in cases
            ],
            tables=[
                (say("charts.type_column"), cached.practice_types(), [c.types for c in cases]),
                (say("panel.sector"), cached.sectors(), [c.sectors for c in cases]),
            ],
            sources=[cached.sources()[name].attribution[view.lang] for name in sources],
        )
    )
