"""What every page has around it: style, language, navigation, and notices about the data."""

from __future__ import annotations

import logging
from contextlib import suppress

import streamlit as st

from geo.draw.html import render
from geo.errors import DataError
from geo.text import LANGUAGES, Phrases
from geo.text.markdown import plain
from geo.view import View
from pages.parts import cached, presenting, scene_list, session, sharing, spoken, town


def stop_if_data_is_broken() -> None:
    """Stop with a calm sentence, and the exact message for the administrator, if a table,
    a vocabulary, a source record or the words cannot be read. A broken case stops nothing.
    """
    try:
        cached.languages()
        cached.known()
        cached.boundaries()
        cached.sources()
        cached.record()
    except DataError as error:
        logging.getLogger(__name__).error("%s", error)
        for sentence in _in_each_language("problems.data_broken"):
            st.error(sentence)
        with st.expander(" / ".join(_in_each_language("problems.details")) or "…"):
            st.code(str(error), language=None)
        st.stop()


def open_page(view: View) -> None:
    """Style and language of the page, and what the reader must be told first."""
    say = cached.phrases(view.lang)
    st.html(_style_and_scripts(view.lang), unsafe_allow_javascript=True)
    opened = render("page.js.j2", lang=view.lang, opened=view.case)
    spoken.aloud("case", _case_in_words(view, say), also=opened)
    session.tidy_address(say)
    if problems := cached.shelf().problems:
        names = say.listed(plain(problem.where) for problem in problems)
        st.warning(say("problems.case_missing", count=len(problems), names=names))


def navigation(view: View) -> st.Page:
    """Links to all pages that carry the view along, the language switch; the page to run."""
    say = cached.phrases(view.lang)
    pages = [
        st.Page(
            "pages/explore.py", title=say("pages.explore"), icon=":material/map:", default=True
        ),
        st.Page("pages/my_town.py", title=say("pages.my_town"), icon=":material/home_pin:"),
        st.Page("pages/practices.py", title=say("pages.practices"), icon=":material/handshake:"),
        st.Page("pages/compare.py", title=say("pages.compare"), icon=":material/compare_arrows:"),
        st.Page("pages/workshop.py", title=say("pages.workshop"), icon=":material/co_present:"),
        st.Page("pages/sources.py", title=say("pages.sources"), icon=":material/fact_check:"),
    ]
    here = st.navigation(pages, position="hidden")
    session.follow()
    own, name = say("app.title"), say("app.tab", page=here.title, app=say("app.title"))
    st.set_page_config(page_title=name if here.url_path else own)
    with st.sidebar:
        for page in pages:
            st.page_link(page, query_params=view.to_query())
        st.segmented_control(
            say("language.label"),
            LANGUAGES,
            format_func=lambda lang: say(f"language.{lang}"),
            required=True,
            **session.bound("lang", view.lang),
        )
        town.sign(view, say)
        scene_list.keep(here.url_path, view, say)
        sharing.offer(here.url_path, view, say)
    presenting.show(here.url_path, view, say)
    return here


@st.cache_resource
def _style_and_scripts(lang: str) -> str:
    """The same at every click, so that the browser keeps it and nothing is sent again."""
    say = cached.phrases(lang)
    return (
        render("page.css.j2", menu=say("pages.menu"), no_file=say("problems.no_file"))
        + render("connection.js.j2")
        + render("keyboard.js.j2", skip=say("access.skip"))
        + render("chart_svg.js.j2")
    )


def _in_each_language(key: str) -> list[str]:
    """A phrase in every language that has it, for it may be the words that are broken."""
    found = []
    for lang in LANGUAGES:
        with suppress(DataError):
            say = cached.phrases(lang)
            found += [say(key)] if key in say else []
    return found


def _case_in_words(view: View, say: Phrases) -> str:
    """Which case is open, for readers who do not see the panel change."""
    case = cached.shelf().cases.get(view.case)
    return say("access.opened", name=case.title[view.lang]) if case else say("access.closed")
