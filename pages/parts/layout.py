"""What every page has around it: style, language, navigation, and notices about the data."""

from __future__ import annotations

import logging
from contextlib import suppress
from functools import lru_cache

import streamlit as st

from geo import cache_sizes
from geo.dataset import Dataset
from geo.errors import DataError
from geo.text import LANGUAGES, Phrases, read_phrases
from geo.text.markdown import plain
from geo.view import View
from geo.view.pages import PAGES
from geo.view.scenes import LARGEST_FILE
from pages.parts.app import data, live_region, session
from pages.parts.app.streamlit_internals import OWN_WORDS, PAGE_STATE
from pages.parts.app.templates import render
from pages.parts.my_town import town_picker
from pages.parts.widgets import share_dialog
from pages.parts.workshop import presentation, scene_list


def dataset_or_stop() -> Dataset:
    """The data set. If a table, a vocabulary, a source record or the words cannot be read, stop
    with a calm sentence, and the exact message for the administrator. A broken case stops nothing.
    """
    try:
        return data.dataset()
    except DataError as error:
        logging.getLogger(__name__).error("%s", error)
        for sentence in _in_each_language("problems.data_broken"):
            st.error(sentence)
        with st.expander(" / ".join(_in_each_language("problems.details")) or "…"):
            st.code(str(error), language=None)
        st.stop()


def open_page(view: View, dataset: Dataset) -> None:
    """Style and language of the page, and what the reader must be told first."""
    t = dataset.phrases[view.lang]
    st.html(_style_and_scripts(view.lang, dataset), unsafe_allow_javascript=True)
    opened = render("page.js.j2", lang=view.lang, opened=view.case, scene=view.scene)
    live_region.announce("case", _case_in_words(view, t, dataset), also=opened)
    session.tidy_address(t)
    if problems := dataset.collection.problems:
        names = t.listed(plain(problem.where) for problem in problems)
        st.warning(t("problems.case_missing", count=len(problems), names=names))
    # what was meant as a case, and became .toml.txt; other files beside them are no reader's matter
    if unread := [
        each.where for each in dataset.collection.unread if ".toml" in each.where.lower()
    ]:
        names = t.listed(map(plain, unread))
        st.warning(t("problems.file_unread", names=names))


def navigation(view: View, dataset: Dataset) -> st.Page:
    """Links to all pages that carry the view along, the language switch; the page to run."""
    t = dataset.phrases[view.lang]
    pages = [
        st.Page(
            page.file,
            title=page.title(t),
            icon=f":material/{page.icon}:",
            default=page.is_front,
        )
        for page in PAGES
    ]
    here = st.navigation(pages, position="hidden")
    session.follow()
    own, name = t("app.title"), t("app.tab", page=here.title, app=t("app.title"))
    st.set_page_config(page_title=name if here.url_path else own)
    with st.sidebar:
        for page in pages:
            st.page_link(page, query_params=view.to_query())
        st.segmented_control(
            t("pages.language"),
            LANGUAGES,
            format_func=lambda lang: dataset.phrases[lang].language.name,
            required=True,
            **session.bound("lang", view.lang),
        )
        town_picker.show_own_town(view, t, dataset)
        scene_list.keep(here.url_path, view, t, dataset)
        share_dialog.offer(here.url_path, view, t)
    presentation.show_presentation(here.url_path, view, t)
    return here


@lru_cache(maxsize=cache_sizes.DATASET)
def _style_and_scripts(lang: str, dataset: Dataset) -> str:
    """The same at every click, so that the browser keeps it and nothing is sent again."""
    t = dataset.phrases[lang]
    return (
        render("paper.css.j2")
        + render("page.css.j2", menu=t("pages.menu"), no_file=t("problems.no_file"))
        + render("forced_colors.css.j2")
        + render("page_state.js.j2", names=PAGE_STATE)
        + render("connection.js.j2")
        + render("keyboard.js.j2", skip=t("access.skip"))
        + render("chart_svg.js.j2")
        + render("scrolling.js.j2")
        + render("interface_words.js.j2", words=_own_words(t))
        + render("menu.js.j2")
    )


def _own_words(t: Phrases) -> list[tuple[str, str]]:
    """What Streamlit writes, and what stands there instead."""
    words = dict(t.under("interface"))
    # Streamlit's own limit is in whole megabytes; what is read is smaller, and a refusal says so
    words["per_file"] = words["per_file"].replace("{size}", f"{LARGEST_FILE // 1024}KB")
    return [(original, words[key]) for key, original in OWN_WORDS.items()]


def _in_each_language(key: str) -> list[str]:
    """A phrase in every language that has it, for it may be the words that are broken."""
    found = []
    for lang in LANGUAGES:
        with suppress(DataError):
            t = read_phrases(data.DATA / "text", lang)
            found += [t(key)] if key in t else []
    return found


def _case_in_words(view: View, t: Phrases, dataset: Dataset) -> str:
    """Which case is open, for readers who do not see the panel change."""
    case = dataset.cases.get(view.case)
    return t("access.opened", name=case.title[view.lang]) if case else t("access.closed")
