"""うちのまち: the cases and the municipalities that are most like the reader's own town."""

import streamlit as st

from geo.draw.html import render
from geo.view.pages import MY_TOWN, meant_on
from geo.view.similar_places import base_of, similar_places
from pages.parts.app import data, session
from pages.parts.my_town import method, ranking, town_picker
from pages.parts.widgets import map, pdf_buttons, similarity, trend_chart

dataset, view = data.dataset(), session.current_view()
t = dataset.phrases[view.lang]

st.html(render("page_head.html.j2", title=t("town.title"), lead=t("town.lead")))
town_picker.choose(view, t, dataset)
base = base_of(view)
if base is None:
    town_picker.invite(t, dataset)
    st.stop()

town_picker.figures(base, t, dataset)
found = similar_places(base, view, dataset)
pdf_buttons.town_sheet(view, t, dataset)
if not similarity.comparable(found, base, t, dataset):
    trend_chart.show_trend_chart(base, view, t, dataset)
    method.show_method(base, view, t, dataset)
    st.stop()
case_column, map_column = st.columns([1, 1], gap="medium")
with map_column, st.container(gap="xsmall"):
    # a case that is open on the map's own page is not open here
    here = meant_on(MY_TOWN.name, view)
    map.show_map(list(dataset.cases), here, t, dataset, near=tuple(found.towns.index))
with case_column, st.container(key="similar"):
    ranking.cases(found, base, view, t, dataset)
ranking.towns(found, base, view, t, dataset)
trend_chart.show_trend_chart(base, view, t, dataset)
method.show_method(base, view, t, dataset)
