"""Choosing practices to try: on their sheet, and wherever practices are read.

The choice is one field of the view. A place that offers some practices changes nothing in what
was chosen elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import streamlit as st

from geo import cache_sizes
from geo.cases.vocabulary import Vocabulary
from geo.dataset import Dataset
from geo.draw.html import render
from geo.text import Phrases
from geo.view import View, shortlist
from geo.view.pages import WORKSHOP
from geo.view.query import MOST_SHORTLISTED
from pages.parts.app import session


def menu(offered: Sequence[str], view: View, t: Phrases, dataset: Dataset) -> None:
    """A button that opens the choice among the practices of a place, and the way to the sheet.

    offered: ids of practices; where there is none, there is no button.
    """
    if not offered:
        return
    count = len(view.shortlist)
    with st.popover(t("shortlist.menu", count=count), icon=":material/edit_note:"):
        field(offered, view, t, dataset, key="shortlist-here")
        if elsewhere := sum(name not in offered for name in view.shortlist):
            st.caption(t("shortlist.elsewhere", count=elsewhere))
        st.page_link(
            WORKSHOP.file,
            label=t("shortlist.to_sheet", count=count),
            icon=":material/assignment:",
            query_params=view.to_query(),
            disabled=not count,
        )


def field(offered: Sequence[str], view: View, t: Phrases, dataset: Dataset, *, key: str) -> None:
    """A field to find practices by their name, case or type, and a word when there is no more room.

    Streamlit would say so in English and only when somebody tries: instead, nothing more is on
    offer.
    """
    here = [name for name in view.shortlist if name in offered]
    full = len(view.shortlist) >= MOST_SHORTLISTED
    st.multiselect(
        t("shortlist.choose", most=MOST_SHORTLISTED),
        here if full else list(offered),
        format_func=_labels(t.lang, dataset).__getitem__,
        placeholder=t("shortlist.full_field" if full else "shortlist.placeholder"),
        disabled=full and not here,
        select_all=False,
        **session.bound(
            "shortlist",
            here,
            key=key,
            read=lambda chosen: shortlist.chosen_among(
                offered, chosen, session.current_view().shortlist
            ),
        ),
    )
    if full:
        text = t("shortlist.full", most=MOST_SHORTLISTED)
        st.html(render("line.html.j2", kind="ks-small ks-full", text=text, live=True))


@lru_cache(maxsize=cache_sizes.DATASET)
def _labels(lang: str, dataset: Dataset) -> dict[str, str]:
    """What each practice is called in the list, by its id. The same at every click."""
    t, types = dataset.phrases[lang], dataset.types
    return {name: _label(choice, types, t) for name, choice in shortlist.practices(dataset).items()}


def _label(choice: shortlist.PracticeInCase, vocabulary: Vocabulary, t: Phrases) -> str:
    lang = t.lang
    types = t("shortlist.comma").join(
        vocabulary[each].label[lang] for each in choice.practice.types
    )
    return t(
        "shortlist.option",
        case=choice.case.short[lang],
        name=choice.practice.name[lang],
        types=types,
    )
