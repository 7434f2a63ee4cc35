"""地図で見る: the map, the filters, and the case the reader has opened."""

import streamlit as st

from geo.view.selection import matching
from pages.parts import cached, case_list, case_panel, filters, map_panel, overview, session

view = session.current_view()
say = cached.phrases(view.lang)
shown = matching(cached.candidates(), view)
case = cached.shelf().cases.get(view.case)

map_panel.headline(say)
with st.sidebar:
    filters.show(view, say)

map_column, case_column = st.columns([11, 10], gap="medium")
with case_column, st.container(key="case-panel"):
    if case:
        case_panel.show(case, view, say)
    else:
        overview.show(shown, view, say)
with map_column, st.container(gap="xsmall"):
    filters.result(shown, view, say)
    map_panel.show(shown, view, say)
    case_list.show(shown, view, say)
