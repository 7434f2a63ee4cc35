"""The directory on the page: its conditions, the sentence that states the result, the entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

import geo.view.directory
from geo.cases.vocabulary import labels_of
from geo.draw.html import render
from geo.text import Phrases
from geo.text.dates import write_date
from geo.text.markdown import plain
from geo.view import View
from geo.view.directory import Entry, active, by_case, counts, loosened
from geo.view.selection import active as active_on_the_map
from geo.view.selection import cleared
from pages.parts import cached, session, spoken

KINDS = ("practice", "hub", "organisation")


@st.cache_resource
def entries() -> tuple[Entry, ...]:
    cases = cached.shelf().cases.values()
    return geo.view.directory.entries(cases, cached.practice_types(), cached.sectors())


def headline(say: Phrases) -> None:
    """Style of the page, its title, and links to its parts."""
    st.html(render("practices.css.j2"))
    st.html(
        render(
            "practices_head.html.j2",
            lang=say.lang,
            say=say,
            cases=len(cached.shelf().cases),
            count=len(entries()),
            parts=("directory", "matrix", "ties"),
        )
    )


def search(view: View, say: Phrases) -> None:
    """What every reader looks for first: words, and the kind of thing."""
    section("directory", say)
    st.text_input(
        say("filters.q"),
        placeholder=say("practices.q_placeholder"),
        max_chars=100,
        **session.bound("q", view.q),
    )
    with st.container(key="kinds"):
        _facet("kind", {kind: say(f"practices.kinds.{kind}") for kind in KINDS}, view, say)


def filters(view: View, say: Phrases) -> None:
    """The other conditions, each option with the number of entries that it would list."""
    lang = view.lang
    with st.container(key="filters"):
        st.markdown(f"**{say('practices.filters')}**", help=say("practices.note"))
        cases = {name: plain(case.short[lang]) for name, case in cached.shelf().cases.items()}
        _facet("among", cases, view, say)
        _facet("type", labels_of(cached.practice_types(), lang), view, say)
        _facet("sector", labels_of(cached.sectors(), lang), view, say)
        st.button(
            say("filters.reset"),
            disabled=not active(view),
            on_click=_clear,
            args=tuple(active(view)),
            width="stretch",
        )


def result(found: Sequence[Entry], view: View, say: Phrases) -> None:
    """How many entries are listed, in words; on none, which condition to loosen."""
    sentence = say("practices.result", all=len(entries()), count=len(found), **_by_kind(found))
    st.html(render("line.html.j2", kind="ks-result", text=sentence, live=False))
    spoken.aloud("result", sentence)
    unused = [name for name in ("age", "pref") if name in active_on_the_map(view)]
    if unused:
        names = say("practices.comma").join(say(f"filters.{name}") for name in unused)
        st.caption(say("practices.not_here", conditions=names))
    if not found and active(view):
        st.warning(say("practices.none"))
        for condition, count in loosened(entries(), view):
            st.button(
                say("practices.loosen", condition=_condition(condition, say), count=count),
                key=f"loosen-{condition}",
                on_click=_clear,
                args=(condition,),
            )


def show(found: Sequence[Entry], view: View, say: Phrases) -> None:
    """The entries under their cases: open where a condition chose them, else one line a case."""
    groups = by_case(found)
    sources = dict.fromkeys(case.source for case, _ in groups)
    st.html(
        render(
            "directory.html.j2",
            lang=view.lang,
            say=say,
            open=bool(active(view)),
            groups=[(case, group, _by_kind(group)) for case, group in groups],
            links=links_to_the_map(view),
            types=cached.practice_types(),
            sectors=cached.sectors(),
            sources=[cached.sources()[name].attribution[view.lang] for name in sources],
            write_date=write_date,
        )
    )


def section(part: str, say: Phrases) -> None:
    """The heading of a part of the page, which the links at the top lead to."""
    title = say(f"practices.{part}")
    st.html(render("section.html.j2", name=f"practices-{part}", title=title))


def links_to_the_map(view: View) -> dict[str, str]:
    """Case id -> link that opens the case on the map and carries the view along."""
    return {name: view.replace(case=name).href() for name in cached.shelf().cases}


def _facet(field: str, labels: Mapping[str, str], view: View, say: Phrases) -> None:
    found = counts(entries(), view, field)
    st.pills(
        _condition(field, say),
        list(labels),
        selection_mode="multi",
        format_func=lambda option: say("filters.option", label=labels[option], count=found[option]),
        **session.bound(field, list(getattr(view, field)), read=tuple),
    )


def _condition(field: str, say: Phrases) -> str:
    own = "practices" if field in ("kind", "among") else "filters"
    return say(f"{own}.{field}")


def _by_kind(found: Sequence[Entry]) -> dict[str, int]:
    numbers = Counter(entry.kind for entry in found)
    return {kind: numbers[kind] for kind in KINDS}


def _clear(*conditions: str) -> None:
    view = session.current_view()
    for condition in conditions:
        view = cleared(view, condition)
    session.show(view)
