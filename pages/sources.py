"""出典とデータ: where every figure comes from, how it was made, and what the words mean."""

import streamlit as st

from geo.draw.definition import indicator_facts
from geo.draw.html import render
from geo.places.indicators import GROUPS
from pages.parts import cached, export, session

view = session.current_view()
say = cached.phrases(view.lang)

definitions = {
    group: [
        {
            "label": indicator.label[view.lang],
            "facts": indicator_facts(indicator, cached.indicators(), say),
            "sources": list(cached.indicator_origins(indicator.id)),
        }
        for indicator in cached.indicators().values()
        if indicator.group == group
    ]
    for group in GROUPS
}
st.html(render("sources_head.html.j2", lang=view.lang, say=say))
export.section(view, say)
st.html(
    render(
        "sources.html.j2",
        lang=view.lang,
        say=say,
        sources=cached.sources(),
        indicators=definitions,
        types=cached.practice_types(),
        sectors=cached.sectors(),
        record=cached.record(),
    )
)
