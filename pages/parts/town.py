"""The reader's own municipality: choosing it, its key figures, and its sign on every page."""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.places.standing import rank
from geo.text import Phrases
from geo.text.markdown import plain
from geo.view import View
from pages.parts import alike, cached, session

KEY_FIGURES = (
    "population-2020", "population-change-2050", "ageing-2020", "ageing-2050",
    "elderly-single-2020", "density-2020",
)  # fmt: skip


def choose(view: View, say: Phrases) -> None:
    """One field to find a municipality by kanji, kana or romaji; what stands in its place."""
    areas = cached.municipality_areas()
    st.selectbox(
        say("town.choose"),
        list(areas),
        index=None,
        placeholder=say("town.placeholder"),
        format_func=lambda code: areas[code].option(view.lang),
        **session.bound("town", view.town, also={"like": None}),
    )
    if view.like:
        name = plain(cached.area(view.like).name[view.lang])
        st.info(say("town.like", name=name))
        st.button(say("town.like_end"), on_click=session.go, kwargs={"like": None})


def invite(say: Phrases) -> None:
    """Before a town is chosen: what this page will show, and a case to begin with."""
    st.html(render("line.html.j2", kind="ks-small", text=say("town.invitation"), live=False))
    names = {name: cached.area(name).name[say.lang] for name in cached.shelf().cases}
    with st.container(horizontal=True):
        for name, written in names.items():
            st.button(
                say("town.like_button", name=plain(written)),
                key=f"like-{name}",
                on_click=session.go,
                kwargs={"like": name},
            )


def figures(base: str, say: Phrases) -> None:
    """Key figures of the town or case, each with its year and its rank in the country."""
    area = cached.area(base)
    rows = []
    for name in KEY_FIGURES:
        indicator, value = cached.indicators()[name], cached.area_value(name, base)
        values = cached.values(name)
        place = rank(value, area.codes, values)
        rows.append(
            {
                "label": indicator.label[say.lang],
                "value": say("map.words.no_data")
                if value is None
                else indicator.write(value, say.lang),
                "rank": None
                if place is None
                else say(
                    "town.rank",
                    rank=f"{place:,}",
                    total=f"{values.notna().sum():,}",
                ),
            }
        )
    sources = dict.fromkeys(s for name in KEY_FIGURES for s in cached.indicator_origins(name))
    st.html(
        render(
            "key_figures.html.j2",
            say=say,
            name=area.full[say.lang],
            note=alike.statistics_of(base, say),
            rows=rows,
            source=cached.attributions(sources, say.lang),
        )
    )


def sign(view: View, say: Phrases) -> None:
    """In the sidebar of every page: which town is chosen, and how to let go of it."""
    if view.town is None:
        return
    with st.container(key="town-sign", horizontal=True, vertical_alignment="center"):
        st.markdown(say("town.sign", name=plain(cached.area(view.town).name[view.lang])))
        st.button(
            "✕", key="town-clear", help=say("town.clear"), on_click=session.go,
            kwargs={"town": None},
        )  # fmt: skip
