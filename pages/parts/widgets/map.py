"""The map with its colouring, legend and sources. A click on a marker opens a case."""

from __future__ import annotations

from functools import cache, lru_cache, partial

import folium
import streamlit as st
from streamlit_folium import st_folium

from geo import cache_sizes
from geo.dataset import BOUNDARY_SOURCE, Dataset
from geo.draw.html import render
from geo.draw.map.folium_map import (
    base_map,
    clicked_case,
    layer,
    once_more,
    overlay_spec,
    view_spec,
)
from geo.draw.map.place_markers import excluded, place_markers
from geo.places.definition import indicator_facts
from geo.places.indicators import Indicator
from geo.text import Phrases
from geo.view import View
from geo.view.pages import EXPLORE
from pages.parts.app import session, static_files
from pages.parts.widgets import map_overlay


def headline(t: Phrases, dataset: Dataset) -> None:
    """What this is, how many cases there are, and what to do next."""
    st.html(render("head.html.j2", t=t, count=len(dataset.cases)))


def show_map(
    shown: list[str],
    view: View,
    t: Phrases,
    dataset: Dataset,
    *,
    near: tuple[str, ...] | None = None,
) -> None:
    """The colouring, its legend, the map with the ``shown`` cases, and the 出典 line.

    near: codes of municipalities to number on the map, in order; given on a page that has no
    case panel, so that a click on a case leads to the page that has.
    """
    indicator = dataset.indicators[view.overlay]
    map_overlay.choose(view, t, dataset)
    map_overlay.legend(indicator, view, dataset)
    with st.container(key="map"):
        _map(shown, view, t, near, dataset)
        st.html(render("line.html.j2", kind="ks-no-map", text=t("map.not_drawn"), live=True))
    _below(indicator, shown, view, t, dataset, numbered=len(near or ()))


def _map(
    shown: list[str], view: View, t: Phrases, near: tuple[str, ...] | None, dataset: Dataset
) -> None:
    markers = place_markers(dataset, view.lang, view.town, near or ())
    towns = [name for name, marker in markers.items() if marker.kind != "case"]
    case = dataset.cases.get(view.case)
    places = [markers[name] for name in (*shown, *towns)]
    if case and case.id not in shown:
        places.append(excluded(markers[case.id], t))
    tiles = dataset.sources["gsi-tiles"].attribution[view.lang]
    spec = view_spec(
        view.overlay,
        places,
        opened=view.case,
        areas=case.statistics if case else (),
        background=tiles if view.background == "gsi" else None,
        t=t,
    )
    st_folium(
        once_more(_base()),
        key="map",
        render=False,
        height=560,
        use_container_width=True,
        returned_objects=[],
        feature_group_to_add=layer(spec),
        on_change=partial(_open_clicked if near is None else _open_elsewhere, dataset),
    )
    st.html(_values(view.overlay, view.lang, dataset))


@cache
def _base() -> folium.Map:
    base = base_map(static_files.map_files())
    base.get_root().render()
    return base


@lru_cache(maxsize=cache_sizes.INDICATORS)
def _values(overlay: str, lang: str, dataset: Dataset) -> str:
    """What the map paints, for it to read: above 10 kB, Streamlit does not send again what a
    browser has, and these are the most numbers of a view."""
    indicator, codes = dataset.indicators[overlay], dataset.boundaries.codes
    painted = overlay_spec(indicator, dataset.values(overlay), codes, lang)
    return render("overlay.html.j2", overlay=painted, lang=lang)


def _open_clicked(dataset: Dataset) -> None:
    case = clicked_case(session.sent_by("map"))
    if case in dataset.cases:
        session.go(case=case)


def _open_elsewhere(dataset: Dataset) -> None:
    case = clicked_case(session.sent_by("map"))
    if case in dataset.cases:
        session.leave_for(EXPLORE, case=case)


def _below(
    indicator: Indicator,
    shown: list[str],
    view: View,
    t: Phrases,
    dataset: Dataset,
    *,
    numbered: int,
) -> None:
    """Sources, the map in a sentence, the definition of the measure, the background switch."""
    st.html(
        _in_words(
            indicator.id,
            len(shown),
            numbered,
            view.town,
            view.background == "gsi",
            view.lang,
            dataset,
        )
    )
    st.toggle(
        t("overlay.background"),
        **session.bound(
            "background",
            view.background == "gsi",
            read=lambda switched_on: "gsi" if switched_on else "none",
        ),
    )


@lru_cache(maxsize=cache_sizes.AREAS)
def _in_words(
    overlay: str,
    shown: int,
    numbered: int,
    town: str | None,
    background: bool,
    lang: str,
    dataset: Dataset,
) -> str:
    """Sources, the map in a sentence, the definition of the measure, as HTML."""
    t = dataset.phrases[lang]
    indicator, values = dataset.indicators[overlay], dataset.values(overlay)
    ids = [
        *dataset.origins(overlay),
        BOUNDARY_SOURCE,
        *(["gsi-tiles"] if background else []),
    ]
    sentence = t(
        "map.sentence",
        label=indicator.label[lang],
        total=f"{len(values):,}",
        known=f"{values.notna().sum():,}",
        median=indicator.write(values.median(), lang),
        cases=shown,
    )
    if numbered:
        sentence += t("map.sentence_near", count=numbered)
    if town:
        own = dataset.value(overlay, town)
        known = t("map.words.no_data") if own is None else indicator.write(own, lang)
        sentence += t("map.sentence_town", name=dataset.area(town).name[lang], value=known)
    sources = dataset.attribution_line(ids, lang)
    return (
        render("line.html.j2", kind="ks-source", text=sources, live=False)
        + render("line.html.j2", kind="ks-small", text=sentence, live=True)
        + render(
            "indicator.html.j2",
            t=t,
            facts=indicator_facts(indicator, dataset.indicators, t),
        )
    )
