"""What is like a town or a case, and why; what cannot be compared is said."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from geo.draw.html import render
from geo.draw.reasons import Reason, nearness, reasons
from geo.places import likeness
from geo.text import Phrases
from geo.text.markdown import plain
from geo.text.numbers import write_number
from geo.view import View
from pages.parts import cached

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
        for each in cached.indicators().values()
        if each.weight is not None
    }


def found(base: str, view: View) -> Found:
    return _found(base, tuple(weights(view).items()))


@st.cache_resource(max_entries=1_000)
def _found(base: str, weighted: tuple[tuple[str, int], ...]) -> Found:
    own = cached.on_scale(base)
    used, lacking = likeness.usable(own, dict(weighted))
    if not used:
        return Found({}, lacking, [], pd.Series(dtype="float64"))
    _, everywhere = cached.likeness_scale()
    names = list(cached.shelf().cases)
    of_cases = likeness.distances(
        pd.DataFrame({name: cached.on_scale(name) for name in names}).T, own, used
    )
    ordered = of_cases.sort_values(kind="stable", na_position="last")
    others = likeness.distances(everywhere, own, used).drop(list(cached.area(base).codes))
    near = likeness.nearest(others, NEAREST)
    known = [(name, None if pd.isna(d) else float(d)) for name, d in ordered.items()]
    return Found(
        used, lacking, [(n, d) for n, d in known if n != base], near, int(others.notna().sum())
    )


def comparable(result: Found, base: str, say: Phrases) -> bool:
    """Whether anything can be compared; says what is lacking either way."""
    name = plain(cached.area(base).name[say.lang])
    lacking = written_lacking(result, say)
    if not result.used and not lacking:
        st.warning(say("alike.no_weight"))
    elif not result.used:
        empty = cached.area_value("population-2020", base) == 0
        st.warning(say("alike.nobody" if empty else "alike.nothing", name=name, lacking=lacking))
    elif lacking:
        st.info(say("alike.lacking", name=name, lacking=lacking))
    return bool(result.used)


def written_lacking(result: Found, say: Phrases) -> str:
    """The indicators that the base lacks, as a list in words."""
    return say.listed(cached.indicators()[each].label[say.lang] for each in result.lacking)


def same_place(one: str, other: str) -> bool:
    """Whether two areas consist of the same municipalities: a distance of 0 is no proof."""
    return cached.area(one).codes == cached.area(other).codes


def statistics_of(name: str, say: Phrases) -> str | None:
    """Whose statistics stand for a case; None for a municipality, which has its own."""
    if name not in cached.shelf().cases:
        return None
    codes = cached.area(name).codes
    areas = say.listed(cached.municipality_areas()[code].name[say.lang] for code in codes)
    return say("alike.statistics" if len(codes) == 1 else "alike.statistics_merged", areas=areas)


def called(distance: float | None, one: str, other: str, say: Phrases) -> str | None:
    """How the closeness of two areas is called; None where there is no distance."""
    if same_place(one, other):
        return say("alike.same")
    return None if distance is None else say(f"alike.{nearness(distance)}")


def why(base: str, other: str, used: dict[str, int], lang: str) -> dict[str, list[Reason]]:
    """The reasons for the distance of two areas, grouped: alike, between, unlike."""
    indicators = [cached.indicators()[name] for name in used]
    values = tuple({name: cached.area_value(name, area) for name in used} for area in (base, other))
    scaled = (cached.on_scale(base), cached.on_scale(other))
    groups: dict[str, list[Reason]] = {"alike": [], "between": [], "unlike": []}
    for reason in reasons(indicators, values, scaled, lang):
        groups[reason.kind].append(reason)
    return groups


def beside(case: str, view: View, say: Phrases) -> None:
    """How an open case differs from the reader's own town."""
    name = cached.area(view.town).name[view.lang]
    result = found(view.town, view)
    distance = dict(result.cases).get(case)
    st.html(
        render(
            "beside.html.j2",
            say=say,
            name=name,
            nearness=called(distance, view.town, case, say),
            distance=write_number(distance, None, view.lang, decimals=2),
            why=None
            if distance is None or same_place(view.town, case)
            else why(view.town, case, result.used, view.lang),
            message=say("alike.same_place" if same_place(view.town, case) else "alike.no_distance"),
            lacking=say("alike.lacking", name=name, lacking=written_lacking(result, say))
            if result.lacking
            else None,
        )
    )
