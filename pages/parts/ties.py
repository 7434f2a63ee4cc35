"""Who works with whom: one case's organisations and practices; sectors side by side in all."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from geo.cases import Case
from geo.draw import ties
from geo.draw.html import render
from geo.text import Phrases, Words
from geo.view import View
from geo.view.ties import (
    Shared,
    by_sector,
    most,
    practices_in,
    sector_pairs,
    sectors_of,
    taking_part,
)
from pages.parts import cached, chart, directory, session
from pages.parts.chart import Chart


def show(among: tuple[str, ...], view: View, say: Phrases) -> None:
    """among: ids of the cases shown; without ``view.links`` the first of them is drawn."""
    directory.section("ties", say)
    case = cached.shelf().cases[view.links or among[0]]
    st.selectbox(
        say("practices.links"),
        list(cached.shelf().cases),
        format_func=lambda name: cached.shelf().cases[name].short[view.lang],
        **session.bound("links", case.id),
    )
    dots, key = st.columns([5, 3], gap="medium")
    with dots:
        chart.show(_participation(case.id, view.lang), say, at_once=True)
    with key:
        lines = [practice.name[view.lang] for practice in case.practices]
        title = say("practices.links_key")
        st.html(render("numbered.html.j2", lang=view.lang, title=title, lines=lines))
    chart.show(_pairs(among, view.type, view.lang), say, at_once=True)


@st.cache_resource
def _participation(name: str, lang: str) -> Chart:
    say = cached.phrases(lang)
    case, sectors = cached.shelf().cases[name], cached.sectors()
    return Chart(
        f"links-{name}",
        _busiest(case, say),
        [say("practices.links_sentence"), *_untied(case, say)],
        ties.participation(case, sectors, say),
        [say("panel.sector"), say("panel.organisation"), say("practices.part_of")],
        [
            [
                sectors[organisation.sector].label[lang],
                organisation.name[lang],
                _listed((p.name for p in case.practices if organisation.id in p.organisations), say)
                or say("panel.unknown"),
            ]
            for _, members in by_sector(case, sectors)
            for organisation in members
        ],
        (case.source,),
    )


def _busiest(case: Case, say: Phrases) -> str:
    """Which organisations take part in most practices of the case; those that tie, all."""
    top, count = most(taking_part(case))
    name = case.short[say.lang]
    if not count:
        return say("practices.links_title_none", name=name)
    return say(
        "practices.links_title",
        name=name,
        most=_listed((o.name for o in case.organisations if o.id in top), say),
        count=count,
        all=len(case.practices),
    )


def _untied(case: Case, say: Phrases) -> list[str]:
    """What the diagram has no dot for, so that nobody takes a gap for a fact."""
    part = taking_part(case)
    alone = [practice.name for practice in case.practices if not practice.organisations]
    idle = [organisation.name for organisation in case.organisations if not part[organisation.id]]
    said = (("practices.links_none", alone), ("practices.links_idle", idle))
    return [say(key, names=_listed(names, say)) for key, names in said if names]


@st.cache_resource(max_entries=500)
def _pairs(among: tuple[str, ...], types: tuple[str, ...], lang: str) -> Chart:
    """How many practices of the named cases, and of ``types`` if any, bring two sectors together."""
    say = cached.phrases(lang)
    cases, sectors = [cached.shelf().cases[name] for name in among], cached.sectors()
    found = sector_pairs(cases, sectors, types)
    numbers = {pair: len(shared) for pair, shared in found.items()}
    parts = [sectors_of(each.case, each.practice) for each in practices_in(cases, types)]
    sentence = say(
        "practices.pairs_sentence",
        cases=len(cases),
        practices=len(parts),
        joint=sum(len(part) > 1 for part in parts),
    )
    return Chart(
        "pairs",
        _closest(numbers, say),
        [sentence, say("practices.matrix_scope")],
        ties.meetings(numbers, frozenset().union(*parts), sectors, say),
        [
            say("practices.pair_column"),
            say("practices.pair_count"),
            say("practices.pair_practices"),
        ],
        [
            [_pair(pair, say), str(len(shared)), _where(shared, say)]
            for pair, shared in sorted(found.items(), key=lambda item: -len(item[1]))
        ],
        tuple(dict.fromkeys(case.source for case in cases)),
    )


def _closest(numbers: dict[tuple[str, str], int], say: Phrases) -> str:
    """Which sectors meet in most practices; pairs that tie, all."""
    top, count = most(numbers)
    if not count:
        return say("practices.pairs_title_none")
    names = say("practices.comma").join(_pair(pair, say) for pair in top)
    return say("practices.pairs_title", most=names, count=count)


def _pair(pair: tuple[str, str], say: Phrases) -> str:
    first, second = (cached.sectors()[sector].label[say.lang] for sector in pair)
    return say("practices.pair", first=first, second=second)


def _where(shared: Iterable[Shared], say: Phrases) -> str:
    return say("practices.comma").join(
        say(
            "practices.pair_practice",
            practice=each.practice.name[say.lang],
            case=each.case.short[say.lang],
        )
        for each in shared
    )


def _listed(names: Iterable[Words], say: Phrases) -> str:
    return say("practices.comma").join(name[say.lang] for name in names)
