"""Two indicators against each other, on axes that the reader chooses."""

from __future__ import annotations

from functools import lru_cache, partial

import pandas as pd
import streamlit as st

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.charts.area_symbols import other_case
from geo.draw.charts.scatter import Plane, Spot, plane_of, scatter
from geo.places.ranking import without
from geo.text import Phrases
from geo.view import View
from pages.parts.app import session
from pages.parts.compare.areas import ComparedAreas, heading
from pages.parts.widgets import chart
from pages.parts.widgets.chart import Chart


def show_scatter(compared: ComparedAreas, view: View, t: Phrases) -> None:
    heading("pairs", compared)
    for column, field in zip(st.columns(2), ("x", "y"), strict=True):
        column.selectbox(
            t(f"compare.{field}"),
            list(compared.dataset.indicators),
            format_func=lambda name: compared.dataset.indicators[name].label[view.lang],
            placeholder=t("interface.choose"),
            **session.bound(field, getattr(view, field)),
        )
    with st.container(key="compare-pairs"):
        pair = partial(_pair, view.x, view.y, compared)
        chart.show_chart(pair, t, compared.dataset, at_once=True)


@lru_cache(maxsize=cache_sizes.FIGURES)
def _pair(x: str, y: str, compared: ComparedAreas) -> Chart:
    t, catalogue = compared.dataset.phrases[compared.lang], compared.dataset.indicators
    across, up = catalogue[x], catalogue[y]
    plane = plane_of(across, up, compared.dataset.values(x), compared.dataset.values(y))
    table = _both(x, y, compared.lang, compared.dataset)
    spots = _spots(x, y, compared)
    return Chart(
        "pair",
        _title(plane, spots[: len(compared.ids)], t),
        _sentences(plane, table, compared, t),
        scatter(plane, table, spots, t),
        [t("charts.name"), across.label[t.lang], up.label[t.lang]],
        [
            [spot.area_symbol.label, across.write(spot.x, t.lang), up.write(spot.y, t.lang)]
            for spot in spots
        ],
        tuple(dict.fromkeys([*compared.dataset.origins(x), *compared.dataset.origins(y)])),
    )


@lru_cache(maxsize=cache_sizes.FIGURES)
def _both(x: str, y: str, lang: str, dataset: Dataset) -> pd.DataFrame:
    """Names and values of all municipalities that have both."""
    names = {code: area.name[lang] for code, area in dataset.municipalities.items()}
    table = pd.DataFrame({"name": names, "x": dataset.values(x), "y": dataset.values(y)})
    return table.dropna()


def _spots(x: str, y: str, compared: ComparedAreas) -> list[Spot]:
    """The compared areas, then the cases that are not among them."""
    area_symbols = dict(zip(compared.ids, compared.area_symbols, strict=True))
    for name, case in compared.dataset.cases.items():
        area_symbols.setdefault(name, other_case(case.short[compared.lang]))
    return [
        Spot(area_symbol, compared.dataset.value(x, name), compared.dataset.value(y, name))
        for name, area_symbol in area_symbols.items()
    ]


def _title(plane: Plane, own: list[Spot], t: Phrases) -> str:
    """The first of the compared areas that has both values, or the medians of all."""
    words = {"x": plane.across.label[t.lang], "y": plane.up.label[t.lang]}
    whole = [spot for spot in own if spot.x is not None and spot.y is not None]
    if not whole:
        return t("compare.pair_title", **words)
    return t(
        "compare.pair_title_one",
        **words,
        name=whole[0].area_symbol.name,
        x_value=plane.across.write(whole[0].x, t.lang),
        y_value=plane.up.write(whole[0].y, t.lang),
    )


def _sentences(plane: Plane, table: pd.DataFrame, compared: ComparedAreas, t: Phrases) -> list[str]:
    everywhere = len(compared.dataset.municipalities)
    beyond = (plane.x.is_beyond(table["x"]) | plane.y.is_beyond(table["y"])).sum()
    said = [
        t(
            "compare.pair_count",
            count=f"{len(table):,}",
            left_out=f"{everywhere - len(table):,}",
        )
    ]
    if beyond:
        said[0] += t("compare.pair_beyond", count=beyond)
    missing = {
        *without(compared.named_values(plane.across.id)),
        *without(compared.named_values(plane.up.id)),
    }
    if missing:
        ordered = [
            area_symbol.name for area_symbol in compared.area_symbols if area_symbol.name in missing
        ]
        said.append(t("compare.without", names=t("compare.comma").join(ordered)))
    cautions = dict.fromkeys([plane.across.caution[t.lang], plane.up.caution[t.lang]])
    return [*said, t("compare.pair_no_sample"), *cautions]
