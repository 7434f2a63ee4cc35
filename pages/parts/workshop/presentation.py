"""Presenting: the scenes of a list one after another, large, with nothing else on the page.

The address of each step is the scene's whole view, the list, and the number of the scene. So
everything works as on any page, reload and a second browser show the same, and a map can be
asked something in between. The language stays the reader's: a list is followed on thirty
phones, each in its own language, and no step of the projector should change it.
"""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases
from geo.view import View
from geo.view.pages import WORKSHOP, page_at
from geo.view.scenes import Scene, presented, seen_by, without_reader_fields
from pages.parts.app import session, templates
from pages.parts.widgets import share_dialog


def leave_for_the_scene(view: View) -> None:
    """On the page of the list: go on to the page of the scene that the address asks for."""
    scene = presented(view, session.scenes_of(view))
    page = page_at(scene.page) if scene else None
    if page and page is not WORKSHOP:
        st.switch_page(page.file, query_params=seen_by(view, scene).to_query())


def show_presentation(page: str, view: View, t: Phrases) -> None:
    """The controls above the page, if the view is being presented."""
    scenes = session.scenes_of(view)
    scene = presented(view, scenes)
    if scene is None:
        return
    st.html(
        templates.render("presenting.css.j2") + templates.render("presenting.js.j2"),
        unsafe_allow_javascript=True,
    )
    with st.container(key="presenting", horizontal=True, vertical_alignment="center", gap="small"):
        _step("previous", "◀", view, scenes, view.scene - 1, t)
        _step("next", "▶", view, scenes, view.scene + 1, t)
        st.html(
            render("presenting.html.j2", number=view.scene, count=len(scenes), title=scene.title)
        )
        if page != WORKSHOP.name and (page, without_reader_fields(view)) != (
            scene.page,
            scene.view,
        ):
            _link("again", "↺", scene, view, t)
        share_dialog.button(page, view, t, key="share-scene", label="QR")
        st.page_link(
            WORKSHOP.file, label=t("scenes.end"), icon=":material/close:",
            query_params=view.replace(scene=None).to_query(),
        )  # fmt: skip
    if page_at(scene.page) is None:
        st.warning(t("scenes.unknown_page", page=scene.page))
        st.stop()


def _step(
    key: str, arrow: str, view: View, scenes: tuple[Scene, ...], number: int, t: Phrases
) -> None:
    if 1 <= number <= len(scenes):
        _link(key, arrow, scenes[number - 1], view.replace(scene=number), t)
    else:
        st.button(arrow, key=f"no-{key}", disabled=True, help=t(f"scenes.{key}"))


def _link(key: str, arrow: str, scene: Scene, view: View, t: Phrases) -> None:
    """A link to a scene with the reader's own language; to the list where it has no page."""
    with st.container(key=f"scene-{key}", width="content"):
        st.page_link(
            (page_at(scene.page) or WORKSHOP).file,
            label=arrow,
            help=t(f"scenes.{key}"),
            query_params=seen_by(view, scene).to_query(),
        )
