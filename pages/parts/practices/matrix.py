"""Which case practises which type, and how often: a table whose numbers open the case."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.cases.collaboration import fewest, most, practised
from geo.dataset import Dataset
from geo.draw.html import render
from geo.text import Phrases
from geo.view import View
from pages.parts.practices import directory


def show_matrix(among: Sequence[str], view: View, t: Phrases, dataset: Dataset) -> None:
    """among: ids of the cases to show. Of the view, its types and what its links carry."""
    cases = [dataset.cases[name] for name in among]
    numbers = practised(cases, dataset.types, view.type)
    totals = {kind: sum(count > 0 for count in row.values()) for kind, row in numbers.items()}
    title, sentence = _in_words(totals, len(cases), t, dataset)
    sources = dict.fromkeys(case.source for case in cases)
    directory.section("matrix", t)
    sentences = (sentence, t("practices.matrix_scope"))
    st.html(
        render("chart_head.html.j2", level=3, title=title, sentences=sentences)
        + render(
            "practice_matrix.html.j2",
            lang=view.lang,
            t=t,
            cases=cases,
            types=dataset.types,
            numbers=numbers,
            totals=totals,
            links=directory.links_to_the_map(view, dataset),
            source=dataset.attribution_line(sources, view.lang),
        )
    )


def _in_words(totals: dict[str, int], cases: int, t: Phrases, dataset: Dataset) -> tuple[str, str]:
    """Which types most and which fewest of the cases practise; types that tie are all named."""
    (top, highest), (bottom, lowest) = most(totals), fewest(totals)
    if highest == lowest:
        return (
            t("practices.matrix_same", all=cases, count=highest, most=_named(top, t, dataset)),
            t("practices.matrix_same_sentence"),
        )
    return (
        t("practices.matrix_title", all=cases, count=highest, most=_named(top, t, dataset)),
        t("practices.matrix_sentence", count=lowest, fewest=_named(bottom, t, dataset)),
    )


def _named(types: Sequence[str], t: Phrases, dataset: Dataset) -> str:
    labels = (dataset.types[kind].label[t.lang] for kind in types)
    return t("practices.comma").join(t("practices.quoted", name=label) for label in labels)
