"""The list: every case on the map, with the same power to open it, by keyboard alone."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from geo import cache_sizes
from geo.cases import Case
from geo.dataset import Dataset
from geo.draw.html import render
from geo.draw.map.place_markers import place_markers
from geo.text import Phrases
from geo.text.markdown import plain
from geo.text.numbers import write_number
from geo.view import View
from geo.view.case_filters import candidates
from pages.parts.app import session

TALL = 8  # more entries than this scroll inside the list


def show_case_list(shown: list[str], view: View, t: Phrases, dataset: Dataset) -> None:
    """One entry for each case of ``shown``, in the order of the map's numbers; below them the open
    case, if the conditions leave it out.
    """
    st.html(render("title.html.j2", kind="ks-list-title", text=t("list.title")))
    height = 560 if len(shown) > TALL else "content"
    labels = _labels(view.overlay, view.basis, view.lang, dataset)
    with st.container(key="case-list", height=height, gap="xsmall"):
        for name in shown:
            _entry(name, labels[name], view)
        if view.case and view.case not in shown:
            st.caption(t("list.excluded"))
            _entry(view.case, labels[view.case], view)


def _entry(name: str, label: str, view: View) -> None:
    st.button(
        label,
        key=f"open-{name}",
        type="primary" if name == view.case else "secondary",
        width="stretch",
        on_click=session.go,
        kwargs={"case": name},
    )


@lru_cache(maxsize=cache_sizes.INDICATORS)
def _labels(overlay: str, basis: str, lang: str, dataset: Dataset) -> dict[str, str]:
    """What stands on the entry of each case, by its id. The same at every click."""
    t = dataset.phrases[lang]
    return {
        each.case.id: f"**{plain(_title(each.case, lang, dataset))}**\n"
        f"{plain(_facts(each.case, each.ageing[basis], basis, overlay, t, dataset))}"
        for each in candidates(dataset)
    }


def _title(case: Case, lang: str, dataset: Dataset) -> str:
    """The case's title, with its number where the map has numbers and no names."""
    label = place_markers(dataset, lang, None, ())[case.id].label.text
    title = case.title[lang]
    return title if label == case.short[lang] else f"{label}. {title}"


def _facts(
    case: Case, rate: float | None, basis: str, overlay: str, t: Phrases, dataset: Dataset
) -> str:
    """Prefecture, the ageing rate that the filter reads, the value behind the map's colour."""
    read = t(f"filters.basis_{basis}")
    indicator = dataset.indicators[overlay]
    prefectures = dataset.case_prefectures(t.lang)
    return " ・ ".join(
        [
            " ".join(prefectures[code] for code in sorted(case.prefectures)),
            t("list.ageing_unknown", basis=read)
            if rate is None
            else t(
                "list.ageing",
                value=write_number(rate, "percent", t.lang, decimals=1),
                basis=read,
            ),
            t(
                "list.value",
                name=indicator.label[t.lang],
                value=indicator.write(dataset.value(overlay, case.id), t.lang),
            ),
        ]
    )
