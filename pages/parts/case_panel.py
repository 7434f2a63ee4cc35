"""The case the reader has opened, as real text that can be searched and read aloud."""

from __future__ import annotations

import streamlit as st

from geo.cases import Case
from geo.draw.dossier import Dossier, write_figure
from geo.draw.html import render
from geo.text import Phrases
from geo.text.dates import write_date
from geo.text.markdown import plain
from geo.view import View, transfer
from pages.parts import alike, cached, handout, session, trying, vintages

CENSUS_FIGURES = ("population-2020", "ageing-2020", "aged75-2020", "elderly-single-2020")


def show(case: Case, view: View, say: Phrases) -> None:
    """Everything the collection says of the case, with its municipalities' statistics."""
    with st.container(horizontal=True):
        st.button(say("panel.close"), key="close", on_click=session.go, kwargs={"case": None})
        st.page_link(
            "pages/my_town.py",
            label=say("alike.like_this", name=plain(case.short[view.lang])),
            icon=":material/travel_explore:",
            query_params=view.replace(like=case.id).to_query(),
        )
        handout.case_card(case, view, say)
        trying.menu(transfer.practices_of(case), view, say)
    if view.town:
        alike.beside(case.id, view, say)
    st.html(text(case.id, view.lang))


def text(name: str, lang: str) -> str:
    """The case as HTML: what the collection says, and its figures beside the official ones."""
    return _dossier(name, lang) + vintages.table(name, lang)


@st.cache_resource
def _dossier(name: str, lang: str) -> str:
    case = cached.shelf().cases[name]
    names = cached.municipality_names(lang)
    prefectures = cached.case_prefectures(lang)
    sources = cached.sources()
    census = [cached.indicators()[indicator] for indicator in CENSUS_FIGURES]
    lines = dict.fromkeys(s for name in CENSUS_FIGURES for s in cached.indicator_origins(name))
    return render(
        "panel.html.j2",
        lang=lang,
        say=cached.phrases(lang),
        dossier=Dossier(case, cached.sectors()),
        prefectures=[prefectures[code] for code in sorted(case.prefectures)],
        types=cached.practice_types(),
        sectors=cached.sectors(),
        sources=sources,
        collection=sources[case.source],
        areas=[names[code] for code in case.statistics],
        area_names=names,
        census=[
            {
                "label": indicator.short[lang],
                "value": indicator.write(cached.case_value(indicator.id, name), lang),
                "date": indicator.years,
            }
            for indicator in census
        ],
        census_source=" ".join(sources[s].attribution[lang] for s in lines),
        open_why=case.kind != "municipality",
        write_date=write_date,
        write_figure=write_figure,
    )
