"""場面と配布: scenes for a workshop, what to hand out, and a guide for the facilitator."""

import streamlit as st

from geo.draw.html import render
from geo.view.scenes import LARGEST_FILE
from pages.parts import (
    cached,
    guide,
    presenting,
    scene_list,
    scene_papers,
    scene_store,
    session,
    transfer_sheet,
)

view = session.current_view()
say = cached.phrases(view.lang)

presenting.leave_for_the_scene(view)
refused = say("scenes.file_refused", size=LARGEST_FILE // 1024)
st.html(render("workshop.css.j2", refused=refused))
st.html(render("page_head.html.j2", title=say("workshop.title"), lead=say("workshop.lead")))
scene_list.show(view, say)
scene_store.show(view, say)
scene_papers.show(view, say)
transfer_sheet.show(view, say)
guide.show(say)
