"""Scenes to take home: a booklet for paper, slides for other programs, made when asked for.

A booklet takes seconds to make, and a room of thirty asks for the same one: it is remembered, as
are the pictures of its maps.
"""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.publish.maps.choropleth_image import map_picture
from geo.publish.render_context import Desk
from geo.publish.tables.file_names import MIME
from geo.text import Phrases
from geo.view import View
from geo.view.scenes import Scene, read_scenes, seen_by
from pages.parts.app import data, session
from pages.parts.practices import directory
from pages.parts.widgets import pdf_buttons, similarity

LIST = "workshop"


def show(view: View, t: Phrases) -> None:
    """The two files of the list; nothing while it is empty."""
    scenes = session.scenes_of(view)
    if not scenes:
        return
    addresses = tuple(_address(scene, view) for scene in scenes)
    here = session.public_address(View(lang=view.lang, scenes=view.scenes), LIST)
    st.html(render("section.html.j2", name="papers", title=t("handout.papers")))
    st.html(render("line.html.j2", kind="ks-small", text=t("handout.papers_lead"), live=False))
    with st.container(key="scene-papers", horizontal=True, gap="small"):
        st.download_button(
            t("handout.download_booklet"), lambda: _booklet(view.scenes, addresses, here, t.lang),
            f"scenes-{view.lang}.pdf", "application/pdf", icon=":material/print:",
            key="scenes-booklet", on_click="ignore",
        )  # fmt: skip
        st.download_button(
            t("handout.download_slides"), lambda: _slides(view.scenes, addresses, t.lang),
            f"scenes-{view.lang}.pptx", MIME["pptx"], icon=":material/slideshow:",
            key="scenes-slides", on_click="ignore",
        )  # fmt: skip


def desk(lang: str) -> Desk:
    """What papers and slides of scenes are made at, with the values that the pages keep."""
    return Desk(
        pdf_buttons.reference(),
        data.phrases(lang),
        data.candidates(),
        directory.entries(),
        similarity.found,
        data.on_scale,
        lambda *asked: drawn_map(*asked, lang),
    )


@st.cache_data(max_entries=24, show_spinner=False)
def drawn_map(
    indicator: str,
    cases: tuple[str, ...],
    town: str | None,
    size: tuple[int, int],
    lang: str,
) -> bytes:
    """The map as a picture: the same one is wanted by the next scene or the next reader."""
    t = data.phrases(lang)
    return map_picture(indicator, pdf_buttons.reference(), t=t, cases=cases, town=town, size=size)


@st.cache_data(max_entries=6, show_spinner=False)
def _booklet(packed: str, addresses: tuple[str, ...], here: str, lang: str) -> bytes:
    from geo.publish.pdf.scene_booklet import scene_booklet

    return scene_booklet(_scenes(packed), addresses, desk(lang), address=here)


@st.cache_data(max_entries=6, show_spinner=False)
def _slides(packed: str, addresses: tuple[str, ...], lang: str) -> bytes:
    from geo.publish.slides.scene_slides import scene_slides

    return scene_slides(_scenes(packed), addresses, desk(lang))


def _scenes(packed: str) -> tuple[Scene, ...]:
    return read_scenes(packed, data.known())[0]


def _address(scene: Scene, view: View) -> str:
    """Where a scene is live in the reader's language; of a page that is gone, the list."""
    if session.page_file(scene.page) is None:
        return session.public_address(View(lang=view.lang, scenes=view.scenes), LIST)
    return session.public_address(seen_by(View(lang=view.lang), scene), scene.page)
