"""Then, now and later: the path of an area, of the reader's town and of the nation."""

from __future__ import annotations

import itertools

import streamlit as st

from geo.draw import paths
from geo.draw.palette import CASE, OTHER_CASE, TOWN
from geo.draw.paths import Line
from geo.places.path import Point, path
from geo.text import Phrases
from geo.text.numbers import write_number
from geo.view import View
from pages.parts import cached, chart
from pages.parts.chart import Chart

_PART_LOOKS = (("#e69f00", "triangle-up"), ("#56b4e9", "triangle-down"), ("#009e73", "x"))
_SOURCES = ("ssdse-a-2021", "ssdse-a-2026", "ipss-2023")


def show(base: str, view: View, say: Phrases) -> None:
    """The path of a case or town beside the reader's own town and the nation."""
    chart.show(course(base, view.town, view.lang), say, at_once=True)


@st.cache_resource
def _nation() -> list[Point]:
    """The path of all municipalities that are projected, so that all years are of one area."""
    projected = cached.statistics().column("projected", 2050)
    areas = cached.statistics().municipalities.index
    return path(cached.statistics(), [code for code in areas if projected[code] > 0])


@st.cache_resource(max_entries=1_000)
def course(base: str, town: str | None, lang: str) -> Chart:
    """The path of a case or town, with the reader's own town and the nation."""
    say = cached.phrases(lang)
    lines = _lines(base, town, say)
    own = lines[0]
    return Chart(
        "path",
        _title(own, say),
        [*_sentences(base, own, say), *_of_town(base, town, say)],
        paths.paths(lines, say),
        [say("paths.area"), say("paths.year"), say("paths.persons"), say("paths.rate"),
         say("paths.basis")],
        [
            [line.name, str(p.year), write_number(p.persons, "person", lang),
             write_number(p.ageing, "percent", lang, decimals=1), say(f"paths.{p.basis}")]
            for line in lines
            for p in line.points
        ],
        (*_SOURCES, *((cached.shelf().cases[base].source,) if own.printed else ())),
        base,
    )  # fmt: skip


def _lines(base: str, town: str | None, say: Phrases) -> list[Line]:
    area, statistics = cached.area(base), cached.statistics()
    colour, symbol = (TOWN, "star") if base == town else (CASE, "circle")
    lines = [
        Line(area.name[say.lang], path(statistics, area.codes), colour, symbol, _printed(base))
    ]
    if base in cached.shelf().cases:
        lines += _parts(base, say)
    if town and town != base:
        own = cached.area(town)
        lines.append(Line(own.name[say.lang], path(statistics, own.codes), TOWN, "star"))
    return [*lines, Line(say("paths.nation"), _nation(), OTHER_CASE, "square")]


def _parts(case: str, say: Phrases) -> list[Line]:
    """The places of a case one by one, where it has several. A ward stands for itself: it is
    closer to the case than its whole city."""
    places = cached.shelf().cases[case].places
    if len(places) == 1 and places[0].code == places[0].statistics:
        return []
    return [
        Line(place.name[say.lang], path(cached.statistics(), [place.code]), colour, symbol)
        for place, (colour, symbol) in zip(places, itertools.cycle(_PART_LOOKS), strict=False)
    ]


def _printed(base: str) -> tuple[int, float] | None:
    """The ageing rate in the collection, with its year."""
    case = cached.shelf().cases.get(base)
    figure = case.figure("ageing_rate") if case else None
    return (int(figure.date[:4]), figure.value) if figure and figure.date else None


def _title(line: Line, say: Phrases) -> str:
    rates, index = paths.ageing(line.points), paths.index(line.points)
    written = {
        year: write_number(rates.get(year), "percent", say.lang, decimals=1)
        for year in (2015, 2020, 2050)
    }
    if 2050 not in index:
        return say("paths.title_none", name=line.name, then=written[2015], now=written[2020])
    return say(
        "paths.title",
        name=line.name,
        then=written[2015],
        now=written[2020],
        later=written[2050],
        times=write_number(index[2050] / 100, "times", say.lang, decimals=2),
    )


def _of_town(base: str, town: str | None, say: Phrases) -> list[str]:
    """What is lacking of the reader's own town, where it stands beside another area."""
    if town is None or town == base:
        return []
    area = cached.area(town)
    points, name = path(cached.statistics(), area.codes), area.name[say.lang]
    if not paths.ageing(points):
        return [say("charts.town_none", name=name)]
    return [] if 2050 in paths.index(points) else [say("paths.no_projection", name=name)]


def _sentences(base: str, line: Line, say: Phrases) -> list[str]:
    sentences = [say("paths.sentence")]
    if 2050 not in paths.index(line.points):
        sentences.append(say("paths.no_projection", name=line.name))
    if line.printed:
        sentences.append(say("paths.collection_sentence"))
    if len(cached.area(base).codes) > 1:
        sentences.append(say("paths.merged"))
    return sentences
