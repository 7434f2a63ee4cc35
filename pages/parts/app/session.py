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
from geo.view.address import packed
from geo.view.choices import starting_over, with_earlier_choices
from geo.view.pages import Page
from geo.view.scenes import Scene, presented, read_scenes
from geo.view.shortlist import practices
from pages.parts.app import data


def current_view() -> View:
    """The view the address asks for."""
    return _read()[0]


def tidy_address(t: Phrases) -> None:
    """Tell the reader, once, which parts of the address were unusable, and drop them."""
    if flash := st.session_state.pop("flash", None):
        st.toast(t(flash[0], **flash[1]))
    view, ignored = _read()
    settled = view if presented(view, scenes_of(view)) else view.replace(scene=None)
    told = _told(ignored, t)
    if view.scene and not settled.scene and not any(each.name == "scenes" for each in ignored):
        told.append(t("scenes.no_such", number=view.scene))
    if told:
        st.toast("\n\n".join(told))
    if ignored or settled != view or not view.is_written_in(_query()):
        _write(settled)


def go(**changes: Any) -> None:
    """Move to the current view with some fields changed. What is added to a list of choices joins
    what was chosen in this tab before, also where Back led to an older address.
    """
    before = current_view()
    view, latest, back = with_earlier_choices(
        before, before.replace(**changes), _latest(), data.dataset()
    )
    st.session_state["latest"] = latest
    for field in ("compare", "shortlist"):  # who keeps a scene is told how many there are
        if field in back:
            flash_message(f"session.joined_{field}", names=_names(back[field], view.lang))
    _write(view)


def open_view(view: View) -> None:
    """Move to a view; where it has other choices than the present one, these count from now on."""
    st.session_state["latest"] = starting_over(current_view(), view, _latest())
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

    value: what the widget shows. key: of the widget, where a field has more than one; the
    language is added to it (a style sheet finds it by ``[class*="st-key-<key>_"]``), for a browser
    keeps what it has written in a widget as long as its key stays, in whatever language it was.
    also: further fields that a choice sets.
    read: turns what the widget holds into the field's value.
    """
    key = key or field
    if field != "lang":  # the switch itself is the same in every language, and keeps the focus
        key = f"{key}_{current_view().lang}"
    # where the browser has it, it is not set again: a choice made meanwhile would be taken back.
    # After a run that was cut short nobody knows what reached the browser
    known = key in st.session_state and st.session_state.get("last_was_whole")
    if not known or st.session_state[key] != value:
        st.session_state[key] = value
    return {"key": key, "on_change": lambda: go(**also, **{field: read(st.session_state[key])})}


def choose(**changes: Any) -> None:
    """From a callback in a part of the page that runs alone: as ``go``, for the whole page."""
    go(**changes)
    st.session_state["chosen"] = True


def follow_choice() -> None:
    """At the start of such a part: run the whole page after ``choose``."""
    if st.session_state.pop("chosen", False):
        st.rerun()


def holding(key: str, value: Any) -> dict[str, Any]:
    """Widget arguments that make a widget show ``value``, whatever was done to it before."""
    st.session_state[key] = value
    return {"key": key}


def flash_message(phrase: str, **values: Any) -> None:
    """From a callback: something to tell the reader, in the run that follows."""
    st.session_state["flash"] = (phrase, values)


def leave_for(page: Page, **changes: Any) -> None:
    """From a callback: move to another page with some fields of the view changed."""
    open_on(page, current_view().replace(**changes))


def open_on(page: Page, view: View) -> None:
    """From a callback: move to a view on another page."""
    st.session_state["leave_for"] = (page.file, view)


def follow() -> None:
    """Go where a callback asked to go. Streamlit cannot change the page within a callback."""
    if found := st.session_state.pop("leave_for", None):
        page, view = found
        st.switch_page(page, query_params=view.to_query())


def scenes_of(view: View) -> tuple[Scene, ...]:
    """The scenes that the view carries."""
    return read_scenes(view.scenes, data.dataset())[0]


def sent_by(key: str) -> Any:
    """What a component last sent."""
    return st.session_state.get(key)


def count_run() -> None:
    """Note, at the start of a run, that there is one more, and whether the last came to its end."""
    st.session_state["runs"] = st.session_state.get("runs", 0) + 1
    st.session_state["last_was_whole"] = st.session_state.pop("is_whole", False)


def end_run() -> None:
    """Note, at the end of a run, that everything in it was sent."""
    st.session_state["is_whole"] = True


def is_first_run() -> bool:
    """Whether this is the run that opens the page in this session.

    The map reports when it is drawn, and every report or click is another run.
    """
    return st.session_state.get("runs", 1) == 1


def run_again_after(seconds: float) -> None:
    """Have the page run once more after a while, unless it runs earlier for any other reason."""
    is_placed = False

    @st.fragment(run_every=seconds)
    def again() -> None:
        nonlocal is_placed
        if is_placed:
            st.rerun()
        is_placed = True

    again()


def _query() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _latest() -> dict[str, Any]:
    """The reader's lists as last chosen in this tab, as far as they were changed in it."""
    return st.session_state.get("latest", {})


def _names(chosen: tuple[str, ...], lang: str) -> str:
    """Areas or practices by name, for the reader to be told that they came back."""
    dataset = data.dataset()
    tried = practices(dataset)
    names = [
        (tried[each].practice.name if each in tried else dataset.area(each).name)[lang]
        for each in chosen
    ]
    return dataset.phrases[lang].listed(plain(name) for name in names)


def _read() -> tuple[View, tuple[Ignored, ...]]:
    return View.from_query(_query(), data.dataset())


def _write(view: View) -> None:
    """Write the view as it will be read, so that nothing is left to be tidied afterwards: what a
    reader typed may hold blanks. What cannot be read is left, for the reader must be told."""
    settled, ignored = View.from_query(view.to_query(), data.dataset())
    st.query_params.from_dict((view if ignored else settled).to_query())


def _told(ignored: tuple[Ignored, ...], t: Phrases) -> list[str]:
    """Sentences about what an address asks for and cannot have."""
    told, rest = [], []
    for name, value in ignored:
        problems = read_scenes(packed(value), data.dataset())[1] if name == "scenes" else ()
        if problems:
            key, values = problems[0]
            reason = t(f"scenes.problems.{key}", **{n: plain(str(v)) for n, v in values.items()})
            told.append(t("scenes.unreadable", reason=reason))
        else:
            rest.append(f"{plain(name)}={plain(value[:40])}")
    if rest:
        told.append(t("session.ignored", what=t.listed(rest)))
    return told
