"""Choosing what to compare: one list of cases and municipalities, and places to start from."""

from __future__ import annotations

import functools

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases
from geo.text.markdown import plain
from geo.view import View
from geo.view.comparing import closest_pair, extremes, nearest
from geo.view.query import MOST_COMPARED
from pages.parts import cached, session
from pages.parts.compare.columns import Company

POPULATION = "population-2020"


def show(company: Company, view: View, say: Phrases) -> None:
    """The list, and an invitation while nothing is chosen."""
    labels = _labels(view.lang)
    st.multiselect(
        say("compare.choose", most=MOST_COMPARED),
        list(labels),
        format_func=labels.__getitem__,
        max_selections=MOST_COMPARED,
        placeholder=say("compare.placeholder"),
        **session.bound("compare", list(view.compare), read=tuple),
    )
    if company.town:
        own = cached.area(company.town).full[view.lang]
        with st.container(key="own-note"):
            _line(say("compare.own_note", name=own))
    if not view.compare:
        _invite(company, say)


def _invite(company: Company, say: Phrases) -> None:
    _line(say("compare.invitation_town" if company.town else "compare.invitation"))
    with st.container(horizontal=True, key="starts"):
        for key, ids in _starts(company.town).items():
            if not ids:
                continue
            names = say("compare.comma").join(cached.area(name).name[say.lang] for name in ids)
            st.button(
                plain(say(f"compare.start.{key}", names=names)),
                key=f"start-{key}",
                on_click=functools.partial(session.go, compare=ids),
            )


@st.cache_resource
def _starts(town: str | None) -> dict[str, tuple[str, ...]]:
    """Ids to begin with, by what they have in common."""
    cases = cached.shelf().cases
    people = _case_values(POPULATION)
    cities = tuple(name for name, case in cases.items() if case.kind == "municipality")
    own = cached.area_value(POPULATION, town) if town else None
    return {
        "near_own": nearest(people, own or 0, 3),
        "cities": cities[:MOST_COMPARED],
        "alike": closest_pair(people),
        "ends": extremes(_case_values(cached.AGEING)),
    }


def _case_values(indicator: str) -> dict[str, float]:
    """An indicator for all cases that have it."""
    values = {name: cached.case_value(indicator, name) for name in cached.shelf().cases}
    return {name: value for name, value in values.items() if value is not None}


@st.cache_resource
def _labels(lang: str) -> dict[str, str]:
    """What can be chosen, as the list writes it: cases first, then all municipalities."""
    say = cached.phrases(lang)
    cases = {
        name: say("compare.case_option", title=cached.area(name).option(lang))
        for name in cached.shelf().cases
    }
    return cases | {code: area.option(lang) for code, area in cached.municipality_areas().items()}


def _line(text: str) -> None:
    st.html(render("line.html.j2", kind="ks-small", text=text, live=False))
