"""地図で見る: the map, the filters, and the case the reader has opened."""

import streamlit as st

from geo.view.selection import matching
from pages.parts import cached, case_list, case_panel, filters, map_panel, overview, session

view = session.current_view()
say = cached.phrases(view.lang)
shown = matching(cached.candidates(), view)
case = cached.shelf().cases.get(view.case)

map_panel.headline(say)
map_column, case_column = st.columns([11, 10], gap="medium")


def show_map() -> None:
    with map_column, st.container(gap="xsmall"):
        filters.result(shown, view, say)
        map_panel.show(shown, view, say)
        case_list.show(shown, view, say)


def show_panel() -> None:
    with case_column, st.container(key="case-panel"):
        if case:
            case_panel.show(case, view, say)
        else:
            overview.show(shown, view, say)


# who opens the page waits for the map, who clicks waits for the panel
for show in (show_map, show_panel) if session.is_first_run() else (show_panel, show_map):
    show()
with st.sidebar:
    filters.show(view, say)
