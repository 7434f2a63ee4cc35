"""地図で見る: the map, the filters, and the case the reader has opened."""

import streamlit as st

from geo.view.case_filters import candidates, matching
from pages.parts.app import data, session
from pages.parts.explore import case_list, case_panel, charts, filters, overview
from pages.parts.widgets import chart, map

dataset, view = data.dataset(), session.current_view()
t = dataset.phrases[view.lang]
shown = matching(candidates(dataset), view)
case = dataset.cases.get(view.case)

map.headline(t, dataset)
map_column, case_column = st.columns([11, 10], gap="medium")
with case_column, st.container(key="case-panel"):
    text_place, chart_place = st.container(), st.container()


def show_map() -> None:
    with map_column, st.container(gap="xsmall"):
        filters.result(shown, view, t, dataset)
        map.show_map(shown, view, t, dataset)
        case_list.show_case_list(shown, view, t, dataset)


def show_text() -> None:
    with text_place:
        if case:
            case_panel.show_case_panel(case, view, t, dataset)
        else:
            overview.show_overview(t)


# who opens the page waits for the map, who clicks waits for the text; charts take longest
for show in (show_map, show_text) if session.is_first_run() else (show_text, show_map):
    show()
with st.sidebar:
    filters.show_filters(view, t, dataset)
chart.let_the_text_be_drawn()
with chart_place:
    charts.show_charts(case, shown, view, t, dataset)
chart.wait_no_longer()
