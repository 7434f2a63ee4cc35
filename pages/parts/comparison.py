"""Charts that set cases beside all municipalities, the nation and each other.

Figures are made once for each case and language and then shared between sessions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from geo.cases import Case
from geo.cases.vocabulary import labels_of
from geo.codes import prefecture_of
from geo.draw import charts
from geo.draw.html import render
from geo.draw.literal import literal
from geo.draw.palette import AGES
from geo.places import rates
from geo.places.indicators import Indicator
from geo.text import Phrases
from geo.text.numbers import write_number
from geo.view import View
from pages.parts import cached, chart, future
from pages.parts.chart import Chart


def show(case: Case | None, shown: list[str], view: View, say: Phrases) -> None:
    """The comparisons of an open case; before that, all ``shown`` cases together."""
    if case is None:
        if shown:
            chart.show(types(tuple(shown), view.lang), say)
        chart.show(distribution(view.overlay, None, view.town, view.lang), say)
        return
    st.html(render("title.html.j2", kind="ks-heading", text=say("panel.compare")))
    for each in of_case(case.id, view):
        chart.show(each, say)


def of_case(opened: str, view: View) -> tuple[Chart, ...]:
    """The charts of an open case, in the order of the page."""
    return (
        distribution(view.overlay, opened, view.town, view.lang),
        _age_structure(opened, view.town, view.lang),
        future.course(opened, view.town, view.lang),
        _matrix(opened, view.lang),
    )


@st.cache_resource(max_entries=500)
def distribution(overlay: str, opened: str | None, town: str | None, lang: str) -> Chart:
    """Where the cases and the reader's town lie among all municipalities; the open case is
    marked and ranked."""
    say = cached.phrases(lang)
    indicator, values = cached.indicators()[overlay], cached.values(overlay)
    marks = [
        charts.Mark(case.short[lang], cached.case_value(overlay, name), name == opened)
        for name, case in cached.shelf().cases.items()
    ]
    title, sentences = (
        _placed(overlay, opened, say) if opened else _range_of_cases(overlay, marks, say)
    )
    if town:
        own = charts.Mark(cached.area(town).name[lang], cached.area_value(overlay, town), town=True)
        marks.append(own)
        sentences.append(_of_town(own, indicator, say))
    return Chart(
        "distribution",
        title,
        [*sentences, indicator.caution[lang]],
        charts.distribution(indicator, values, marks, say),
        [say("charts.name"), indicator.label[lang]],
        [[mark.name, indicator.write(mark.value, lang)] for mark in marks],
        tuple(cached.indicator_origins(overlay)),
        opened,
    )


def _of_town(own: charts.Mark, indicator: Indicator, say: Phrases) -> str:
    """The reader's own town in words: what the dashed line marks, or that there is nothing to."""
    if own.value is None:
        return say("charts.town_none", name=own.name)
    return say("charts.town", name=own.name, value=indicator.write(own.value, say.lang))


def _placed(overlay: str, opened: str, say: Phrases) -> tuple[str, list[str]]:
    """Title and sentences for one case: its value and rank."""
    indicator, values = cached.indicators()[overlay], cached.values(overlay)
    case, value = cached.shelf().cases[opened], cached.case_value(overlay, opened)
    median = indicator.write(values.median(), say.lang)
    sentences = [say("charts.distribution_sentence", median=median)]
    if len(case.statistics) > 1:
        sentences.append(say("charts.distribution_merged"))
    words = {"name": case.short[say.lang], "label": indicator.label[say.lang]}
    if value is None:
        return say("charts.distribution_title_none", **words), sentences
    title = say(
        "charts.distribution_title",
        **words,
        value=indicator.write(value, say.lang),
        total=f"{values.notna().sum():,}",
        rank=f"{rates.rank_from_top(value, values):,}",
    )
    return title, sentences


def _range_of_cases(
    overlay: str, marks: Sequence[charts.Mark], say: Phrases
) -> tuple[str, list[str]]:
    """Title and sentences for all cases together: from which value to which."""
    indicator = cached.indicators()[overlay]
    known = sorted(mark.value for mark in marks if mark.value is not None) or [None]
    title = say(
        "overview.distribution_title",
        label=indicator.label[say.lang],
        low=indicator.write(known[0], say.lang),
        high=indicator.write(known[-1], say.lang),
    )
    return title, [say("overview.distribution_sentence")]


