"""場面と配布: scenes for a workshop, what to hand out, and a guide for the facilitator."""

import streamlit as st

from geo.draw.html import render
from geo.view.scenes import LARGEST_FILE
from pages.parts.app import data, session, templates
from pages.parts.workshop import (
    guide,
    presentation,
    scene_downloads,
    scene_file,
    scene_list,
    shortlist_sheet,
)

dataset, view = data.dataset(), session.current_view()
t = dataset.phrases[view.lang]

presentation.leave_for_the_scene(view)
refused = {
    why: t(f"scenes.file_refused.{why}", size=LARGEST_FILE // 1024)
    for why in t.under("scenes.file_refused")
}
upload = templates.render("upload.js.j2")
st.html(templates.render("workshop.css.j2", refused=refused) + upload, unsafe_allow_javascript=True)
st.html(render("page_head.html.j2", title=t("workshop.title"), lead=t("workshop.lead")))
scene_list.show_scene_list(view, t, dataset)
scene_file.show_scene_file(view, t, dataset)
scene_downloads.show_scene_downloads(view, t, dataset)
shortlist_sheet.show_shortlist_sheet(view, t, dataset)
guide.show_guide(t, dataset)
