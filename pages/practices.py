"""取組みを探す: the directory of practices, hubs and organisations, and who works with whom."""

import streamlit as st

from geo.view import transfer
from geo.view.directory import cases_in_view, listed
from pages.parts import cached, directory, export, practice_matrix, session, ties, trying

view = session.current_view()
say = cached.phrases(view.lang)
entries = directory.entries()
found = listed(entries, view)
among = tuple(case.id for case in cases_in_view(cached.shelf().cases, view))

directory.headline(say)
directory.search(view, say)
directory.result(found, view, say)
with st.container(horizontal=True):
    export.menu(found, say)
    trying.menu(transfer.practices_among(found), view, say)
directory.show(found, view, say)
if among:
    practice_matrix.show(among, view, say)
    ties.show(among, view, say)
with st.sidebar:
    directory.filters(view, say)
