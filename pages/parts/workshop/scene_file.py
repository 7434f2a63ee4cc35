"""The scene list as a file and as a link: saving, loading, and when the link is too long."""

from __future__ import annotations

import streamlit as st

from geo.dataset import Dataset
from geo.text import Phrases
from geo.text.markdown import plain
from geo.view import View
from geo.view.pages import WORKSHOP
from geo.view.scenes import COMFORTABLE, LARGEST_FILE, Problem, read_file, read_scenes, write_file
from pages.parts.app import addresses
from pages.parts.widgets import share_dialog
from pages.parts.workshop import scene_list


def show_scene_file(view: View, t: Phrases, dataset: Dataset) -> None:
    """What could not be read, the link and its length, the file."""
    scenes, problems = read_scenes(view.scenes, dataset)
    _show_problems(problems, t)
    if scenes:
        address = addresses.list_address(view)
        if len(address) > COMFORTABLE:
            st.warning(t("scenes.long", length=f"{len(address):,}", most=f"{COMFORTABLE:,}"))
        else:
            st.markdown(f"**{t('scenes.link')}**")
            st.code(address, language=None, wrap_lines=True, height=90)
        with st.container(horizontal=True, gap="small"):
            st.download_button(
                t("scenes.save"), lambda: write_file(scenes), t("scenes.file_name"),
                "application/json", on_click="ignore", icon=":material/download:",
            )  # fmt: skip
            share_dialog.button(WORKSHOP.name, view, t, key="share-list", label=t("share.button"))
    with st.expander(t("scenes.load")):
        _load(t, dataset)


def _load(t: Phrases, dataset: Dataset) -> None:
    """A file becomes the list; the list before it is one step Back."""
    given = st.file_uploader(
        t("scenes.file"), type="json", max_upload_size=1, key="scene-file",
        help=t("scenes.file_help", size=LARGEST_FILE // 1024),
    )  # fmt: skip
    if given is None:
        return
    scenes, problems = read_file(given.getvalue(), dataset)
    _show_problems(problems, t)
    if scenes:
        st.button(
            t("scenes.use_file", count=len(scenes)), type="primary",
            on_click=scene_list.put, args=(scenes,), kwargs={"done": "scenes.loaded", "in_place_of_all": True},
        )  # fmt: skip
    elif not problems:
        st.warning(t("scenes.file_empty"))


def _show_problems(problems: tuple[Problem, ...], t: Phrases) -> None:
    if problems:
        lines = [t(f"scenes.problems.{key}", **_plain(values)) for key, values in problems]
        st.warning("\n\n".join(lines))


def _plain(values: dict) -> dict:
    return {name: plain(str(value)) for name, value in values.items()}
