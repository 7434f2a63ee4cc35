"""Choosing what to compare: one field for cases and municipalities, and places to start from."""

from __future__ import annotations

import functools
from functools import lru_cache

import streamlit as st

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.html import render
from geo.text import Phrases
from geo.text.markdown import plain
from geo.view import View
from geo.view.case_filters import CENSUS_AGEING
from geo.view.comparison import closest_pair, extremes, nearest
from geo.view.query import MOST_COMPARED
from pages.parts.app import session
from pages.parts.compare.areas import ComparedAreas
from pages.parts.widgets.place_field import PlaceField, show_place_field

POPULATION = "population-2020"


def show_picker(compared: ComparedAreas, view: View, t: Phrases) -> None:
    """The field, and an invitation while nothing is chosen."""
    field = PlaceField(
        key="compare",
        label=t("compare.choose", most=MOST_COMPARED),
        placeholder=t("compare.placeholder"),
        chosen=view.compare,
        most=MOST_COMPARED,
        change=lambda chosen: {"compare": chosen},
        offered=tuple(compared.dataset.cases),
    )
    show_place_field(field, t, compared.dataset)
    if compared.town:
        own = compared.dataset.area(compared.town).full[view.lang]
        with st.container(key="own-note"):
            _line(t("compare.own_note", name=own))
    if not view.compare:
        _invite(compared, t)


def _invite(compared: ComparedAreas, t: Phrases) -> None:
    _line(t("compare.invitation_town" if compared.town else "compare.invitation"))
    with st.container(horizontal=True, key="starts"):
        for key, ids in _starts(compared.town, compared.dataset).items():
            if not ids:
                continue
            names = t("compare.comma").join(
                compared.dataset.area(name).name[t.lang] for name in ids
            )
            st.button(
                plain(t(f"compare.start.{key}", names=names)),
                key=f"start-{key}",
                on_click=functools.partial(session.go, compare=ids),
            )


@lru_cache(maxsize=cache_sizes.AREAS)
def _starts(town: str | None, dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Ids to begin with, by what they have in common."""
    cases = dataset.cases
    people = _case_values(POPULATION, dataset)
    cities = tuple(name for name, case in cases.items() if case.kind == "municipality")
    own = dataset.value(POPULATION, town) if town else None
    return {
        "near_own": nearest(people, own or 0, 3),
        "cities": cities[:MOST_COMPARED],
        "similar": closest_pair(people),
        "ends": extremes(_case_values(CENSUS_AGEING, dataset)),
    }


def _case_values(indicator: str, dataset: Dataset) -> dict[str, float]:
    """An indicator for all cases that have it."""
    values = {name: dataset.value(indicator, name) for name in dataset.cases}
    return {name: value for name, value in values.items() if value is not None}


def _line(text: str) -> None:
    st.html(render("line.html.j2", kind="ks-small", text=text, live=False))
