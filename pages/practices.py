"""取組みを探す: the directory of practices, hubs and organisations, and who works with whom."""

import streamlit as st

from geo.view import shortlist
from geo.view.directory import cases_in_view, entries, listed
from pages.parts.app import data, session
from pages.parts.practices import directory, downloads, matrix, network
from pages.parts.widgets import shortlist_picker

dataset, view = data.dataset(), session.current_view()
t = dataset.phrases[view.lang]
found = listed(entries(dataset), view)
among = tuple(case.id for case in cases_in_view(dataset.cases, view))

directory.headline(t, dataset)
directory.search(view, t, dataset)
directory.result(found, view, t, dataset)
with st.container(horizontal=True):
    downloads.menu(found, t, dataset)
    shortlist_picker.menu(shortlist.practices_among(found), view, t, dataset)
directory.show_directory(found, view, t, dataset)
if among:
    matrix.show_matrix(among, view, t, dataset)
    network.show_network(among, view, t, dataset)
with st.sidebar:
    directory.filters(view, t, dataset)
