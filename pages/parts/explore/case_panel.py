"""The case the reader has opened, as real text that can be searched and read aloud."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from geo import cache_sizes
from geo.cases import Case
from geo.cases.details import CaseDetails, write_figure
from geo.dataset import Dataset
from geo.draw.html import render
from geo.text import Phrases
from geo.text.dates import write_date
from geo.text.markdown import plain
from geo.view import View, shortlist
from geo.view.case_filters import candidates, unmet
from geo.view.pages import MY_TOWN
from pages.parts.app import session
from pages.parts.explore import figures_by_date
from pages.parts.widgets import pdf_buttons, shortlist_picker, similarity
from pages.parts.widgets.conditions import clear

CENSUS_FIGURES = ("population-2020", "ageing-2020", "aged75-2020", "elderly-single-2020")


def show_case_panel(case: Case, view: View, t: Phrases, dataset: Dataset) -> None:
    """Everything the collection says of the case, with its municipalities' statistics."""
    _say_if_excluded(case, view, t, dataset)
    with st.container(horizontal=True):
        st.button(t("panel.close"), key="close", on_click=session.go, kwargs={"case": None})
        st.page_link(
            MY_TOWN.file,
            label=t("similarity.like_this", name=plain(case.short[view.lang])),
            icon=":material/travel_explore:",
            query_params=view.replace(like=case.id).to_query(),
        )
        pdf_buttons.case_card(case, view, t, dataset)
        shortlist_picker.menu(shortlist.practices_of(case), view, t, dataset)
    if view.town:
        similarity.beside(case.id, view, t, dataset)
    st.html(text(case.id, view.lang, dataset))


def _say_if_excluded(case: Case, view: View, t: Phrases, dataset: Dataset) -> None:
    """That the conditions leave the open case out, which of them do, and how to take them back."""
    failing = unmet(candidates(dataset), view, case.id)
    if not failing:
        return
    names = t.listed(t(f"filters.{condition}") for condition in failing)
    with st.container(key="excluded", gap="xsmall"):
        st.warning(t("filters.open_excluded", conditions=names))
        st.button(
            t("filters.take_back", conditions=names),
            key="take-back",
            on_click=clear,
            args=tuple(failing),
        )


def text(name: str, lang: str, dataset: Dataset) -> str:
    """The case as HTML: what the collection says, and its figures beside the official ones."""
    return _case_details(name, lang, dataset) + figures_by_date.table(name, lang, dataset)


@lru_cache(maxsize=cache_sizes.INDICATORS)
def _case_details(name: str, lang: str, dataset: Dataset) -> str:
    case = dataset.cases[name]
    column = dataset.phrases[lang].language.column("name")
    names = dataset.statistics.municipalities[column].to_dict()
    prefectures = dataset.case_prefectures(lang)
    sources = dataset.sources
    census = [dataset.indicators[indicator] for indicator in CENSUS_FIGURES]
    lines = dict.fromkeys(s for name in CENSUS_FIGURES for s in dataset.origins(name))
    return render(
        "panel.html.j2",
        lang=lang,
        t=dataset.phrases[lang],
        details=CaseDetails(case, dataset.sectors),
        prefectures=[prefectures[code] for code in sorted(case.prefectures)],
        types=dataset.types,
        sectors=dataset.sectors,
        sources=sources,
        collection=sources[case.source],
        areas=[names[code] for code in case.statistics],
        area_names=names,
        census=[
            {
                "label": indicator.short[lang],
                "value": indicator.write(dataset.value(indicator.id, name), lang),
                "date": indicator.years,
            }
            for indicator in census
        ],
        census_source=" ".join(sources[s].attribution[lang] for s in lines),
        open_why=case.kind != "municipality",
        write_date=write_date,
        write_figure=write_figure,
    )
