"""地図で見る: the map, the filters, and the case the reader has opened."""

import streamlit as st

from geo.view.selection import matching
from pages.parts import (
    cached,
    case_list,
    case_panel,
    chart,
    comparison,
    filters,
    map_panel,
    overview,
    session,
)

view = session.current_view()
say = cached.phrases(view.lang)
shown = matching(cached.candidates(), view)
case = cached.shelf().cases.get(view.case)

map_panel.headline(say)
map_column, case_column = st.columns([11, 10], gap="medium")
with case_column, st.container(key="case-panel"):
    text_place, chart_place = st.container(), st.container()


def show_map() -> None:
    with map_column, st.container(gap="xsmall"):
        filters.result(shown, view, say)
        map_panel.show(shown, view, say)
        case_list.show(shown, view, say)


def show_text() -> None:
    with text_place:
        if case:
            case_panel.show(case, view, say)
        else:
            overview.show(say)


# who opens the page waits for the map, who clicks waits for the text; charts take longest
for show in (show_map, show_text) if session.is_first_run() else (show_text, show_map):
    show()
with st.sidebar:
    filters.show(view, say)
chart.let_the_text_be_drawn()
with chart_place:
    comparison.show(case, shown, view, say)
