"""Charts that set cases beside all municipalities, the nation and each other.

Figures are made once for each case and language and then shared between sessions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial

import pandas as pd
import streamlit as st

from geo import cache_sizes
from geo.cases import Case
from geo.cases.vocabulary import labels_of
from geo.codes import prefecture_of
from geo.dataset import Dataset
from geo.draw.charts import case_charts
from geo.draw.charts.plotly_text import escape_plotly
from geo.draw.html import render
from geo.draw.palette import AGES
from geo.places import rates
from geo.places.indicators import Indicator
from geo.text import Phrases
from geo.text.numbers import write_number
from geo.view import View
from pages.parts.widgets import chart, trend_chart
from pages.parts.widgets.chart import Chart


def show_charts(
    case: Case | None, shown: list[str], view: View, t: Phrases, dataset: Dataset
) -> None:
    """The comparisons of an open case; before that, all ``shown`` cases together."""
    if case is None:
        if shown:
            chart.show_chart(partial(types, tuple(shown), view.lang, dataset), t, dataset)
        of_all = partial(distribution, view.overlay, None, view.town, view.lang, dataset)
        chart.show_chart(of_all, t, dataset)
        return
    st.html(render("title.html.j2", kind="ks-heading", text=t("panel.compare")))
    for each in of_case(case.id, view, dataset):
        chart.show_chart(each, t, dataset)


def of_case(opened: str, view: View, dataset: Dataset) -> tuple[partial[Chart], ...]:
    """What makes the charts of an open case, in the order of the page."""
    return (
        partial(distribution, view.overlay, opened, view.town, view.lang, dataset),
        partial(_age_structure, opened, view.town, view.lang, dataset),
        partial(trend_chart.trend_of, opened, view.town, view.lang, dataset),
        partial(_matrix, opened, view.lang, dataset),
    )


@lru_cache(maxsize=cache_sizes.FIGURES)
def distribution(
    overlay: str, opened: str | None, town: str | None, lang: str, dataset: Dataset
) -> Chart:
    """Where the cases and the reader's town lie among all municipalities; the open case is
    marked and ranked."""
    t = dataset.phrases[lang]
    indicator, values = dataset.indicators[overlay], dataset.values(overlay)
    marks = [
        case_charts.Mark(case.short[lang], dataset.value(overlay, name), name == opened)
        for name, case in dataset.cases.items()
    ]
    title, sentences = (
        _placed(overlay, opened, t, dataset)
        if opened
        else _range_of_cases(overlay, marks, t, dataset)
    )
    if town:
        own = case_charts.Mark(
            dataset.area(town).name[lang], dataset.value(overlay, town), town=True
        )
        marks.append(own)
        sentences.append(_of_town(own, indicator, t))
    return Chart(
        "distribution",
        title,
        [*sentences, indicator.caution[lang]],
        case_charts.distribution(indicator, values, marks, t),
        [t("charts.name"), indicator.label[lang]],
        [[mark.name, indicator.write(mark.value, lang)] for mark in marks],
        tuple(dataset.origins(overlay)),
        opened,
    )


def _of_town(own: case_charts.Mark, indicator: Indicator, t: Phrases) -> str:
    """The reader's own town in words: what the dashed line marks, or that there is nothing to."""
    if own.value is None:
        return t("charts.town_none", name=own.name)
    return t("charts.town", name=own.name, value=indicator.write(own.value, t.lang))


def _placed(overlay: str, opened: str, t: Phrases, dataset: Dataset) -> tuple[str, list[str]]:
    """Title and sentences for one case: its value and rank."""
    indicator, values = dataset.indicators[overlay], dataset.values(overlay)
    case, value = dataset.cases[opened], dataset.value(overlay, opened)
    median = indicator.write(values.median(), t.lang)
    sentences = [t("charts.distribution_sentence", median=median)]
    if len(case.statistics) > 1:
        sentences.append(t("charts.distribution_merged"))
    words = {"name": case.short[t.lang], "label": indicator.label[t.lang]}
    if value is None:
        return t("charts.distribution_title_none", **words), sentences
    title = t(
        "charts.distribution_title",
        **words,
        value=indicator.write(value, t.lang),
        total=f"{values.notna().sum():,}",
        rank=f"{rates.rank_from_top(value, values):,}",
    )
    return title, sentences


