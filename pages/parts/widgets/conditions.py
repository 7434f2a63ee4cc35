"""Taking back conditions of a view: those that a button names, or all that are set."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.text import Phrases
from geo.view.case_filters import cleared
from pages.parts.app import session


def reset_button(active: Sequence[str], t: Phrases) -> None:
    """active: the conditions that a reader has set on the page, by name of the view's field."""
    st.button(
        t("filters.reset"),
        disabled=not active,
        on_click=clear,
        args=tuple(active),
        width="stretch",
    )


def clear(*conditions: str) -> None:
    """From a callback: move to the present view without some conditions."""
    view = session.current_view()
    for condition in conditions:
        view = cleared(view, condition)
    session.open_view(view)
