"""取組みを探す: the directory of practices, hubs and organisations, and who works with whom."""

import streamlit as st

from geo.view import shortlist
from geo.view.directory import cases_in_view, listed
from pages.parts.app import data, session
from pages.parts.practices import directory, matrix, network
from pages.parts.sources import downloads
from pages.parts.widgets import shortlist_picker

view = session.current_view()
t = data.phrases(view.lang)
entries = directory.entries()
found = listed(entries, view)
among = tuple(case.id for case in cases_in_view(data.shelf().cases, view))

directory.headline(t)
directory.search(view, t)
directory.result(found, view, t)
with st.container(horizontal=True):
    downloads.menu(found, t)
    shortlist_picker.menu(shortlist.practices_among(found), view, t)
directory.show(found, view, t)
if among:
    matrix.show(among, view, t)
    network.show(among, view, t)
with st.sidebar:
    directory.filters(view, t)
