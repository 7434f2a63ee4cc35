"""What colours the map: the measure and its year, chosen by the reader, and the legend."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.html import render
from geo.draw.palette import ramp
from geo.places.classes import class_labels, class_of
from geo.places.indicators import Indicator, leading, series_of
from geo.text import Phrases
from geo.text.numbers import unit_name
from geo.view import View
from pages.parts.app import session


def choose(view: View, t: Phrases, dataset: Dataset) -> None:
    """Which measure colours the map; and where a measure has them, then, now or later."""
    catalogue = dataset.indicators
    measures = _measures(view.lang, dataset)
    st.selectbox(
        t("overlay.label"),
        list(measures),
        format_func=measures.__getitem__,
        placeholder=t("interface.choose"),
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


@lru_cache(maxsize=cache_sizes.DATASET)
def _measures(lang: str, dataset: Dataset) -> dict[str, str]:
    """What the map can be coloured by: indicator id -> its name in the list."""
    catalogue, t = dataset.indicators, dataset.phrases[lang]
    first = dict.fromkeys(leading(catalogue, name) for name in catalogue)
    return {name: _measure(catalogue[name], t) for name in first}


def _measure(indicator: Indicator, t: Phrases) -> str:
    """A measure in the list: its group, and its year where there is no switch for it."""
    name = (indicator.short if indicator.series else indicator.label)[t.lang]
    return t("overlay.option", group=t(f"groups.{indicator.group}"), name=name)


def legend(indicator: Indicator, view: View, dataset: Dataset) -> None:
    opened = dataset.value(view.overlay, view.case) if view.case else None
    own = dataset.value(view.overlay, view.town) if view.town else None
    st.html(
        _legend_text(
            indicator.id,
            class_of(opened, indicator.breaks),
            class_of(own, indicator.breaks),
            view.lang,
            dataset,
        )
    )


@lru_cache(maxsize=cache_sizes.INDICATORS)
def _legend_text(overlay: str, marked: int, own: int, lang: str, dataset: Dataset) -> str:
    """marked, own: the classes of the open case and of the reader's own town."""
    indicator = dataset.indicators[overlay]
    labels = class_labels(indicator, lang)
    colours = ramp(indicator.ramp, indicator.breaks)
    return render(
        "legend.html.j2",
        lang=lang,
        t=dataset.phrases[lang],
        name=indicator.label[lang],
        labels=labels,
        classes=list(zip(colours, labels, strict=True)),
        marked=marked,
        own=own,
        unit=unit_name(indicator.unit, lang),
        years=indicator.years,
    )
