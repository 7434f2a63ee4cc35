"""Which case practises which type, and how often: a table whose numbers open the case."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases
from geo.view import View
from geo.view.ties import fewest, most, practised
from pages.parts import cached, directory


def show(among: Sequence[str], view: View, say: Phrases) -> None:
    """among: ids of the cases to show. Of the view, its types and what its links carry."""
    cases = [cached.shelf().cases[name] for name in among]
    numbers = practised(cases, cached.practice_types(), view.type)
    totals = {kind: sum(count > 0 for count in row.values()) for kind, row in numbers.items()}
    title, sentence = _in_words(totals, len(cases), say)
    sources = dict.fromkeys(case.source for case in cases)
    directory.section("matrix", say)
    sentences = (sentence, say("practices.matrix_scope"))
    st.html(
        render("chart_head.html.j2", level=3, title=title, sentences=sentences)
        + render(
            "cross.html.j2",
            lang=view.lang,
            say=say,
            cases=cases,
            types=cached.practice_types(),
            numbers=numbers,
            totals=totals,
            links=directory.links_to_the_map(view),
            source=cached.attributions(sources, view.lang),
        )
    )


def _in_words(totals: dict[str, int], cases: int, say: Phrases) -> tuple[str, str]:
    """Which types most and which fewest of the cases practise; types that tie are all named."""
    (top, highest), (bottom, lowest) = most(totals), fewest(totals)
    if highest == lowest:
        return (
            say("practices.matrix_same", all=cases, count=highest, most=_named(top, say)),
            say("practices.matrix_same_sentence"),
        )
    return (
        say("practices.matrix_title", all=cases, count=highest, most=_named(top, say)),
        say("practices.matrix_sentence", count=lowest, fewest=_named(bottom, say)),
    )


def _named(types: Sequence[str], say: Phrases) -> str:
    labels = (cached.practice_types()[kind].label[say.lang] for kind in types)
    return say("practices.comma").join(say("practices.quoted", name=label) for label in labels)
