"""うちのまち: the cases and the municipalities that are most like the reader's own town."""

import streamlit as st

from geo.draw.html import render
from pages.parts.app import data, session
from pages.parts.my_town import method, ranking, town_picker
from pages.parts.widgets import map, pdf_buttons, similarity, trend_chart

view = session.current_view()
t = data.phrases(view.lang)

st.html(render("page_head.html.j2", title=t("town.title"), lead=t("town.lead")))
town_picker.choose(view, t)
base = similarity.base_of(view)
if base is None:
    town_picker.invite(t)
    st.stop()

town_picker.figures(base, t)
found = similarity.found(base, view)
pdf_buttons.town_sheet(base, found, view, t)
if not similarity.comparable(found, base, t):
    trend_chart.show(base, view, t)
    method.show(base, view, t)
    st.stop()
case_column, map_column = st.columns([1, 1], gap="medium")
with map_column, st.container(gap="xsmall"):
    map.show(list(data.shelf().cases), view, t, near=tuple(found.towns.index))
with case_column, st.container(key="alike"):
    ranking.cases(found, base, view, t)
ranking.towns(found, base, view, t)
trend_chart.show(base, view, t)
method.show(base, view, t)
