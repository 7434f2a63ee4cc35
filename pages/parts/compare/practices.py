"""What the chosen cases practise, and with whom."""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases
from geo.view import View
from pages.parts.compare.areas import ComparedAreas, heading


def show_practices(compared: ComparedAreas, view: View, t: Phrases) -> None:
    """Types and sectors by case, with links to the cases on the map."""
    heading("practices", compared)
    cases = [compared.dataset.cases[name] for name in compared.cases]
    if not cases:
        st.html(render("line.html.j2", kind="ks-small", text=t("compare.no_case"), live=False))
        return
    glyphs = dict(zip(compared.ids, compared.area_symbols, strict=True))
    sources = dict.fromkeys(case.source for case in cases)
    st.html(
        render(
            "compare_practices.html.j2",
            t=t,
            lang=view.lang,
            cases=[
                {"symbol": glyphs[case.id], "href": view.replace(case=case.id).href()}
                for case in cases
            ],
            tables=[
                (t("charts.type_column"), compared.dataset.types, [c.types for c in cases]),
                (t("panel.sector"), compared.dataset.sectors, [c.sectors for c in cases]),
            ],
            sources=[compared.dataset.sources[name].attribution[view.lang] for name in sources],
        )
    )
