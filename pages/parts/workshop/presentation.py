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
from geo.view.pages import WORKSHOP, Page, page_at
from geo.view.scenes import Scene, held, presented, seen_by
from pages.parts.app import session, templates
from pages.parts.widgets import share_dialog

_START = ":material/slideshow:"
_ARROWS = {"first": "⏮", "previous": "◀", "next": "▶", "last": "⏭"}
_FOR_KEYS = ("first", "last")  # what presenting.js presses for Home and End: not to be seen


def leave_for_the_scene(view: View) -> None:
    """On the page of the list: go on to the page of the scene that the address asks for."""
    scene = presented(view, session.scenes_of(view))
    page = page_at(scene.page) if scene else None
    if page and page is not WORKSHOP:
        st.switch_page(page.file, query_params=seen_by(view, scene).to_query())


def start(view: View, scenes: tuple[Scene, ...], t: Phrases) -> None:
    """The way from the list to its first scene. It leads there at once and not by the list's page,
    which goes on to the scene: Back would come to that step and be sent on again."""
    first = view.replace(scene=1)
    _scene_link("start", t("scenes.start"), scenes[0], WORKSHOP.name, first, icon=_START)


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
    ends = {"first": 1, "previous": view.scene - 1, "next": view.scene + 1, "last": len(scenes)}
    with st.container(key="presenting", horizontal=True, vertical_alignment="center", gap="small"):
        for key, number in ends.items():
            _step(key, number, page, view, scenes, t)
        st.html(
            render("presenting.html.j2", number=view.scene, count=len(scenes), title=scene.title)
        )
        if page != WORKSHOP.name and (page, held(page, view)) != (scene.page, scene.view):
            _scene_link("again", "↺", scene, page, view, help=t("scenes.again"))
        share_dialog.button(page, view, t, key="share-scene", label="QR")
        ended = view.replace(scene=None)
        _link("end", t("scenes.end"), page, WORKSHOP, ended, icon=":material/close:")
    if page_at(scene.page) is None:
        st.warning(t("scenes.unknown_page", page=scene.page))
        st.stop()


def _step(
    key: str, number: int, page: str, view: View, scenes: tuple[Scene, ...], t: Phrases
) -> None:
    """One control of ``_ARROWS``: to another scene; to be seen but idle, where there is none."""
    arrow = _ARROWS[key]
    words = None if key in _FOR_KEYS else t(f"scenes.{key}")
    if 1 <= number <= len(scenes) and number != view.scene:
        there = view.replace(scene=number)
        _scene_link(key, arrow, scenes[number - 1], page, there, help=words)
    elif words:
        st.button(arrow, key=f"no-{key}", disabled=True, help=words)


def _scene_link(
    key: str, label: str, scene: Scene, page: str, view: View, **shown: str | None
) -> None:
    """To a scene in the reader's own language; to the list where the scene has no page."""
    to = page_at(scene.page) or WORKSHOP
    _link(key, label, page, to, seen_by(view, scene), **shown)


def _link(key: str, label: str, page: str, to: Page, view: View, **shown: str | None) -> None:
    """A way from a page to a view. Streamlit's link writes no address where it leads to the page
    that one is on: what came next, a click or a reload, would start from the view before."""
    with st.container(key=f"scene-{key}", width="content"):
        if page_at(page) is to:
            st.button(label, on_click=session.open_view, args=(view,), **shown)
        else:
            st.page_link(to.file, label=label, query_params=view.to_query(), **shown)
