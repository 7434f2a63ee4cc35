"""The list: every case on the map, with the same power to open it, by keyboard alone."""

from __future__ import annotations

import streamlit as st

from geo.cases import Case
from geo.draw.html import render
from geo.text import Phrases
from geo.text.markdown import plain
from geo.text.numbers import write_number
from geo.view import View
from pages.parts import cached, session

TALL = 8  # more entries than this scroll inside the list


def show(shown: list[str], view: View, say: Phrases) -> None:
    """One entry for each case of ``shown``, in the order of the map's numbers."""
    st.html(render("title.html.j2", kind="ks-list-title", text=say("list.title")))
    height = 560 if len(shown) > TALL else "content"
    with st.container(key="case-list", height=height, gap="xsmall"):
        for name in shown:
            case = cached.shelf().cases[name]
            st.button(
                f"**{plain(_title(case, view))}**\n{plain(_facts(case, view, say))}",
                key=f"open-{name}",
                type="primary" if name == view.case else "secondary",
                width="stretch",
                on_click=session.go,
                kwargs={"case": name},
            )


def _title(case: Case, view: View) -> str:
    """The case's title, with its number where the map has numbers and no names."""
    label = cached.map_markers(view.lang)[case.id].label.text
    title = case.title[view.lang]
    return title if label == case.short[view.lang] else f"{label}. {title}"


def _facts(case: Case, view: View, say: Phrases) -> str:
    """Prefecture, the ageing rate that the filter reads, the value behind the map's colour."""
    rate = next(c.ageing[view.basis] for c in cached.candidates() if c.case.id == case.id)
    basis = say(f"filters.basis_{view.basis}")
    indicator = cached.indicators()[view.overlay]
    prefectures = cached.case_prefectures(view.lang)
    return " ・ ".join(
        [
            " ".join(prefectures[code] for code in sorted(case.prefectures)),
            say("list.ageing_unknown", basis=basis)
            if rate is None
            else say(
                "list.ageing",
                value=write_number(rate, "percent", view.lang, decimals=1),
                basis=basis,
            ),
            say(
                "list.value",
                name=indicator.label[view.lang],
                value=indicator.write(cached.case_value(view.overlay, case.id), view.lang),
            ),
        ]
    )