@st.cache_resource(max_entries=1_000)
def _age_structure(name: str, town: str | None, lang: str) -> Chart:
    say = cached.phrases(lang)
    case = cached.shelf().cases[name]
    rows = _structures(case, town, say)
    own, nation = next(iter(rows.values())), rows[_row(say("charts.nation"), 2020, say)]
    return Chart(
        "structure",
        say(
            "charts.structure_title",
            name=case.short[lang],
            case=f"{own['75plus']:.1f}",
            nation=f"{nation['75plus']:.1f}",
        ),
        [
            say("charts.structure_sentence", rows=say.listed(rows)),
            *_without_ages(rows, say),
            say("charts.structure_unknown"),
        ],
        charts.age_structure({literal(row): each for row, each in rows.items()}, say),
        [say("charts.name"), *(say("charts.share_column", group=say(f"ages.{g}")) for g in AGES)],
        [
            [label, *(write_number(shares[g], None, lang, decimals=1) for g in AGES)]
            for label, shares in rows.items()
        ],
        ("ssdse-a-2021", "ssdse-a-2026"),
        name,
    )


def _without_ages(rows: Mapping[str, pd.Series], say: Phrases) -> list[str]:
    """Which rows are empty, in words."""
    empty = [label for label, shares in rows.items() if shares.isna().all()]
    return [say("charts.rows_empty", rows=say.listed(empty))] if empty else []


def _structures(case: Case, town: str | None, say: Phrases) -> dict[str, pd.Series]:
    """Age structures of the case, the reader's town, the case's prefectures and the nation,
    2020 above 2015."""
    everywhere = cached.statistics().municipalities.index
    areas = {case.short[say.lang]: case.statistics}
    if town:
        areas.setdefault(cached.area(town).name[say.lang], (town,))
    for code, name in cached.case_prefectures(say.lang).items():
        if code in case.prefectures:
            areas[name] = [each for each in everywhere if prefecture_of(each) == code]
    areas[say("charts.nation")] = everywhere
    return {
        _row(name, year, say): rates.age_structure(cached.statistics(), list(codes), year)
        for name, codes in areas.items()
        for year in (2020, 2015)
    }


def _row(name: str, year: int, say: Phrases) -> str:
    return say("charts.row", name=name, year=year)


@st.cache_resource
def _matrix(opened: str, lang: str) -> Chart:
    say = cached.phrases(lang)
    cases = cached.shelf().cases
    types = labels_of(cached.practice_types(), lang)
    return Chart(
        "matrix",
        say(
            "charts.matrix_title",
            name=cases[opened].short[lang],
            count=len(cases[opened].types),
            all=len(types),
        ),
        [say("charts.matrix_sentence")],
        charts.type_matrix(
            {name: each.short[lang] for name, each in cases.items()},
            types,
            {name: each.types for name, each in cases.items()},
            opened,
        ),
        [say("charts.type_column"), *(each.short[lang] for each in cases.values())],
        [
            [
                label,
                *(say("charts.has" if k in c.types else "charts.hasnt") for c in cases.values()),
            ]
            for k, label in types.items()
        ],
        (cases[opened].source,),
        opened,
    )


@st.cache_resource(max_entries=500)
def types(names: tuple[str, ...], lang: str) -> Chart:
    """How many of the named cases practise each type."""
    say = cached.phrases(lang)
    cases = [cached.shelf().cases[name] for name in names]
    labels = labels_of(cached.practice_types(), lang)
    found = Counter(kind for case in cases for kind in case.types)
    count = max(found.values())
    most = say.listed(labels[kind] for kind in labels if found[kind] == count)
    return Chart(
        "types",
        say("overview.types_title", most=most, count=count),
        [say("overview.types_sentence", all=len(cases))],
        charts.type_counts(labels, found, len(cases), say),
        [say("charts.type_column"), say("charts.cases")],
        [[label, str(found[kind])] for kind, label in labels.items()],
        tuple(dict.fromkeys(case.source for case in cases)),
    )
