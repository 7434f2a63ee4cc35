"""The reader's own municipality: choosing it, its key figures, and its sign on every page."""

from __future__ import annotations

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.places.ranking import rank
from geo.text import Phrases
from geo.text.markdown import plain
from geo.view import View
from pages.parts.app import session
from pages.parts.widgets import similarity
from pages.parts.widgets.place_field import PlaceField, show_place_field

KEY_FIGURES = (
    "population-2020", "population-change-2050", "ageing-2020", "ageing-2050",
    "elderly-single-2020", "density-2020",
)  # fmt: skip


def choose(view: View, t: Phrases, dataset: Dataset) -> None:
    """One field to find a municipality by any spelling; what stands in its place."""
    field = PlaceField(
        key="town",
        label=t("town.choose"),
        placeholder=t("town.placeholder"),
        chosen=(view.town,) if view.town else (),
        most=1,
        change=lambda chosen: {"town": next(iter(chosen), None), "like": None},
    )
    show_place_field(field, t, dataset)
    if view.like:
        name = plain(dataset.area(view.like).name[view.lang])
        st.info(t("town.like", name=name))
        st.button(t("town.like_end"), on_click=session.go, kwargs={"like": None})


def invite(t: Phrases, dataset: Dataset) -> None:
    """Before a town is chosen: what this page will show, and a case to begin with."""
    st.html(render("line.html.j2", kind="ks-small", text=t("town.invitation"), live=False))
    names = {name: dataset.area(name).name[t.lang] for name in dataset.cases}
    with st.container(horizontal=True):
        for name, written in names.items():
            st.button(
                t("town.like_button", name=plain(written)),
                key=f"like-{name}",
                on_click=session.go,
                kwargs={"like": name},
            )


def figures(base: str, t: Phrases, dataset: Dataset) -> None:
    """Key figures of the town or case, each with its year and its rank in the country."""
    area = dataset.area(base)
    rows = []
    for name in KEY_FIGURES:
        indicator, value = dataset.indicators[name], dataset.value(name, base)
        values = dataset.values(name)
        place = rank(value, area.codes, values)
        rows.append(
            {
                "label": indicator.label[t.lang],
                "value": t("map.words.no_data")
                if value is None
                else indicator.write(value, t.lang),
                "rank": None
                if place is None
                else t(
                    "town.rank",
                    rank=f"{place:,}",
                    total=f"{values.notna().sum():,}",
                ),
            }
        )
    sources = dict.fromkeys(s for name in KEY_FIGURES for s in dataset.origins(name))
    st.html(
        render(
            "key_figures.html.j2",
            t=t,
            name=area.full[t.lang],
            note=similarity.statistics_of(base, t, dataset),
            rows=rows,
            source=dataset.attribution_line(sources, t.lang),
        )
    )


def show_own_town(view: View, t: Phrases, dataset: Dataset) -> None:
    """In the sidebar of every page: which town is chosen, and how to let go of it."""
    if view.town is None:
        return
    with st.container(key="own-town", horizontal=True, vertical_alignment="center"):
        st.markdown(t("town.own", name=plain(dataset.area(view.town).name[view.lang])))
        st.button(
            "✕", key="town-clear", help=t("town.clear"), on_click=session.go,
            kwargs={"town": None},
        )  # fmt: skip
