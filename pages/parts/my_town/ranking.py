"""Lists of what is similar: the cases in order with their practices, the nearest municipalities."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.places.differences import gap_kind, write_gap
from geo.text import Phrases
from geo.text.markdown import plain
from geo.text.numbers import write_number
from geo.view import View
from geo.view.pages import COMPARE, EXPLORE, MY_TOWN
from geo.view.query import MOST_COMPARED
from geo.view.similar_places import SimilarPlaces
from pages.parts.app import data, session
from pages.parts.widgets.similarity import called, same_place, statistics_of, why


def cases(result: SimilarPlaces, base: str, view: View, t: Phrases, dataset: Dataset) -> None:
    """Every case by closeness, with the reasons in figures and the practices it offers."""
    name = dataset.area(base).name[view.lang]
    st.html(
        render("chart_head.html.j2", level=2, title=t("similarity.cases_title", name=name),
               sentences=[t("similarity.cases_sentence", name=name)])
    )  # fmt: skip
    for number, (case_id, distance) in enumerate(result.cases, start=1):
        case = dataset.cases[case_id]
        st.html(
            render(
                "similar_case.html.j2",
                t=t,
                lang=view.lang,
                number=number,
                case=case,
                types=dataset.types,
                nearness=called(distance, base, case_id, t, dataset),
                distance=write_number(distance, None, view.lang, decimals=2),
                statistics=statistics_of(case_id, t, dataset),
                why=None
                if distance is None or same_place(base, case_id, dataset)
                else why(base, case_id, result.used, view.lang, dataset),
            )
        )
        with st.container(horizontal=True):
            st.page_link(
                EXPLORE.file, label=t("similarity.open"), icon=":material/map:",
                query_params=view.replace(case=case_id).to_query(),
            )  # fmt: skip

    st.html(
        render(
            "line.html.j2",
            kind="ks-source",
            text=t(
                "similarity.compared_by",
                indicators=_labels(result, t, dataset),
                source=_sources(result, t, dataset),
            ),
            live=False,
        )
    )


def _labels(result: SimilarPlaces, t: Phrases, dataset: Dataset) -> str:
    return t.listed(dataset.indicators[each].label[t.lang] for each in result.used)


def _sources(result: SimilarPlaces, t: Phrases, dataset: Dataset) -> str:
    """The attribution lines of everything that was compared by."""
    ids = dict.fromkeys(s for each in result.used for s in dataset.origins(each))
    return dataset.attribution_line(ids, t.lang)


def _add_to_comparison(
    near: Sequence[str], base: str, view: View, t: Phrases, dataset: Dataset
) -> None:
    """A field that adds similar towns to what is compared, and the way to the comparison.

    It is no link with a longer list in it: such a link, followed after Back, would put its list
    in place of all that was added since.
    """
    numbers = {code: number for number, code in enumerate(near, start=1)}
    with st.container(key="add-to-comparison", gap="xsmall"):
        st.pills(
            t("similarity.add", most=MOST_COMPARED),
            list(near),
            selection_mode="multi",
            format_func=lambda code: plain(
                t(
                    "similarity.add_option",
                    number=numbers[code],
                    name=dataset.area(code).name[t.lang],
                )
            ),
            **session.bound(
                "compare",
                [code for code in near if code in view.compare],
                key="compare-near",
                read=lambda chosen: _compared(near, chosen, base),
            ),
        )
        st.page_link(
            COMPARE.file,
            label=t("similarity.to_comparison", count=len(view.compare)),
            icon=":material/compare_arrows:",
            query_params=view.to_query(),
            disabled=not view.compare,
        )


def _compared(near: Sequence[str], chosen: Sequence[str], base: str) -> tuple[str, ...]:
    """From a callback: what is compared after a choice among the similar towns. What is
    not on the page stays, the reader's own town always stands beside; with a first town comes
    what it is similar to. Of more than MOST_COMPARED the latest stay, and the reader is told."""
    view, t = session.current_view(), data.dataset().phrases[session.current_view().lang]
    own = (base,) if base != view.town and set(chosen) - set(view.compare) else ()
    ids = dict.fromkeys((*(i for i in view.compare if i not in near or i in chosen), *own, *chosen))
    gone = tuple(ids)[:-MOST_COMPARED]
    if gone:
        names = t.listed(plain(data.dataset().area(each).name[t.lang]) for each in gone)
        session.flash_message("similarity.add_full", most=MOST_COMPARED, names=names)
    return tuple(ids)[-MOST_COMPARED:]


def towns(result: SimilarPlaces, base: str, view: View, t: Phrases, dataset: Dataset) -> None:
    """The nearest municipalities in the country, with links to compare them."""
    name = dataset.area(base).name[view.lang]
    rows = [
        {
            "code": code,
            "name": dataset.area(code).full[view.lang],
            "distance": write_number(distance, None, view.lang, decimals=2),
            "cells": [_cell(each, base, code, view.lang, dataset) for each in result.used],
            "town": view.replace(town=code, like=None).href(MY_TOWN.name),
        }
        for code, distance in result.towns.items()
    ]  # fmt: skip
    own = [dataset.indicators[each].write(dataset.value(each, base), view.lang)
           for each in result.used]  # fmt: skip
    title = t("similarity.towns_title", name=name, count=len(rows))
    sentence = t(
        "similarity.towns_sentence",
        name=name,
        nearest=rows[0]["name"] if rows else "—",
        total=f"{result.ranked:,}",
    )
    st.html(render("chart_head.html.j2", level=2, title=title, sentences=[sentence]))
    if rows:
        _add_to_comparison(list(result.towns.index), base, view, t, dataset)
    st.html(
        render(
            "similar_towns.html.j2",
            t=t,
            title=title,
            heads=[dataset.indicators[each].label[view.lang] for each in result.used],
            name=f"★ {name}" if base == view.town else name,
            own=own,
            rows=rows,
            source=_sources(result, t, dataset),
        )
    )


def _cell(indicator: str, base: str, code: str, lang: str, dataset: Dataset) -> dict[str, str]:
    """The value of a municipality, and how far it is from that of the base."""
    found = dataset.indicators[indicator]
    value, own = dataset.value(indicator, code), dataset.value(indicator, base)
    gap = float(abs(dataset.standardised(code)[indicator] - dataset.standardised(base)[indicator]))
    return {
        "value": found.write(value, lang),
        "gap": write_gap(found, own, value, lang),
        "kind": gap_kind(gap),
    }
