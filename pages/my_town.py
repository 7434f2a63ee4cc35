"""うちのまち: the cases and the municipalities that are most like the reader's own town."""

import streamlit as st

from geo.draw.html import render
from pages.parts import (
    alike,
    alike_lists,
    alike_method,
    cached,
    future,
    handout,
    map_panel,
    session,
    town,
)

view = session.current_view()
say = cached.phrases(view.lang)

st.html(render("page_head.html.j2", title=say("town.title"), lead=say("town.lead")))
town.choose(view, say)
base = alike.base_of(view)
if base is None:
    town.invite(say)
    st.stop()

town.figures(base, say)
found = alike.found(base, view)
handout.town_sheet(base, found, view, say)
if not alike.comparable(found, base, say):
    future.show(base, view, say)
    alike_method.show(base, view, say)
    st.stop()
case_column, map_column = st.columns([1, 1], gap="medium")
with map_column, st.container(gap="xsmall"):
    map_panel.show(list(cached.shelf().cases), view, say, near=tuple(found.towns.index))
with case_column, st.container(key="alike"):
    alike_lists.cases(found, base, view, say)
alike_lists.towns(found, base, view, say)
future.show(base, view, say)
alike_method.show(base, view, say)
