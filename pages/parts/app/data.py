"""The data set of the server: read when it starts, the same for every reader."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from geo.dataset import Dataset, read_dataset

DATA = Path(__file__).parents[3] / "data"


@st.cache_resource(show_spinner=False)
def dataset() -> Dataset:
    """Raises DataError for what is missing or damaged; a broken case is left out."""
    return read_dataset(DATA)
