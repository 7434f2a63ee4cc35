"""取組みを探す: the directory of practices, hubs and organisations, and who works with whom."""

import streamlit as st

from geo.view.directory import cases_in_view, listed
from pages.parts import cached, directory, export, practice_matrix, session, ties

view = session.current_view()
say = cached.phrases(view.lang)
entries = directory.entries()
found = listed(entries, view)
among = tuple(case.id for case in cases_in_view(cached.shelf().cases, view))

directory.headline(say)
directory.search(view, say)
directory.result(found, view, say)
export.menu(found, say)
directory.show(found, view, say)
if among:
    practice_matrix.show(among, view, say)
    ties.show(among, view, say)
with st.sidebar:
    directory.filters(view, say)
