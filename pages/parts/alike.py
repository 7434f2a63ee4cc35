"""What is like a town or a case: the cases in order, the nearest municipalities, the method."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from geo.draw.html import render
from geo.draw.reasons import Reason, nearness, reasons
from geo.places import likeness
from geo.places.indicators import GROUPS
from geo.text import Phrases
from geo.text.markdown import plain
from geo.text.numbers import write_number
from geo.view import View
from pages.parts import cached, session

NEAREST = 20


@dataclass(frozen=True)
class Found:
    """used: the weight of each indicator compared by. lacking: those that the base lacks.
    cases: (id, distance or None) in order. towns: distance by code, nearest first."""

    used: dict[str, int]
    lacking: list[str]
    cases: list[tuple[str, float | None]]
    towns: pd.Series


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
    near = likeness.nearest(
        likeness.distances(everywhere, own, used), NEAREST, without=cached.area(base).codes
    )
    known = [(name, None if pd.isna(d) else float(d)) for name, d in ordered.items()]
    return Found(used, lacking, [(n, d) for n, d in known if n != base], near)


def comparable(result: Found, base: str, say: Phrases) -> bool:
    """Whether anything can be compared; says what is lacking either way."""
    name = plain(cached.area(base).name[say.lang])
    lacking = "、".join(cached.indicators()[each].label[say.lang] for each in result.lacking)
    if not result.used:
        st.warning(
            say("alike.nothing" if lacking else "alike.no_weight", name=name, lacking=lacking)
        )
    elif lacking:
        st.info(say("alike.lacking", name=name, lacking=lacking))
    return bool(result.used)


def why(base: str, other: str, used: dict[str, int], lang: str) -> dict[str, list[Reason]]:
    """The reasons for the distance of two areas, grouped: alike, between, unlike."""
    indicators = [cached.indicators()[name] for name in used]
    values = tuple({name: cached.area_value(name, area) for name in used} for area in (base, other))
    scaled = (cached.on_scale(base), cached.on_scale(other))
    groups: dict[str, list[Reason]] = {"alike": [], "between": [], "unlike": []}
    for reason in reasons(indicators, values, scaled, lang):
        groups[reason.kind].append(reason)
    return groups


def cases(result: Found, base: str, view: View, say: Phrases) -> None:
    """Every case by closeness, with the reasons in figures and the practices it offers."""
    name = cached.area(base).name[view.lang]
    st.html(
        render("chart_head.html.j2", title=say("alike.cases_title", name=name),
               sentences=[say("alike.cases_sentence", name=name)])
    )  # fmt: skip
    for number, (case_id, distance) in enumerate(result.cases, start=1):
        case = cached.shelf().cases[case_id]
        st.html(
            render(
                "alike_case.html.j2",
                say=say,
                lang=view.lang,
                number=number,
                case=case,
                types=cached.practice_types(),
                nearness=None if distance is None else say(f"alike.{nearness(distance)}"),
                distance=write_number(distance, None, view.lang, decimals=2),
                why=None if distance is None else why(base, case_id, result.used, view.lang),
            )
        )
        with st.container(horizontal=True):
            st.page_link(
                "pages/explore.py", label=say("alike.open"), icon=":material/map:",
                query_params=view.replace(case=case_id).to_query(),
            )  # fmt: skip


def towns(result: Found, base: str, view: View, say: Phrases) -> None:
    """The nearest municipalities in the country, with links to compare them."""
    name = cached.area(base).name[view.lang]
    rows = [
        {
            "code": code,
            "name": cached.area(code).full[view.lang],
            "distance": write_number(distance, None, view.lang, decimals=2),
            "why": why(base, code, result.used, view.lang),
            "values": [cached.indicators()[each].write(cached.area_value(each, code), view.lang)
                       for each in result.used],
            "compare": view.replace(compare=(base, code)).href("compare"),
            "town": view.replace(town=code, like=None).href("my_town"),
        }
        for code, distance in result.towns.items()
    ]  # fmt: skip
    own = [cached.indicators()[each].write(cached.area_value(each, base), view.lang)
           for each in result.used]  # fmt: skip
    sources = dict.fromkeys(s for each in result.used for s in cached.indicator_origins(each))
    st.html(
        render(
            "alike_towns.html.j2",
            say=say,
            title=say("alike.towns_title", name=name, count=len(rows)),
            sentence=say(
                "alike.towns_sentence", name=name, nearest=rows[0]["name"] if rows else "—"
            ),
            heads=[cached.indicators()[each].label[view.lang] for each in result.used],
            name=name,
            own=own,
            rows=rows,
            source="／".join(cached.sources()[s].attribution[view.lang] for s in sources),
        )
    )


def method(result: Found, base: str, view: View, say: Phrases) -> None:
    """How closeness is worked out, the scale of every indicator, and the reader's weights."""
    st.html(render("line.html.j2", kind="ks-heading", text=say("alike.method"), live=False))
    with st.expander(say("alike.weights"), expanded=bool(view.weights)):
        _sliders(view, say)
    scale, _ = cached.likeness_scale()
    st.html(
        render(
            "alike_method.html.j2",
            say=say,
            name=cached.area(base).name[view.lang],
            rows=[_scale_row(each, weight, base, scale, say)
                  for each, weight in weights(view).items()],
        )
    )  # fmt: skip


def _scale_row(name: str, weight: int, base: str, scale: likeness.Scale, say: Phrases) -> list[str]:
    indicator = cached.indicators()[name]
    log = name in scale.logarithmic
    middle = 10 ** scale.median[name] if log else scale.median[name]
    spread = scale.spread[name]
    return [
        indicator.label[say.lang],
        str(weight),
        say("alike.log" if log else "alike.linear"),
        indicator.write(middle, say.lang),
        write_number(10**spread, "times", say.lang, decimals=1) if log
        else indicator.write_difference(spread, say.lang).lstrip("+"),
        indicator.write(cached.area_value(name, base), say.lang),
        write_number(cached.on_scale(base)[name], None, say.lang, decimals=2, signed=True),
    ]  # fmt: skip


def _sliders(view: View, say: Phrases) -> None:
    st.caption(say("alike.weights_help"))
    columns = st.columns(3)
    for name, weight in weights(view).items():
        indicator = cached.indicators()[name]
        with columns[GROUPS.index(indicator.group) % 3]:
            st.slider(
                indicator.label[view.lang], 0, 3,
                **session.bound("weights", weight, key=f"weight-{name}",
                                read=lambda chosen, name=name: _changed(name, chosen)),
            )  # fmt: skip
    st.button(
        say("alike.weights_reset"), disabled=not view.weights, on_click=session.go,
        kwargs={"weights": ()},
    )  # fmt: skip


def _changed(name: str, weight: int) -> tuple[tuple[str, int], ...]:
    """The reader's weights after one of them was set; what the catalogue says is left out."""
    chosen = {**dict(session.current_view().weights), name: weight}
    return tuple((each, w) for each, w in chosen.items() if w != cached.indicators()[each].weight)
