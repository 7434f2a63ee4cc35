"""The directory on the page: its conditions, the sentence that states the result, the entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from geo.cases.vocabulary import labels_of
from geo.dataset import Dataset
from geo.draw.html import render
from geo.text import Phrases
from geo.text.dates import write_date
from geo.text.markdown import plain
from geo.view import View
from geo.view.case_filters import active as active_on_the_map
from geo.view.directory import Entry, active, by_case, counts, entries, loosened
from pages.parts.app import live_region, session, templates
from pages.parts.widgets.conditions import clear, reset_button

KINDS = ("practice", "hub", "organisation")


def headline(t: Phrases, dataset: Dataset) -> None:
    """Style of the page, its title, and links to its parts."""
    st.html(templates.render("practices.css.j2"))
    st.html(
        render(
            "practices_head.html.j2",
            lang=t.lang,
            t=t,
            cases=len(dataset.cases),
            count=len(entries(dataset)),
            parts=("directory", "matrix", "network"),
        )
    )


def search(view: View, t: Phrases, dataset: Dataset) -> None:
    """What every reader looks for first: words, and the kind of thing."""
    section("directory", t)
    st.text_input(
        t("filters.q"),
        placeholder=t("practices.q_placeholder"),
        max_chars=100,
        **session.bound("q", view.q),
    )
    with st.container(key="kinds"):
        _facet("kind", {kind: t(f"practices.kinds.{kind}") for kind in KINDS}, view, t, dataset)


def filters(view: View, t: Phrases, dataset: Dataset) -> None:
    """The other conditions, each option with the number of entries that it would list."""
    lang = view.lang
    with st.container(key="filters"):
        st.markdown(f"**{t('practices.filters')}**", help=t("practices.note"))
        cases = {name: plain(case.short[lang]) for name, case in dataset.cases.items()}
        _facet("among", cases, view, t, dataset)
        _facet("type", labels_of(dataset.types, lang), view, t, dataset)
        _facet("sector", labels_of(dataset.sectors, lang), view, t, dataset)
        reset_button(active(view), t)


def result(found: Sequence[Entry], view: View, t: Phrases, dataset: Dataset) -> None:
    """How many entries are listed, in words; on none, which condition to loosen."""
    sentence = t("practices.result", all=len(entries(dataset)), count=len(found), **_by_kind(found))
    st.html(render("line.html.j2", kind="ks-result", text=sentence, live=False))
    live_region.announce("result", sentence)
    unused = [name for name in ("age", "pref") if name in active_on_the_map(view)]
    if unused:
        names = t("practices.comma").join(t(f"filters.{name}") for name in unused)
        st.caption(t("practices.not_here", conditions=names))
    if not found and active(view):
        st.warning(t("practices.none"))
        for condition, count in loosened(entries(dataset), view):
            st.button(
                t("practices.loosen", condition=_condition(condition, t), count=count),
                key=f"loosen-{condition}",
                on_click=clear,
                args=(condition,),
            )


def show_directory(found: Sequence[Entry], view: View, t: Phrases, dataset: Dataset) -> None:
    """The entries under their cases: open where a condition chose them, else one line a case."""
    groups = by_case(found)
    sources = dict.fromkeys(case.source for case, _ in groups)
    st.html(
        render(
            "directory.html.j2",
            lang=view.lang,
            t=t,
            open=bool(active(view)),
            groups=[(case, group, _by_kind(group)) for case, group in groups],
            links=links_to_the_map(view, dataset),
            types=dataset.types,
            sectors=dataset.sectors,
            sources=[dataset.sources[name].attribution[view.lang] for name in sources],
            write_date=write_date,
        )
    )


def section(part: str, t: Phrases) -> None:
    """The heading of a part of the page, which the links at the top lead to."""
    title = t(f"practices.{part}")
    st.html(render("section.html.j2", name=f"practices-{part}", title=title))


def links_to_the_map(view: View, dataset: Dataset) -> dict[str, str]:
    """Case id -> link that opens the case on the map and carries the view along."""
    return {name: view.replace(case=name).href() for name in dataset.cases}


def _facet(field: str, labels: Mapping[str, str], view: View, t: Phrases, dataset: Dataset) -> None:
    found = counts(entries(dataset), view, field)
    st.pills(
        _condition(field, t),
        list(labels),
        selection_mode="multi",
        format_func=lambda option: t("filters.option", label=labels[option], count=found[option]),
        **session.bound(field, list(getattr(view, field)), read=tuple),
    )


def _condition(field: str, t: Phrases) -> str:
    own = "practices" if field in ("kind", "among") else "filters"
    return t(f"{own}.{field}")


def _by_kind(found: Sequence[Entry]) -> dict[str, int]:
    numbers = Counter(entry.kind for entry in found)
    return {kind: numbers[kind] for kind in KINDS}
