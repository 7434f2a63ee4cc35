"""出典とデータ: where every figure comes from, how it was made, and what the words mean."""

import streamlit as st

from geo.draw.html import render
from geo.places.definition import indicator_facts
from geo.places.indicators import GROUPS
from pages.parts.app import data, session
from pages.parts.sources import downloads

dataset, view = data.dataset(), session.current_view()
t = dataset.phrases[view.lang]

definitions = {
    group: [
        {
            "label": indicator.label[view.lang],
            "facts": indicator_facts(indicator, dataset.indicators, t),
            "sources": list(dataset.origins(indicator.id)),
        }
        for indicator in dataset.indicators.values()
        if indicator.group == group
    ]
    for group in GROUPS
}
st.html(render("sources_head.html.j2", lang=view.lang, t=t))
downloads.section(view, t, dataset)
st.html(
    render(
        "sources.html.j2",
        lang=view.lang,
        t=t,
        sources=dataset.sources,
        indicators=definitions,
        types=dataset.types,
        sectors=dataset.sectors,
        record=dataset.record,
    )
)
