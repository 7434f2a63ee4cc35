"""Every way in which the dashboard shows what others wrote, with every injection string at once.

Run by Streamlit for ``test_escaping.py``: the same browser code reads it as reads the dashboard.
"""

import sys
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

sys.path.insert(
    0, str(Path(__file__).parents[2])
)  # as Streamlit adds the folder of this file alone

from geo.draw.charts.plotly_text import escape_plotly, in_lines
from geo.draw.html import render
from geo.text.markdown import plain
from tests.security.payloads import PAYLOADS

with st.container(key="html"):
    for text in PAYLOADS:
        st.html(render("line.html.j2", kind="ks-small", text=text, live=False))
    st.html(render("table.html.j2", title="t", heads=PAYLOADS, rows=[PAYLOADS]))
with st.container(key="markdown"):
    for text in PAYLOADS:
        st.markdown(plain(text))
with st.container(key="captions"):
    for text in PAYLOADS:
        st.caption(plain(text))
with st.container(key="notices"):
    st.warning("\n\n".join(map(plain, PAYLOADS)))
    for text in PAYLOADS[:: len(PAYLOADS) // 20]:
        st.toast(plain(text), duration="infinite")
with st.container(key="labels"):
    for number, text in enumerate(PAYLOADS):
        st.button(plain(text), key=f"button-{number}")
with st.container(key="fields"):
    for number, text in enumerate(PAYLOADS):
        st.text_input(plain(text), value=text, key=f"field-{number}", placeholder=text)
with st.container(key="figure"):
    figure = go.Figure(layout={"width": 900, "height": 4000, "title": in_lines(PAYLOADS[:40])})
    for number, text in enumerate(PAYLOADS):
        figure.add_annotation(text=escape_plotly(text), x=0, y=number, showarrow=False)
    for text in PAYLOADS[:: len(PAYLOADS) // 40]:
        figure.add_scatter(
            x=[1], y=[1], name=escape_plotly(text), text=[escape_plotly(text)], mode="text"
        )
    figure.update_yaxes(range=[0, len(PAYLOADS)])
    st.plotly_chart(figure)
