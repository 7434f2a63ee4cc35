"""Then, now and later: the trend of an area, of the reader's town and of the nation."""

from __future__ import annotations

import itertools
from functools import lru_cache, partial

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.charts import trend
from geo.draw.charts.trend import Line
from geo.draw.palette import CASE, OTHER_CASE, PARTS, TOWN
from geo.places.trend import Point, population_trend
from geo.text import Phrases
from geo.text.numbers import write_number
from geo.view import View
from pages.parts.widgets import chart
from pages.parts.widgets.chart import Chart

_PART_LOOKS = tuple(zip(PARTS, ("triangle-up", "triangle-down", "x"), strict=True))
_SOURCES = ("ssdse-a-2021", "ssdse-a-2026", "ipss-2023")


def show_trend_chart(base: str, view: View, t: Phrases, dataset: Dataset) -> None:
    """The trend of a case or town beside the reader's own town and the nation."""
    drawn = partial(trend_of, base, view.town, view.lang, dataset)
    chart.show_chart(drawn, t, dataset, at_once=True)


@lru_cache(maxsize=cache_sizes.DATASET)
def _nation(dataset: Dataset) -> list[Point]:
    """The trend of all municipalities that are projected, so that all years are of one area."""
    projected = dataset.statistics.column("projected", 2050)
    areas = dataset.statistics.municipalities.index
    return population_trend(dataset.statistics, [code for code in areas if projected[code] > 0])


@lru_cache(maxsize=cache_sizes.FIGURES)
def trend_of(base: str, town: str | None, lang: str, dataset: Dataset) -> Chart:
    """The trend of a case or town, with the reader's own town and the nation."""
    t = dataset.phrases[lang]
    lines = _lines(base, town, t, dataset)
    own = lines[0]
    return Chart(
        "trend",
        _title(own, t),
        [*_sentences(base, own, t, dataset), *_of_town(base, town, t, dataset)],
        trend.trend_figure(lines, t),
        [t("trend.area"), t("trend.year"), t("trend.persons"), t("trend.rate"),
         t("trend.basis")],
        [
            [line.name, str(p.year), write_number(p.persons, "person", lang),
             write_number(p.ageing, "percent", lang, decimals=1), t(f"trend.{p.basis}")]
            for line in lines
            for p in line.points
        ],
        (*_SOURCES, *((dataset.cases[base].source,) if own.printed else ())),
        base,
    )  # fmt: skip


def _lines(base: str, town: str | None, t: Phrases, dataset: Dataset) -> list[Line]:
    area, statistics = dataset.area(base), dataset.statistics
    colour, symbol = (TOWN, "star") if base == town else (CASE, "circle")
    lines = [
        Line(
            area.name[t.lang],
            population_trend(statistics, area.codes),
            colour,
            symbol,
            _printed(base, dataset),
        )
    ]
    if base in dataset.cases:
        lines += _parts(base, t, dataset)
    if town and town != base:
        own = dataset.area(town)
        lines.append(Line(own.name[t.lang], population_trend(statistics, own.codes), TOWN, "star"))
    return [*lines, Line(t("trend.nation"), _nation(dataset), OTHER_CASE, "square")]


def _parts(case: str, t: Phrases, dataset: Dataset) -> list[Line]:
    """The places of a case one by one, where it has several. A ward stands for itself: it is
    closer to the case than its whole city."""
    places = dataset.cases[case].places
    if len(places) == 1 and places[0].code == places[0].statistics:
        return []
    return [
        Line(place.name[t.lang], population_trend(dataset.statistics, [place.code]), colour, symbol)
        for place, (colour, symbol) in zip(places, itertools.cycle(_PART_LOOKS), strict=False)
    ]


def _printed(base: str, dataset: Dataset) -> tuple[int, float] | None:
    """The ageing rate in the collection, with its year."""
    case = dataset.cases.get(base)
    figure = case.figure("ageing_rate") if case else None
    return (int(figure.date[:4]), figure.value) if figure and figure.date else None


def _title(line: Line, t: Phrases) -> str:
    rates, index = trend.ageing(line.points), trend.index(line.points)
    written = {
        year: write_number(rates.get(year), "percent", t.lang, decimals=1)
        for year in (2015, 2020, 2050)
    }
    if 2050 not in index:
        return t("trend.title_none", name=line.name, then=written[2015], now=written[2020])
    return t(
        "trend.title",
        name=line.name,
        then=written[2015],
        now=written[2020],
        later=written[2050],
        times=write_number(index[2050] / 100, "times", t.lang, decimals=2),
    )


def _of_town(base: str, town: str | None, t: Phrases, dataset: Dataset) -> list[str]:
    """What is lacking of the reader's own town, where it stands beside another area."""
    if town is None or town == base:
        return []
    area = dataset.area(town)
    points, name = population_trend(dataset.statistics, area.codes), area.name[t.lang]
    if not trend.ageing(points):
        return [t("charts.town_none", name=name)]
    return [] if 2050 in trend.index(points) else [t("trend.no_projection", name=name)]


def _sentences(base: str, line: Line, t: Phrases, dataset: Dataset) -> list[str]:
    sentences = [t("trend.sentence")]
    if 2050 not in trend.index(line.points):
        sentences.append(t("trend.no_projection", name=line.name))
    if line.printed:
        sentences.append(t("trend.collection_sentence"))
    if len(dataset.area(base).codes) > 1:
        sentences.append(t("trend.merged"))
    return sentences
