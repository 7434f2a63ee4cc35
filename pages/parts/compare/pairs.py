"""Two indicators against each other, on axes that the reader chooses."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.draw.scatter import Plane, Spot, plane_of, scatter
from geo.draw.signs import other_case
from geo.places.standing import without
from geo.text import Phrases
from geo.view import View
from pages.parts import cached, chart, session
from pages.parts.chart import Chart
from pages.parts.compare.columns import Company, heading


def show(company: Company, view: View, say: Phrases) -> None:
    heading("pairs", company)
    for column, field in zip(st.columns(2), ("x", "y"), strict=True):
        column.selectbox(
            say(f"compare.{field}"),
            list(cached.indicators()),
            format_func=lambda name: cached.indicators()[name].label[view.lang],
            **session.bound(field, getattr(view, field)),
        )
    with st.container(key="compare-pairs"):
        chart.show(_pair(view.x, view.y, company), say, at_once=True)


@st.cache_resource(max_entries=300)
def _pair(x: str, y: str, company: Company) -> Chart:
    say, catalogue = cached.phrases(company.lang), cached.indicators()
    across, up = catalogue[x], catalogue[y]
    plane = plane_of(across, up, cached.values(x), cached.values(y))
    table = _both(x, y, company.lang)
    spots = _spots(x, y, company)
    return Chart(
        "pair",
        _title(plane, spots[: len(company.ids)], say),
        _sentences(plane, table, company, say),
        scatter(plane, table, spots, say),
        [say("charts.name"), across.label[say.lang], up.label[say.lang]],
        [
            [spot.sign.label, across.write(spot.x, say.lang), up.write(spot.y, say.lang)]
            for spot in spots
        ],
        tuple(dict.fromkeys([*cached.indicator_origins(x), *cached.indicator_origins(y)])),
    )


@st.cache_resource(max_entries=300)
def _both(x: str, y: str, lang: str) -> pd.DataFrame:
    """Names and values of all municipalities that have both."""
    names = {code: area.name[lang] for code, area in cached.municipality_areas().items()}
    table = pd.DataFrame({"name": names, "x": cached.values(x), "y": cached.values(y)})
    return table.dropna()


def _spots(x: str, y: str, company: Company) -> list[Spot]:
    """The compared areas, then the cases that are not among them."""
    signs = dict(zip(company.ids, company.signs, strict=True))
    for name, case in cached.shelf().cases.items():
        signs.setdefault(name, other_case(case.short[company.lang]))
    return [
        Spot(sign, cached.area_value(x, name), cached.area_value(y, name))
        for name, sign in signs.items()
    ]


def _title(plane: Plane, own: list[Spot], say: Phrases) -> str:
    """The first of the compared areas that has both values, or the medians of all."""
    words = {"x": plane.across.label[say.lang], "y": plane.up.label[say.lang]}
    whole = [spot for spot in own if spot.x is not None and spot.y is not None]
    if not whole:
        return say("compare.pair_title", **words)
    return say(
        "compare.pair_title_one",
        **words,
        name=whole[0].sign.name,
        x_value=plane.across.write(whole[0].x, say.lang),
        y_value=plane.up.write(whole[0].y, say.lang),
    )


def _sentences(plane: Plane, table: pd.DataFrame, company: Company, say: Phrases) -> list[str]:
    everywhere = len(cached.municipality_areas())
    beyond = (plane.x.is_beyond(table["x"]) | plane.y.is_beyond(table["y"])).sum()
    said = [
        say(
            "compare.pair_count",
            count=f"{len(table):,}",
            left_out=f"{everywhere - len(table):,}",
        )
    ]
    if beyond:
        said[0] += say("compare.pair_beyond", count=beyond)
    missing = {
        *without(company.named_values(plane.across.id)),
        *without(company.named_values(plane.up.id)),
    }
    if missing:
        ordered = [sign.name for sign in company.signs if sign.name in missing]
        said.append(say("compare.without", names=say("compare.comma").join(ordered)))
    cautions = dict.fromkeys([plane.across.caution[say.lang], plane.up.caution[say.lang]])
    return [*said, say("compare.pair_no_sample"), *cautions]
