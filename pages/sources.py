"""出典とデータ: where every figure comes from, how it was made, and what the words mean."""

import streamlit as st

from geo.draw.html import render
from pages.parts import cached, session

view = session.current_view()

st.html(
    render(
        "sources.html.j2",
        lang=view.lang,
        say=cached.phrases(view.lang),
        sources=cached.sources(),
        indicators=cached.indicators(),
        types=cached.practice_types(),
        sectors=cached.sectors(),
        record=cached.record(),
    )
)