def _range_of_cases(
    overlay: str, marks: Sequence[case_charts.Mark], t: Phrases, dataset: Dataset
) -> tuple[str, list[str]]:
    """Title and sentences for all cases together: from which value to which."""
    indicator = dataset.indicators[overlay]
    known = sorted(mark.value for mark in marks if mark.value is not None) or [None]
    title = t(
        "overview.distribution_title",
        label=indicator.label[t.lang],
        low=indicator.write(known[0], t.lang),
        high=indicator.write(known[-1], t.lang),
    )
    return title, [t("overview.distribution_sentence")]


@lru_cache(maxsize=cache_sizes.FIGURES)
def _age_structure(name: str, town: str | None, lang: str, dataset: Dataset) -> Chart:
    t = dataset.phrases[lang]
    case = dataset.cases[name]
    rows = _structures(case, town, t, dataset)
    own, nation = next(iter(rows.values())), rows[_row(t("charts.nation"), 2020, t)]
    return Chart(
        "structure",
        t(
            "charts.structure_title",
            name=case.short[lang],
            case=f"{own['75plus']:.1f}",
            nation=f"{nation['75plus']:.1f}",
        ),
        [
            t("charts.structure_sentence", rows=t.listed(rows)),
            *_without_ages(rows, t),
            t("charts.structure_unknown"),
        ],
        case_charts.age_structure({escape_plotly(row): each for row, each in rows.items()}, t),
        [t("charts.name"), *(t("charts.share_column", group=t(f"ages.{g}")) for g in AGES)],
        [
            [label, *(write_number(shares[g], None, lang, decimals=1) for g in AGES)]
            for label, shares in rows.items()
        ],
        ("ssdse-a-2021", "ssdse-a-2026"),
        name,
    )


def _without_ages(rows: Mapping[str, pd.Series], t: Phrases) -> list[str]:
    """Which rows are empty, in words."""
    empty = [label for label, shares in rows.items() if shares.isna().all()]
    return [t("charts.rows_empty", rows=t.listed(empty))] if empty else []


def _structures(case: Case, town: str | None, t: Phrases, dataset: Dataset) -> dict[str, pd.Series]:
    """Age structures of the case, the reader's town, the case's prefectures and the nation,
    2020 above 2015."""
    everywhere = dataset.statistics.municipalities.index
    areas = {case.short[t.lang]: case.statistics}
    if town:
        areas.setdefault(dataset.area(town).name[t.lang], (town,))
    for code, name in dataset.case_prefectures(t.lang).items():
        if code in case.prefectures:
            areas[name] = [each for each in everywhere if prefecture_of(each) == code]
    areas[t("charts.nation")] = everywhere
    return {
        _row(name, year, t): rates.age_structure(dataset.statistics, list(codes), year)
        for name, codes in areas.items()
        for year in (2020, 2015)
    }


def _row(name: str, year: int, t: Phrases) -> str:
    return t("charts.row", name=name, year=year)


@lru_cache(maxsize=cache_sizes.FIGURES)
def _matrix(opened: str, lang: str, dataset: Dataset) -> Chart:
    t = dataset.phrases[lang]
    cases = dataset.cases
    types = labels_of(dataset.types, lang)
    return Chart(
        "matrix",
        t(
            "charts.matrix_title",
            name=cases[opened].short[lang],
            count=len(cases[opened].types),
            all=len(types),
        ),
        [t("charts.matrix_sentence")],
        case_charts.type_matrix(
            {name: each.short[lang] for name, each in cases.items()},
            types,
            {name: each.types for name, each in cases.items()},
            opened,
        ),
        [t("charts.type_column"), *(each.short[lang] for each in cases.values())],
        [
            [
                label,
                *(t("charts.has" if k in c.types else "charts.hasnt") for c in cases.values()),
            ]
            for k, label in types.items()
        ],
        (cases[opened].source,),
        opened,
    )


@lru_cache(maxsize=cache_sizes.FIGURES)
def types(names: tuple[str, ...], lang: str, dataset: Dataset) -> Chart:
    """How many of the named cases practise each type."""
    t = dataset.phrases[lang]
    cases = [dataset.cases[name] for name in names]
    labels = labels_of(dataset.types, lang)
    found = Counter(kind for case in cases for kind in case.types)
    count = max(found.values())
    most = t.listed(labels[kind] for kind in labels if found[kind] == count)
    return Chart(
        "types",
        t("overview.types_title", most=most, count=count),
        [t("overview.types_sentence", all=len(cases))],
        case_charts.type_counts(labels, found, len(cases), t),
        [t("charts.type_column"), t("charts.cases")],
        [[label, str(found[kind])] for kind, label in labels.items()],
        tuple(dict.fromkeys(case.source for case in cases)),
    )
