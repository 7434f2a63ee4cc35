"""The address bar is the state. Only this file touches query parameters and session state.

    address --current_view()--> View --bound()--> widgets --go()--> address

A widget's callback writes the new address before the next run starts, so every run begins
by reading one consistent view, and Back, Reload and shared links simply work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import streamlit as st

from geo.text import Phrases
from geo.text.markdown import plain
from geo.view import Ignored, View
from pages.parts import cached


def current_view() -> View:
    """The view the address asks for."""
    return _read()[0]


def tidy_address(say: Phrases) -> None:
    """Tell the reader, once, which parts of the address were unusable, and drop them."""
    view, ignored = _read()
    for name, value in ignored:
        st.toast(say("session.ignored", name=plain(name), value=plain(value[:40])))
    if ignored:
        _write(view)


def go(**changes: Any) -> None:
    """Move to the current view with some fields changed."""
    show(current_view().replace(**changes))


def show(view: View) -> None:
    """Move to a view."""
    _write(view)


def bound(
    field: str,
    value: Any,
    *,
    key: str | None = None,
    also: Mapping[str, Any] = MappingProxyType({}),
    read: Callable[[Any], Any] = lambda chosen: chosen,
) -> dict[str, Any]:
    """Widget arguments that tie a widget to one field of the view.

    value: what the widget shows. key: of the widget, where a field has more than one.
    also: further fields that a choice sets.
    read: turns what the widget holds into the field's value.
    """
    key = key or field
    # at every run, even if it is equal: a run that was cut short may not have reached the browser
    st.session_state[key] = value
    return {"key": key, "on_change": lambda: go(**also, **{field: read(st.session_state[key])})}


def leave_for(page: str, **changes: Any) -> None:
    """From a callback: move to another page with some fields of the view changed."""
    st.session_state["leave_for"] = (page, current_view().replace(**changes))


def follow() -> None:
    """Go where a callback asked to go. Streamlit cannot change the page within a callback."""
    if found := st.session_state.pop("leave_for", None):
        page, view = found
        st.switch_page(page, query_params=view.to_query())


def sent_by(key: str) -> Any:
    """What a component last sent."""
    return st.session_state.get(key)


def count_run() -> None:
    """Note, at the start of a run, that there is one more in this session."""
    st.session_state["runs"] = st.session_state.get("runs", 0) + 1


def is_first_run() -> bool:
    """Whether this is the run that opens the page in this session.

    The map reports when it is drawn, and every report or click is another run.
    """
    return st.session_state.get("runs", 1) == 1


def _read() -> tuple[View, tuple[Ignored, ...]]:
    return View.from_query(st.query_params.to_dict(), cached.known())


def _write(view: View) -> None:
    st.query_params.from_dict(view.to_query())
