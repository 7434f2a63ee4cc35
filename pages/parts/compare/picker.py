"""Choosing what to compare: one list of cases and municipalities, and places to start from."""

from __future__ import annotations

import functools

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases
from geo.text.markdown import plain
from geo.view import View
from geo.view.comparison import closest_pair, extremes, nearest
from geo.view.query import MOST_COMPARED
from pages.parts.app import data, session
from pages.parts.compare.areas import Company

POPULATION = "population-2020"


def show(company: Company, view: View, t: Phrases) -> None:
    """The list, and an invitation while nothing is chosen."""
    labels = _labels(view.lang)
    st.multiselect(
        t("compare.choose", most=MOST_COMPARED),
        list(labels),
        format_func=labels.__getitem__,
        max_selections=MOST_COMPARED,
        placeholder=t("compare.placeholder"),
        **session.bound("compare", list(view.compare), read=tuple),
    )
    if company.town:
        own = data.area(company.town).full[view.lang]
        with st.container(key="own-note"):
            _line(t("compare.own_note", name=own))
    if not view.compare:
        _invite(company, t)


def _invite(company: Company, t: Phrases) -> None:
    _line(t("compare.invitation_town" if company.town else "compare.invitation"))
    with st.container(horizontal=True, key="starts"):
        for key, ids in _starts(company.town).items():
            if not ids:
                continue
            names = t("compare.comma").join(data.area(name).name[t.lang] for name in ids)
            st.button(
                plain(t(f"compare.start.{key}", names=names)),
                key=f"start-{key}",
                on_click=functools.partial(session.go, compare=ids),
            )


@st.cache_resource
def _starts(town: str | None) -> dict[str, tuple[str, ...]]:
    """Ids to begin with, by what they have in common."""
    cases = data.shelf().cases
    people = _case_values(POPULATION)
    cities = tuple(name for name, case in cases.items() if case.kind == "municipality")
    own = data.area_value(POPULATION, town) if town else None
    return {
        "near_own": nearest(people, own or 0, 3),
        "cities": cities[:MOST_COMPARED],
        "alike": closest_pair(people),
        "ends": extremes(_case_values(data.AGEING)),
    }


def _case_values(indicator: str) -> dict[str, float]:
    """An indicator for all cases that have it."""
    values = {name: data.case_value(indicator, name) for name in data.shelf().cases}
    return {name: value for name, value in values.items() if value is not None}


@st.cache_resource
def _labels(lang: str) -> dict[str, str]:
    """What can be chosen, as the list writes it: cases first, then all municipalities."""
    t = data.phrases(lang)
    cases = {
        name: t("compare.case_option", title=data.area(name).option(lang))
        for name in data.shelf().cases
    }
    return cases | {code: area.option(lang) for code, area in data.municipality_areas().items()}


def _line(text: str) -> None:
    st.html(render("line.html.j2", kind="ks-small", text=text, live=False))
