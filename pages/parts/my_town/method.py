"""How similarity is worked out: the steps, the scale of every indicator, the reader's weights."""

from __future__ import annotations

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.places import similarity
from geo.places.indicators import GROUPS
from geo.text import Phrases
from geo.text.numbers import write_number
from geo.view import View
from geo.view.similar_places import weights
from pages.parts.app import session


def show_method(base: str, view: View, t: Phrases, dataset: Dataset) -> None:
    """How closeness is worked out, the scale of every indicator, and the reader's weights."""
    st.html(render("title.html.j2", kind="ks-heading", text=t("similarity.method")))
    with (
        st.container(key="weights"),
        st.expander(t("similarity.weights"), expanded=bool(view.weights)),
    ):
        _sliders(view, t, dataset)
    scale = dataset.similarity_scale
    st.html(
        render(
            "similarity_method.html.j2",
            t=t,
            name=dataset.area(base).name[view.lang],
            rows=[_scale_row(each, weight, base, scale, t, dataset)
                  for each, weight in weights(view, dataset).items()],
        )
    )  # fmt: skip


def _scale_row(
    name: str, weight: int, base: str, scale: similarity.Scale, t: Phrases, dataset: Dataset
) -> list[str]:
    indicator = dataset.indicators[name]
    log = name in scale.logarithmic
    spread = scale.spread[name]
    return [
        indicator.label[t.lang],
        str(weight),
        t("similarity.log" if log else "similarity.linear"),
        indicator.write(dataset.values(name).median(), t.lang),
        write_number(10**spread, "times", t.lang, decimals=1) if log
        else indicator.write_difference(spread, t.lang).lstrip("+"),
        indicator.write(dataset.value(name, base), t.lang),
        write_number(dataset.standardised(base)[name], None, t.lang, decimals=2, signed=True),
    ]  # fmt: skip


def _sliders(view: View, t: Phrases, dataset: Dataset) -> None:
    st.caption(t("similarity.weights_help"))
    columns = st.columns(3)
    for name, weight in weights(view, dataset).items():
        indicator = dataset.indicators[name]
        with columns[GROUPS.index(indicator.group) % 3]:
            st.slider(
                indicator.label[view.lang], 0, 3,
                **session.bound("weights", weight, key=f"weight-{name}",
                                read=lambda chosen, name=name: _changed(name, chosen, dataset)),
            )  # fmt: skip
    st.button(
        t("similarity.weights_reset"), disabled=not view.weights, on_click=session.go,
        kwargs={"weights": ()},
    )  # fmt: skip


def _changed(name: str, weight: int, dataset: Dataset) -> tuple[tuple[str, int], ...]:
    """The reader's weights after one of them was set; what the catalogue says is left out."""
    chosen = {**dict(session.current_view().weights), name: weight}
    return tuple((each, w) for each, w in chosen.items() if w != dataset.indicators[each].weight)
