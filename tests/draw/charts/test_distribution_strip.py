"""A strip shows every municipality once, and labels that cannot meet."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.draw.charts.area_symbols import area_symbols
from geo.draw.charts.axes import Axis, axis_of
from geo.draw.charts.distribution_strip import NARROWEST, Mark, bricks, placed, strip
from geo.draw.map.label_layout import text_width

NAMES = ["名張市（事例）", "Nomi", "Esashi Town 江差町, Hokkaido", "久留米市"]
SIGNS = area_symbols(NAMES, "うちのまち 府中市（東京都）")
EVERYBODY = pd.Series([*np.linspace(15, 62, 300), math.nan])
values = st.lists(st.floats(-100, 200) | st.none(), min_size=5, max_size=5)


def marks(values):
    return [Mark(area_symbol, value) for area_symbol, value in zip(SIGNS, values, strict=True)]


@given(st.lists(st.floats(-50, 500) | st.just(math.nan), max_size=300))
@example([])
@example([0.0] * 300)
def test_every_municipality_with_a_value_is_in_the_strip_exactly_once(known):
    everybody = pd.Series(known, dtype=float)

    x, y = bricks(everybody, Axis(0, 100, False))

    spots = {(left, up) for left, up in zip(x[::3].round(6), y[::3].round(6), strict=True)}
    assert len(spots) == everybody.notna().sum()
    assert np.isnan(x[2::3]).all() and (y[::3] == y[1::3]).all()


@given(st.lists(st.integers(0, 10_000_000), min_size=1, max_size=200))
def test_a_brick_stands_where_its_value_is(catalogue, known):
    everybody = pd.Series(known)
    axis = axis_of(catalogue["population-2020"], everybody)
    bin_width = (axis.high - axis.low) / 96

    x, _ = bricks(everybody, axis)

    places, middle = np.sort(axis.at(known)), (np.log10(x[::3]) + np.log10(x[1::3])) / 2
    assert (np.abs(places - middle) <= bin_width / 2 + 1e-6).all()


@settings(max_examples=50)
@given(values)
@example([30.0] * 5)
@example([None] * 5)
@example([-100.0, 200.0, 15.0, 62.0, None])
def test_marks_never_share_a_level_and_texts_stay_in_the_narrowest_figure(catalogue, values):
    axis = axis_of(catalogue["ageing-2020"], EVERYBODY)

    labels = placed(marks(values), catalogue["ageing-2020"], axis, "ja")

    levels = sorted((label.bottom, label.bottom + label.height) for label in labels)
    assert len(levels) == sum(value is not None for value in values)
    assert all(one[1] < other[0] for one, other in itertools.pairwise(levels))
    for label in labels:
        at = 12 + float(axis.fraction(label.mark.value)) * (NARROWEST - 24)
        end = at + label.width if label.right else at - label.width
        assert 0 <= end <= NARROWEST


@given(values)
@example([-100.0, 200.0, None, 40.0, 15.0])
def test_a_mark_beyond_the_axis_stays_in_sight_with_an_arrow_and_its_true_value(catalogue, values):
    indicator = catalogue["ageing-2020"]
    axis = axis_of(indicator, EVERYBODY)

    for label in placed(marks(values), indicator, axis, "ja"):
        text = " ".join(label.lines)
        assert indicator.write(label.mark.value, "ja") in text
        assert ("▶" in text or "◀" in text) == (axis.side(label.mark.value) != 0)
        assert axis.low <= axis.at(label.mark.value) <= axis.high


def test_a_missing_value_has_no_mark_and_everybody_is_one_path(catalogue, t):
    figure = strip(catalogue["ageing-2020"], EVERYBODY, marks([30.0, None, 20.0, None, 40.0]), t)

    named = [trace.name for trace in figure.data if trace.mode == "markers+text"]
    assert set(named) == {SIGNS[0].name, SIGNS[2].name, SIGNS[4].name, t("compare.median")}
    (everybody,) = figure.layout.shapes
    assert everybody.path.count("M") == EVERYBODY.notna().sum()


def test_a_strip_without_any_value_is_still_drawn(catalogue, t):
    nobody = pd.Series([math.nan, math.nan])

    figure = strip(catalogue["ageing-2020"], nobody, marks([None] * 5), t)

    assert not figure.data and not figure.layout.shapes


def test_every_pin_is_drawn_before_every_name(catalogue, t):
    figure = strip(catalogue["ageing-2020"], EVERYBODY, marks([20, 25, 30, 35, 40]), t)

    modes = [trace.mode for trace in figure.data]
    assert modes == sorted(modes)


@pytest.mark.parametrize("value", [0.0, 500.0, 9e9])
def test_a_count_is_marked_on_a_logarithmic_axis_even_if_it_is_zero(catalogue, t, value):
    everybody = pd.Series([0, 300, 3000, 30_000, 300_000])

    figure = strip(catalogue["population-2020"], everybody, marks([value] + [None] * 4), t)

    assert figure.layout.xaxis.type == "log"
    low, high = figure.layout.xaxis.range
    assert low <= math.log10(figure.data[-2].x[0]) <= high


def test_a_text_is_in_one_line_where_there_is_room(catalogue):
    axis = axis_of(catalogue["ageing-2020"], EVERYBODY)

    (label,) = placed([Mark(SIGNS[1], 20.0)], catalogue["ageing-2020"], axis, "en")

    assert label.lines == ("Nomi 20.0%",) and label.right
    assert label.width > text_width("Nomi 20.0%")
