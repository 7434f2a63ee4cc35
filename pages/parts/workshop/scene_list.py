"""Scenes: keeping the present view as one, on every page; the list of them, on its own."""

from __future__ import annotations

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.text import Phrases
from geo.text.markdown import plain
from geo.view import View
from geo.view.link_codec import LONGEST_TITLE, Unreadable, is_title
from geo.view.pages import WORKSHOP, page_at
from geo.view.scenes import Scene, held, moved, seen_by, write_scenes
from geo.view.typed_text import title_of
from pages.parts.app import session
from pages.parts.workshop import presentation, scene_titles


def keep(page: str, view: View, t: Phrases, dataset: Dataset) -> None:
    """In the sidebar: one button keeps what is seen; where it is kept already, its title."""
    if page == WORKSHOP.name:
        return
    scenes = session.scenes_of(view)
    shown = held(page, view)
    found = [n for n, s in enumerate(scenes, 1) if (s.page, s.view) == (page, shown)]
    with st.container(key="keep-scene", gap="xsmall"):
        if found:
            _title(found[0], scenes, t("scenes.kept", number=found[0], count=len(scenes)))
        else:
            title = scene_titles.suggested(page, view, t, dataset)
            st.button(
                t("scenes.keep"),
                icon=":material/add_to_photos:",
                help=t("scenes.keep_help", title=plain(title)),
                width="stretch",
                on_click=_keep,
                args=(Scene(title, page, shown),),
            )
        if scenes:
            st.page_link(
                WORKSHOP.file,
                label=t("scenes.to_list", count=len(scenes)),
                query_params=view.replace(scene=None).to_query(),
            )


def show_scene_list(view: View, t: Phrases, dataset: Dataset) -> None:
    """The list: open, rename, move, remove; and the way into presenting."""
    st.html(render("section.html.j2", name="scenes", title=t("scenes.heading")))
    scenes = session.scenes_of(view)
    if not scenes:
        st.info(t("scenes.none"))
        return
    with st.container(key="scene-list", gap="xsmall"):
        for number, scene in enumerate(scenes, start=1):
            _entry(number, scene, scenes, view, t, dataset)
    presentation.start(view, scenes, t)
    st.caption(t("scenes.how"))


def put(
    scenes: tuple[Scene, ...], *, done: str | None = None, in_place_of_all: bool = False
) -> None:
    """From a callback: make ``scenes`` the list of the address, or say why it cannot be.

    in_place_of_all: whether nothing counts any more that was in the list before.
    """
    try:
        written = write_scenes(scenes)
    except Unreadable as error:
        session.flash_message(f"scenes.problems.{error.reason}")
        return
    if in_place_of_all:
        session.open_view(session.current_view().replace(scenes=written, scene=None))
    else:
        session.go(scenes=written, scene=None)
    if done:
        session.flash_message(done, count=len(session.scenes_of(session.current_view())))


def _entry(
    number: int, scene: Scene, scenes: tuple[Scene, ...], view: View, t: Phrases, dataset: Dataset
) -> None:
    with st.container(
        key=f"scene-{number}", horizontal=True, vertical_alignment="center", gap="xsmall"
    ):
        st.html(render("scene_number.html.j2", number=number), width="content")
        with st.container(key=f"scene-words-{number}", gap=None, width="stretch"):
            _title(number, scenes, t("scenes.title_of", number=number))
            _subject(scene, t, dataset)
        known = page_at(scene.page) is not None
        st.button(
            t("scenes.open"), key=f"open-scene-{number}", disabled=not known,
            help=t("scenes.open_help"), on_click=_open, args=(scene, view),
        )  # fmt: skip
        for key, arrow, by, idle in (
            ("up", "↑", -1, number == 1),
            ("down", "↓", 1, number == len(scenes)),
        ):
            st.button(
                arrow, key=f"{key}-{number}", disabled=idle, help=t(f"scenes.{key}"),
                on_click=lambda by=by: put(moved(scenes, number, by)),
            )  # fmt: skip
        st.button(
            "✕", key=f"remove-{number}", help=t("scenes.remove"),
            on_click=lambda: put((*scenes[: number - 1], *scenes[number:]), done="scenes.removed"),
        )  # fmt: skip


def _subject(scene: Scene, t: Phrases, dataset: Dataset) -> None:
    """What a scene shows, where its title does not say so; or that its page is unknown."""
    text = scene_titles.suggested(scene.page, scene.view, t, dataset)
    if page_at(scene.page) is None:
        text = t("scenes.unknown_page", page=scene.page)
    if text != scene.title:
        st.html(render("line.html.j2", kind="ks-small", text=text, live=False))


def _title(number: int, scenes: tuple[Scene, ...], label: str) -> None:
    """A field that holds the title of a scene and changes it."""
    key = f"title-{number}"

    def rename() -> None:
        written = " ".join(title_of(str(session.sent_by(key))).split())
        if not is_title(written):
            session.flash_message("scenes.no_title", most=LONGEST_TITLE)
        elif written != scenes[number - 1].title:
            renamed = Scene(written, scenes[number - 1].page, scenes[number - 1].view)
            put((*scenes[: number - 1], renamed, *scenes[number:]))

    st.text_input(
        label, max_chars=LONGEST_TITLE, on_change=rename,
        **session.holding(key, scenes[number - 1].title),
    )  # fmt: skip


def _keep(scene: Scene) -> None:
    put((*session.scenes_of(session.current_view()), scene), done="scenes.added")


def _open(scene: Scene, view: View) -> None:
    session.open_on(page_at(scene.page), seen_by(view.replace(scene=None), scene))
