"""出典とデータ: where every figure comes from, how it was made, and what the words mean."""

import streamlit as st

from geo.draw.html import render
from geo.places.definition import indicator_facts
from geo.places.indicators import GROUPS
from pages.parts.app import data, session
from pages.parts.sources import downloads

view = session.current_view()
t = data.phrases(view.lang)

definitions = {
    group: [
        {
            "label": indicator.label[view.lang],
            "facts": indicator_facts(indicator, data.indicators(), t),
            "sources": list(data.indicator_origins(indicator.id)),
        }
        for indicator in data.indicators().values()
        if indicator.group == group
    ]
    for group in GROUPS
}
st.html(render("sources_head.html.j2", lang=view.lang, t=t))
downloads.section(view, t)
st.html(
    render(
        "sources.html.j2",
        lang=view.lang,
        t=t,
        sources=data.sources(),
        indicators=definitions,
        types=data.practice_types(),
        sectors=data.sectors(),
        record=data.record(),
    )
)
