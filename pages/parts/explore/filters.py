"""The filters: one function for each condition, and the sentence that states the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import streamlit as st

from geo import cache_sizes
from geo.cases.vocabulary import labels_of
from geo.dataset import Dataset
from geo.text import Phrases
from geo.text.markdown import plain
from geo.view import View
from geo.view.case_filters import (
    Candidate,
    active,
    candidates,
    counts,
    loosened,
    matching,
    without_ageing_rate,
)
from pages.parts.app import live_region, session
from pages.parts.widgets.conditions import clear, reset_button

WHOLE_RANGE = (0.0, 100.0)


def show_filters(view: View, t: Phrases, dataset: Dataset) -> None:
    """All conditions, with the number of matching cases beside each option."""
    cases = candidates(dataset)
    with st.container(key="filters"):
        st.markdown(f"**{t('filters.title')}**", help=t("filters.note"))
        st.text_input(
            t("filters.q"),
            placeholder=t("filters.q_placeholder"),
            max_chars=100,
            **session.bound("q", view.q),
        )
        _ageing(cases, view, t)
        for field, options in _options(view.lang, dataset).items():
            _facet(field, options, cases, view, t)
        reset_button(active(view), t)


def result(shown: list[str], view: View, t: Phrases, dataset: Dataset) -> None:
    """How many cases match, in words; on none, which condition to loosen."""
    total = len(candidates(dataset))
    key = "filters.result" if active(view) else "filters.result_all"
    with st.container(key="result"):
        sentence = t(key, all=total, count=len(shown))
        st.markdown(sentence)
        live_region.announce("result", sentence.replace("*", ""))
        if view.age is not None:
            _about_unknown(shown, view, t, dataset)
        if not shown:
            st.warning(t("filters.none"))
            for condition, found in loosened(candidates(dataset), view):
                st.button(
                    t("filters.loosen", condition=t(f"filters.{condition}"), count=found),
                    key=f"loosen-{condition}",
                    on_click=clear,
                    args=(condition,),
                )


def _ageing(cases: Sequence[Candidate], view: View, t: Phrases) -> None:
    low, high = _bounds(cases, view)
    chosen = view.age or (low, high)
    st.slider(
        t("filters.age"),
        low,
        high,
        step=0.5,
        format="%.1f",
        **session.bound(
            "age",
            (max(low, min(chosen[0], high)), min(high, max(chosen[1], low))),
            read=lambda ends: None if tuple(ends) == (low, high) else tuple(ends),
        ),
    )
    st.segmented_control(
        t("filters.basis"),
        ("collection", "census"),
        format_func=lambda basis: t(f"filters.basis_{basis}"),
        required=True,
        **session.bound("basis", view.basis),
    )
    missing = sum(c.ageing[view.basis] is None for c in cases)
    if missing:
        st.checkbox(t("filters.unknown", count=missing), **session.bound("unknown", view.unknown))


def _bounds(cases: Sequence[Candidate], view: View) -> tuple[float, float]:
    """The slider's ends: the cases' own rates, rounded outwards to whole per cent."""
    rates = [r for c in cases if (r := c.ageing[view.basis]) is not None]
    if not rates:
        return WHOLE_RANGE
    return float(int(min(rates))), float(int(max(rates)) + 1)


@lru_cache(maxsize=cache_sizes.DATASET)
def _options(lang: str, dataset: Dataset) -> dict[str, Mapping[str, str]]:
    """What each facet offers, by the field of the view that it sets."""
    return {
        "type": labels_of(dataset.types, lang),
        "sector": labels_of(dataset.sectors, lang),
        "pref": dataset.case_prefectures(lang),
    }


def _facet(
    field: str, options: Mapping[str, str], cases: Sequence[Candidate], view: View, t: Phrases
) -> None:
    found = counts(cases, view, field)
    st.pills(
        t(f"filters.{field}"),
        list(options),
        selection_mode="multi",
        format_func=lambda option: t(
            "filters.option", label=options[option], count=found.get(option, 0)
        ),
        **session.bound(field, list(getattr(view, field)), read=tuple),
    )


def _about_unknown(shown: list[str], view: View, t: Phrases, dataset: Dataset) -> None:
    """Say which cases the ageing filter could not judge: kept or left out, never silently."""
    kept = without_ageing_rate(candidates(dataset), view)
    everyone = matching(candidates(dataset), view.replace(unknown=True))
    dropped = [i for i in everyone if i not in shown]
    for key, ids in (("filters.result_unknown", kept), ("filters.result_left_out", dropped)):
        if ids:
            names = t.listed(plain(dataset.cases[i].short[view.lang]) for i in ids)
            st.caption(t(key, names=names, basis=t(f"filters.basis_{view.basis}")))
