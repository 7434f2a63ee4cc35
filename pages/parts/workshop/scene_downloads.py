"""Scenes to take home: a booklet for paper, slides for other programs, made when asked for.

A booklet takes seconds to make, and a room of thirty asks for the same one: it is remembered.
"""

from __future__ import annotations

import streamlit as st

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.html import render
from geo.publish.tables.file_names import MIME
from geo.text import Phrases
from geo.view import View
from geo.view.scenes import Scene, read_scenes
from pages.parts.app import addresses, session
from pages.parts.widgets.render_context import render_context


def show_scene_downloads(view: View, t: Phrases, dataset: Dataset) -> None:
    """The two files of the list; nothing while it is empty."""
    scenes = session.scenes_of(view)
    if not scenes:
        return
    live = tuple(addresses.scene_address(scene, view) for scene in scenes)
    here = addresses.list_address(view)
    st.html(render("section.html.j2", name="papers", title=t("handout.papers")))
    st.html(render("line.html.j2", kind="ks-small", text=t("handout.papers_lead"), live=False))
    with st.container(key="scene-papers", horizontal=True, gap="small"):
        st.download_button(
            t("handout.download_booklet"), lambda: _booklet(view.scenes, live, here, t.lang, dataset),
            f"scenes-{view.lang}.pdf", "application/pdf", icon=":material/print:",
            key="scenes-booklet", on_click="ignore",
        )  # fmt: skip
        st.download_button(
            t("handout.download_slides"), lambda: _slides(view.scenes, live, t.lang, dataset),
            f"scenes-{view.lang}.pptx", MIME["pptx"], icon=":material/slideshow:",
            key="scenes-slides", on_click="ignore",
        )  # fmt: skip


@st.cache_data(max_entries=cache_sizes.PAPERS, show_spinner=False, hash_funcs={Dataset: id})
def _booklet(
    encoded: str, addresses: tuple[str, ...], here: str, lang: str, dataset: Dataset
) -> bytes:
    from geo.publish.pdf.scene_booklet import scene_booklet

    return scene_booklet(
        _scenes(encoded, dataset),
        addresses,
        render_context(dataset.phrases[lang], dataset),
        address=here,
    )


@st.cache_data(max_entries=cache_sizes.PAPERS, show_spinner=False, hash_funcs={Dataset: id})
def _slides(encoded: str, addresses: tuple[str, ...], lang: str, dataset: Dataset) -> bytes:
    from geo.publish.slides.scene_slides import scene_slides

    return scene_slides(
        _scenes(encoded, dataset), addresses, render_context(dataset.phrases[lang], dataset)
    )


def _scenes(encoded: str, dataset: Dataset) -> tuple[Scene, ...]:
    return read_scenes(encoded, dataset)[0]
