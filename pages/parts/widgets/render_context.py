"""What papers and slides are rendered with; the pictures of their maps are remembered."""

from __future__ import annotations

import streamlit as st

from geo import cache_sizes
from geo.dataset import Dataset
from geo.publish.maps.choropleth_image import map_picture
from geo.publish.render_context import RenderContext
from geo.text import Phrases


def render_context(t: Phrases, dataset: Dataset) -> RenderContext:
    """What papers and slides of scenes are rendered with: maps are remembered."""
    return RenderContext(dataset, t, lambda *asked: drawn_map(*asked, t.lang, dataset))


@st.cache_data(max_entries=cache_sizes.PICTURES, show_spinner=False, hash_funcs={Dataset: id})
def drawn_map(
    indicator: str,
    cases: tuple[str, ...],
    town: str | None,
    size: tuple[int, int],
    lang: str,
    dataset: Dataset,
) -> bytes:
    """The map as a picture: the same one is wanted by the next scene or the next reader."""
    t = dataset.phrases[lang]
    return map_picture(indicator, dataset, t=t, cases=cases, town=town, size=size)
