"""Charts that set the open case beside all municipalities, the nation and the other cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from geo.cases import Case
from geo.codes import prefecture_of
from geo.draw import charts
from geo.draw.html import render
from geo.draw.palette import AGES
from geo.places import rates
from geo.text import Phrases
from geo.view import View
from pages.parts import cached, session


def show(case: Case, view: View, say: Phrases) -> None:
    """The three comparisons, each with its sentence, its sources and a table."""
    st.html(render("line.html.j2", kind="ks-heading", text=say("panel.compare"), live=False))
    distribution(view.overlay, case.id, say)
    _age_structure(case, say)
    _matrix(case, say)


def distribution(overlay: str, opened: str | None, say: Phrases) -> None:
    """Where the cases lie among all municipalities; the open one is marked and ranked."""
    lang = say.lang
    indicator = cached.indicators()[overlay]
    values = cached.values(overlay)
    cases = cached.shelf().cases
    marks = [
        charts.Mark(case.short[lang], cached.case_value(overlay, name), name == opened)
        for name, case in cases.items()
    ]
    median = indicator.write(values.median(), lang)
    if opened:
        title = _rank_title(overlay, opened, say)
        sentences = [say("charts.distribution_sentence", median=median)]
        if len(cases[opened].statistics) > 1:
            sentences.append(say("charts.distribution_merged"))
    else:
        known = sorted(mark.value for mark in marks if mark.value is not None)
        title = say(
            "overview.distribution_title",
            label=indicator.label[lang],
            low=indicator.write(known[0], lang) if known else "—",
            high=indicator.write(known[-1], lang) if known else "—",
        )
        sentences = [say("overview.distribution_sentence")]
    _chart(
        f"distribution-{opened}",
        title,
        [*sentences, indicator.caution[lang]],
        charts.distribution(indicator, values, marks, say),
        [say("charts.name"), indicator.label[lang]],
        [[mark.name, indicator.write(mark.value, lang)] for mark in marks],
        indicator.sources,
        say,
    )


def _rank_title(overlay: str, opened: str, say: Phrases) -> str:
    indicator, values = cached.indicators()[overlay], cached.values(overlay)
    case, value = cached.shelf().cases[opened], cached.case_value(overlay, opened)
    words = {"name": case.short[say.lang], "label": indicator.label[say.lang]}
    if value is None:
        return say("charts.distribution_title_none", **words)
    return say(
        "charts.distribution_title",
        **words,
        value=indicator.write(value, say.lang),
        total=f"{values.notna().sum():,}",
        rank=f"{rates.rank_from_top(value, values):,}",
    )


def _age_structure(case: Case, say: Phrases) -> None:
    rows = _structures(case, say)
    first, nation = next(iter(rows.values())), rows[_row(say("charts.nation"), 2020, say)]
    _chart(
        f"structure-{case.id}",
        say(
            "charts.structure_title",
            name=case.short[say.lang],
            case=f"{first['75plus']:.1f}",
            nation=f"{nation['75plus']:.1f}",
        ),
        [say("charts.structure_sentence"), say("charts.structure_unknown")],
        charts.age_structure(rows, say),
        [say("charts.name"), *(say("charts.share_column", group=say(f"ages.{g}")) for g in AGES)],
        [[label, *(f"{shares[g]:.1f}" for g in AGES)] for label, shares in rows.items()],
        ("ssdse-a-2021", "ssdse-a-2026"),
        say,
    )


def _structures(case: Case, say: Phrases) -> dict[str, pd.Series]:
    """Age structures of the case, its prefectures and the nation, 2020 above 2015."""
    everywhere = cached.statistics().municipalities.index
    areas = {case.short[say.lang]: case.statistics}
    for code, name in cached.case_prefectures(say.lang).items():
        if code in case.prefectures:
            areas[name] = [each for each in everywhere if prefecture_of(each) == code]
    areas[say("charts.nation")] = everywhere
    return {
        _row(name, year, say): rates.age_structure(cached.statistics(), list(codes), year)
        for name, codes in areas.items()
        for year in (2020, 2015)
    }


def _row(name: str, year: int, say: Phrases) -> str:
    return say("charts.row", name=name, year=year)


def _matrix(case: Case, say: Phrases) -> None:
    lang = say.lang
    cases = cached.shelf().cases
    types = {kind: term.label[lang] for kind, term in cached.practice_types().items()}
    _chart(
        f"matrix-{case.id}",
        say("charts.matrix_title", name=case.short[lang], count=len(case.types), all=len(types)),
        [say("charts.matrix_sentence")],
        charts.type_matrix(
            {name: each.short[lang] for name, each in cases.items()},
            types,
            {name: each.types for name, each in cases.items()},
            case.id,
        ),
        [say("charts.type_column"), *(each.short[lang] for each in cases.values())],
        [
            [
                label,
                *(say("charts.has" if kind in c.types else "charts.hasnt") for c in cases.values()),
            ]
            for kind, label in types.items()
        ],
        (case.source,),
        say,
    )


def types(cases: Sequence[Case], say: Phrases) -> None:
    """How many of the cases practise each type."""
    labels = {kind: term.label[say.lang] for kind, term in cached.practice_types().items()}
    found = Counter(kind for case in cases for kind in case.types)
    most, count = found.most_common(1)[0]
    _chart(
        "types",
        say("overview.types_title", most=labels[most], count=count),
        [say("overview.types_sentence", all=len(cases))],
        charts.type_counts(labels, found, len(cases), say),
        [say("charts.type_column"), say("charts.cases")],
        [[label, str(found[kind])] for kind, label in labels.items()],
        tuple(dict.fromkeys(case.source for case in cases)),
        say,
    )


def _chart(
    key: str,
    title: str,
    sentences: Sequence[str],
    figure: go.Figure,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    sources: Sequence[str],
    say: Phrases,
) -> None:
    """A figure under a title that says what is seen, above its sources and its table twin.

    Plotly is a large library: on the first run the figure's place stays empty, so that the
    map, which reports when it is drawn, comes first.
    """
    st.html(render("chart_head.html.j2", title=title, sentences=sentences))
    with st.container(height=figure.layout.height, border=False, key=f"figure-{key}"):
        if not session.is_first_run():
            st.plotly_chart(figure, key=f"chart-{key}", config=charts.CONFIG)
    lines = "／".join(cached.sources()[name].attribution[say.lang] for name in sources)
    st.html(
        render("line.html.j2", kind="ks-source", text=lines, live=False)
        + render("table.html.j2", title=say("charts.table"), heads=heads, rows=rows)
    )
