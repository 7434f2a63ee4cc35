"""What is like a town or a case, and why; what cannot be compared is said."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from geo.draw.html import render
from geo.places import similarity
from geo.places.differences import Reason, nearness, reasons
from geo.text import Phrases
from geo.text.markdown import plain
from geo.text.numbers import write_number
from geo.view import View
from pages.parts.app import data

NEAREST = 20


@dataclass(frozen=True)
class Found:
    """used: the weight of each indicator compared by. lacking: those that the base lacks.
    cases: (id, distance or None) in order. towns: distance by code, nearest first.
    ranked: how many municipalities could be compared."""

    used: dict[str, int]
    lacking: list[str]
    cases: list[tuple[str, float | None]]
    towns: pd.Series
    ranked: int = 0


def base_of(view: View) -> str | None:
    """Whose like is sought: a case if the view names one, else the reader's own town."""
    return view.like or view.town


def weights(view: View) -> dict[str, int]:
    """The importance of every indicator on offer: the reader's choice, else the catalogue's."""
    chosen = dict(view.weights)
    return {
        each.id: chosen.get(each.id, each.weight)
        for each in data.indicators().values()
        if each.weight is not None
    }


def found(base: str, view: View) -> Found:
    return _found(base, tuple(weights(view).items()))


@st.cache_resource(max_entries=1_000)
def _found(base: str, weighted: tuple[tuple[str, int], ...]) -> Found:
    own = data.on_scale(base)
    used, lacking = similarity.usable(own, dict(weighted))
    if not used:
        return Found({}, lacking, [], pd.Series(dtype="float64"))
    _, everywhere = data.likeness_scale()
    names = list(data.shelf().cases)
    of_cases = similarity.distances(
        pd.DataFrame({name: data.on_scale(name) for name in names}).T, own, used
    )
    ordered = of_cases.sort_values(kind="stable", na_position="last")
    others = similarity.distances(everywhere, own, used).drop(list(data.area(base).codes))
    near = similarity.nearest(others, NEAREST)
    known = [(name, None if pd.isna(d) else float(d)) for name, d in ordered.items()]
    return Found(
        used, lacking, [(n, d) for n, d in known if n != base], near, int(others.notna().sum())
    )


def comparable(result: Found, base: str, t: Phrases) -> bool:
    """Whether anything can be compared; says what is lacking either way."""
    name = plain(data.area(base).name[t.lang])
    lacking = written_lacking(result, t)
    if not result.used and not lacking:
        st.warning(t("alike.no_weight"))
    elif not result.used:
        empty = data.area_value("population-2020", base) == 0
        st.warning(t("alike.nobody" if empty else "alike.nothing", name=name, lacking=lacking))
    elif lacking:
        st.info(t("alike.lacking", name=name, lacking=lacking))
    return bool(result.used)


def written_lacking(result: Found, t: Phrases) -> str:
    """The indicators that the base lacks, as a list in words."""
    return t.listed(data.indicators()[each].label[t.lang] for each in result.lacking)


def same_place(one: str, other: str) -> bool:
    """Whether two areas consist of the same municipalities: a distance of 0 is no proof."""
    return data.area(one).codes == data.area(other).codes


def statistics_of(name: str, t: Phrases) -> str | None:
    """Whose statistics stand for a case; None for a municipality, which has its own."""
    if name not in data.shelf().cases:
        return None
    codes = data.area(name).codes
    areas = t.listed(data.municipality_areas()[code].name[t.lang] for code in codes)
    return t("alike.statistics" if len(codes) == 1 else "alike.statistics_merged", areas=areas)


def called(distance: float | None, one: str, other: str, t: Phrases) -> str | None:
    """How the closeness of two areas is called; None where there is no distance."""
    if same_place(one, other):
        return t("alike.same")
    return None if distance is None else t(f"alike.{nearness(distance)}")


def why(base: str, other: str, used: dict[str, int], lang: str) -> dict[str, list[Reason]]:
    """The reasons for the distance of two areas, grouped: alike, between, unlike."""
    indicators = [data.indicators()[name] for name in used]
    values = tuple({name: data.area_value(name, area) for name in used} for area in (base, other))
    scaled = (data.on_scale(base), data.on_scale(other))
    groups: dict[str, list[Reason]] = {"alike": [], "between": [], "unlike": []}
    for reason in reasons(indicators, values, scaled, lang):
        groups[reason.kind].append(reason)
    return groups


def beside(case: str, view: View, t: Phrases) -> None:
    """How an open case differs from the reader's own town."""
    name = data.area(view.town).name[view.lang]
    result = found(view.town, view)
    distance = dict(result.cases).get(case)
    st.html(
        render(
            "beside.html.j2",
            t=t,
            name=name,
            nearness=called(distance, view.town, case, t),
            distance=write_number(distance, None, view.lang, decimals=2),
            why=None
            if distance is None or same_place(view.town, case)
            else why(view.town, case, result.used, view.lang),
            message=t("alike.same_place" if same_place(view.town, case) else "alike.no_distance"),
            lacking=t("alike.lacking", name=name, lacking=written_lacking(result, t))
            if result.lacking
            else None,
        )
    )
