"""Who works with whom: one case's organisations and practices; sectors side by side in all."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, partial

import streamlit as st

from geo import cache_sizes
from geo.cases import Case
from geo.cases.collaboration import (
    Shared,
    by_sector,
    most,
    practices_in,
    sector_pairs,
    sectors_of,
    taking_part,
)
from geo.dataset import Dataset
from geo.draw.charts import network
from geo.draw.html import render
from geo.text import Phrases, Words
from geo.view import View
from pages.parts.app import session
from pages.parts.practices import directory
from pages.parts.widgets import chart
from pages.parts.widgets.chart import Chart


def show_network(among: tuple[str, ...], view: View, t: Phrases, dataset: Dataset) -> None:
    """among: ids of the cases shown; without ``view.links`` the first of them is drawn."""
    directory.section("network", t)
    case = dataset.cases[view.links or among[0]]
    st.selectbox(
        t("practices.links"),
        list(dataset.cases),
        format_func=lambda name: dataset.cases[name].short[view.lang],
        placeholder=t("interface.choose"),
        **session.bound("links", case.id),
    )
    dots, key = st.columns([5, 3], gap="medium")
    with dots:
        participation = partial(_participation, case.id, view.lang, dataset)
        chart.show_chart(participation, t, dataset, at_once=True)
    with key:
        lines = [practice.name[view.lang] for practice in case.practices]
        title = t("practices.links_key")
        st.html(render("numbered.html.j2", lang=view.lang, title=title, lines=lines))
    pairs = partial(_pairs, among, view.type, view.lang, dataset)
    chart.show_chart(pairs, t, dataset, at_once=True)


@lru_cache(maxsize=cache_sizes.FIGURES)
def _participation(name: str, lang: str, dataset: Dataset) -> Chart:
    t = dataset.phrases[lang]
    case, sectors = dataset.cases[name], dataset.sectors
    return Chart(
        f"links-{name}",
        _busiest(case, t),
        [t("practices.links_sentence"), *_without_practices(case, t)],
        network.participation(case, sectors, t),
        [t("panel.sector"), t("panel.organisation"), t("practices.part_of")],
        [
            [
                sectors[organisation.sector].label[lang],
                organisation.name[lang],
                _listed((p.name for p in case.practices if organisation.id in p.organisations), t)
                or t("panel.unknown"),
            ]
            for _, members in by_sector(case, sectors)
            for organisation in members
        ],
        (case.source,),
    )


def _busiest(case: Case, t: Phrases) -> str:
    """Which organisations take part in most practices of the case; those that tie, all."""
    top, count = most(taking_part(case))
    name = case.short[t.lang]
    if not count:
        return t("practices.links_title_none", name=name)
    return t(
        "practices.links_title",
        name=name,
        most=_listed((o.name for o in case.organisations if o.id in top), t),
        count=count,
        all=len(case.practices),
    )


def _without_practices(case: Case, t: Phrases) -> list[str]:
    """What the diagram has no dot for, so that nobody takes a gap for a fact."""
    part = taking_part(case)
    alone = [practice.name for practice in case.practices if not practice.organisations]
    idle = [organisation.name for organisation in case.organisations if not part[organisation.id]]
    said = (("practices.links_none", alone), ("practices.links_idle", idle))
    return [t(key, names=_listed(names, t)) for key, names in said if names]


@lru_cache(maxsize=cache_sizes.FIGURES)
def _pairs(among: tuple[str, ...], types: tuple[str, ...], lang: str, dataset: Dataset) -> Chart:
    """How many practices of the named cases, and of ``types`` if any, bring two sectors together."""
    t = dataset.phrases[lang]
    cases, sectors = [dataset.cases[name] for name in among], dataset.sectors
    found = sector_pairs(cases, sectors, types)
    numbers = {pair: len(shared) for pair, shared in found.items()}
    parts = [sectors_of(each.case, each.practice) for each in practices_in(cases, types)]
    sentence = t(
        "practices.pairs_sentence",
        cases=len(cases),
        practices=len(parts),
        joint=sum(len(part) > 1 for part in parts),
    )
    return Chart(
        "pairs",
        _closest(numbers, t, dataset),
        [sentence, t("practices.matrix_scope")],
        network.meetings(numbers, frozenset().union(*parts), sectors, t),
        [
            t("practices.pair_column"),
            t("practices.pair_count"),
            t("practices.pair_practices"),
        ],
        [
            [_pair(pair, t, dataset), str(len(shared)), _where(shared, t)]
            for pair, shared in sorted(found.items(), key=lambda item: -len(item[1]))
        ],
        tuple(dict.fromkeys(case.source for case in cases)),
    )


def _closest(numbers: dict[tuple[str, str], int], t: Phrases, dataset: Dataset) -> str:
    """Which sectors meet in most practices; pairs that tie, all."""
    top, count = most(numbers)
    if not count:
        return t("practices.pairs_title_none")
    names = t("practices.comma").join(_pair(pair, t, dataset) for pair in top)
    return t("practices.pairs_title", most=names, count=count)


def _pair(pair: tuple[str, str], t: Phrases, dataset: Dataset) -> str:
    first, second = (dataset.sectors[sector].label[t.lang] for sector in pair)
    return t("practices.pair", first=first, second=second)


def _where(shared: Iterable[Shared], t: Phrases) -> str:
    return t("practices.comma").join(
        t(
            "practices.pair_practice",
            practice=each.practice.name[t.lang],
            case=each.case.short[t.lang],
        )
        for each in shared
    )


def _listed(names: Iterable[Words], t: Phrases) -> str:
    return t("practices.comma").join(name[t.lang] for name in names)
