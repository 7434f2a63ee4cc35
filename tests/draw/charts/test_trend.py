"""Then, now and later: what is drawn, and what is not joined."""

from __future__ import annotations

import pytest

from geo.draw.charts.trend import Line, ageing, index, trend_figure
from geo.places.trend import Point

CENSUS = [Point(2015, "census", 80_000, 28.0), Point(2020, "census", 76_000, 32.8)]
LATER = [Point(2020, "projection", 76_000, None), Point(2050, "projection", 50_160, 45.6)]
EMPTY = [Point(2015, "census", 0, None), Point(2020, "census", 0, None)]


def test_population_is_measured_by_that_of_2020():
    assert index([*CENSUS, *LATER]) == pytest.approx(
        {2015: 105.263, 2020: 100, 2050: 66.0}, abs=0.001
    )


@pytest.mark.parametrize("points", [[], EMPTY, CENSUS[:1]])
def test_where_nobody_was_counted_in_2020_there_is_no_measure(points):
    assert index(points) == {}


def test_the_census_stands_before_the_projection_of_the_same_year():
    points = [*CENSUS, Point(2020, "projection", 76_000, 33.1), LATER[1]]

    assert ageing(points) == {2015: 28.0, 2020: 32.8, 2050: 45.6}


def test_what_is_projected_is_dotted_and_hollow_and_what_was_counted_is_not(t):
    counted, projected, *_ = trend_figure(
        [Line("名張市", [*CENSUS, *LATER], "#000", "circle")], t
    ).data

    assert (counted.line.dash, counted.marker.symbol) == ("solid", "circle")
    assert (projected.line.dash, projected.marker.symbol) == ("dot", "circle-open")
    assert (list(counted.x), list(projected.x)) == ([2015, 2020], [2020, 2050])


def test_a_ward_without_a_census_is_hollow_from_the_first_year(t):
    points = [Point(year, "projection", 134_510, 30.0) for year in (2020, 2025, 2050)]

    ages, _ = trend_figure([Line("名古屋市南区", points, "#000", "circle")], t).data

    assert (ages.marker.symbol, list(ages.x), min(ages.marker.size)) == (
        "circle-open", [2020, 2025, 2050], 9,
    )  # fmt: skip
    assert ages.showlegend


def test_an_area_without_a_projection_ends_with_the_census(t):
    figure = trend_figure([Line("いわき市", CENSUS, "#000", "circle")], t)

    assert {year for trace in figure.data for year in trace.x} == {2015, 2020}


def test_the_rate_of_the_collection_is_a_mark_of_its_own(t):
    line = Line("名張市", [*CENSUS, *LATER], "#000", "circle", printed=(2018, 30.7))

    (mark,) = [trace for trace in trend_figure([line], t).data if trace.marker.symbol == "cross"]

    assert (mark.mode, list(mark.x), list(mark.y)) == ("markers", [2018], [30.7])


def test_a_legend_names_each_area_once(t):
    lines = [
        Line("名張市", [*CENSUS, *LATER], "#000", "circle"),
        Line("全国", CENSUS, "#888", "square"),
    ]

    shown = [trace.name for trace in trend_figure(lines, t).data if trace.showlegend]

    assert shown == ["名張市", "全国"]
