"""The map with its colouring, legend and sources. A click on a marker opens a case."""

from __future__ import annotations

import folium
import streamlit as st
from streamlit_folium import st_folium

from geo.draw.html import render
from geo.draw.map.folium_map import base_map, clicked_case, layer, once_more, view_spec
from geo.draw.palette import ramp
from geo.places.classes import class_labels, class_of
from geo.places.definition import indicator_facts
from geo.places.indicators import Indicator, leading, series_of
from geo.text import Phrases
from geo.text.numbers import unit_name
from geo.view import View
from pages.parts.app import data, session, static_files

static_files.declare()


def headline(t: Phrases) -> None:
    """What this is, how many cases there are, and what to do next."""
    st.html(render("head.html.j2", t=t, count=len(data.shelf().cases)))


def show(shown: list[str], view: View, t: Phrases, *, near: tuple[str, ...] | None = None) -> None:
    """The colouring, its legend, the map with the ``shown`` cases, and the 出典 line.

    near: codes of municipalities to number on the map, in order; given on a page that has no
    case panel, so that a click on a case leads to the page that has.
    """
    indicator = data.indicators()[view.overlay]
    _colouring(view, t)
    _legend(indicator, view)
    with st.container(key="map"):
        _map(shown, view, t, near)
    _below(indicator, shown, view, t, numbered=len(near or ()))


def _colouring(view: View, t: Phrases) -> None:
    """Which measure colours the map; and where a measure has them, then, now or later."""
    catalogue = data.indicators()
    measures = _measures(view.lang)
    st.selectbox(
        t("overlay.label"),
        list(measures),
        format_func=measures.__getitem__,
        **session.bound("overlay", leading(catalogue, view.overlay)),
    )
    series = series_of(catalogue, view.overlay)
    if len(series) > 1:
        st.segmented_control(
            t("overlay.when"),
            series,
            format_func=lambda name: t(
                "overlay.projected" if catalogue[name].projected else "overlay.counted",
                year=catalogue[name].year,
            ),
            required=True,
            **session.bound("overlay", view.overlay, key="overlay-when"),
        )


@st.cache_resource
def _measures(lang: str) -> dict[str, str]:
    """What the map can be coloured by: indicator id -> its name in the list."""
    catalogue, t = data.indicators(), data.phrases(lang)
    first = dict.fromkeys(leading(catalogue, name) for name in catalogue)
    return {name: _measure(catalogue[name], t) for name in first}


def _measure(indicator: Indicator, t: Phrases) -> str:
    """A measure in the list: its group, and its year where there is no switch for it."""
    name = (indicator.short if indicator.series else indicator.label)[t.lang]
    return t("overlay.option", group=t(f"groups.{indicator.group}"), name=name)


def _legend(indicator: Indicator, view: View) -> None:
    opened = data.case_value(view.overlay, view.case) if view.case else None
    own = data.area_value(view.overlay, view.town) if view.town else None
    st.html(
        _legend_text(
            indicator.id,
            class_of(opened, indicator.breaks),
            class_of(own, indicator.breaks),
            view.lang,
        )
    )


@st.cache_resource
def _legend_text(overlay: str, marked: int, own: int, lang: str) -> str:
    """marked, own: the classes of the open case and of the reader's own town."""
    indicator = data.indicators()[overlay]
    labels = class_labels(indicator, lang)
    colours = ramp(indicator.ramp, indicator.breaks)
    return render(
        "legend.html.j2",
        lang=lang,
        t=data.phrases(lang),
        name=indicator.label[lang],
        labels=labels,
        classes=list(zip(colours, labels, strict=True)),
        marked=marked,
        own=own,
        unit=unit_name(indicator.unit, lang),
        years=indicator.years,
    )


def _map(shown: list[str], view: View, t: Phrases, near: tuple[str, ...] | None) -> None:
    markers = data.map_markers(view.lang, view.town, near or ())
    towns = [name for name, marker in markers.items() if marker.kind != "case"]
    case = data.shelf().cases.get(view.case)
    tiles = data.sources()["gsi-tiles"].attribution[view.lang]
    spec = view_spec(
        view.overlay,
        [markers[name] for name in (*shown, *towns)],
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
        on_change=_open_clicked if near is None else _open_elsewhere,
    )
    st.html(_values(view.overlay, view.lang))


@st.cache_resource(show_spinner=False)
def _base() -> folium.Map:
    base = base_map(static_files.map_files())
    base.get_root().render()
    return base


@st.cache_resource(max_entries=100)
def _values(overlay: str, lang: str) -> str:
    """What the map paints, for it to read: above 10 kB, Streamlit does not send again what a
    browser has, and these are the most numbers of a view."""
    return render("overlay.html.j2", overlay=data.overlay(overlay, lang), lang=lang)


def _open_clicked() -> None:
    case = clicked_case(session.sent_by("map"))
    if case in data.shelf().cases:
        session.go(case=case)


def _open_elsewhere() -> None:
    case = clicked_case(session.sent_by("map"))
    if case in data.shelf().cases:
        session.leave_for("pages/explore.py", case=case)


def _below(
    indicator: Indicator, shown: list[str], view: View, t: Phrases, *, numbered: int
) -> None:
    """Sources, the map in a sentence, the definition of the measure, the background switch."""
    st.html(
        _in_words(
            indicator.id, len(shown), numbered, view.town, view.background == "gsi", view.lang
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


@st.cache_resource(max_entries=500)
def _in_words(
    overlay: str, shown: int, numbered: int, town: str | None, background: bool, lang: str
) -> str:
    """Sources, the map in a sentence, the definition of the measure, as HTML."""
    t = data.phrases(lang)
    indicator, values = data.indicators()[overlay], data.values(overlay)
    ids = [
        *data.indicator_origins(overlay),
        "n03-2025",
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
        own = data.area_value(overlay, town)
        known = t("map.words.no_data") if own is None else indicator.write(own, lang)
        sentence += t("map.sentence_town", name=data.area(town).name[lang], value=known)
    sources = data.attributions(ids, lang)
    return (
        render("line.html.j2", kind="ks-source", text=sources, live=False)
        + render("line.html.j2", kind="ks-small", text=sentence, live=True)
        + render(
            "indicator.html.j2",
            t=t,
            facts=indicator_facts(indicator, data.indicators(), t),
        )
    )
