"""An axis keeps most municipalities in sight, and loses none."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.draw.charts.axes import Axis, axis_of, axis_style, axis_title

numbers = st.floats(-1e6, 1e6)


@given(st.lists(numbers, min_size=1, max_size=50), numbers)
@example([0.0], 0.0)
@example([5.0, 5.0], 9.0)
def test_every_value_has_a_place_between_the_ends(catalogue, known, value):
    axis = axis_of(catalogue["ageing-2020"], pd.Series(known))

    assert axis.low <= axis.at(value) <= axis.high
    assert 0 < axis.fraction(value) < 1


@given(st.lists(st.floats(0, 1e7), min_size=1, max_size=50), st.floats(0, 1e8))
@example([0.0], 0.0)
@example([1e-323], 0.0)  # so small that ten to the power of its logarithm is 0
def test_a_logarithmic_axis_has_a_place_for_zero(catalogue, known, value):
    axis = axis_of(catalogue["population-2020"], pd.Series(known))

    assert axis.low <= axis.at(value) <= axis.high


def test_what_is_missing_has_no_place_on_a_logarithmic_axis_either():
    places = Axis(0, 2, logarithmic=True).at([np.nan, 10.0, 0.0])

    assert np.isnan(places[0])
    assert places[1:].tolist() == [1, 0]


@given(st.lists(numbers, min_size=2, max_size=50))
def test_a_higher_value_never_stands_lower(catalogue, known):
    axis = axis_of(catalogue["ageing-2020"], pd.Series(known))

    assert (np.diff(axis.at(sorted(known))) >= 0).all()


def test_a_long_tail_does_not_press_everybody_together(catalogue):
    everybody = pd.Series([*np.linspace(-10, 0, 200), 3000.0])

    axis = axis_of(catalogue["population-change-2020"], everybody)

    assert axis.high < 100
    assert list(axis.is_beyond(everybody)).count(True) == 1 + (everybody < axis.low).sum()


def test_a_missing_value_has_no_place():
    assert np.isnan(Axis(0, 1, False).at([math.nan])).all()


def test_a_value_is_on_the_axis_or_on_one_side_of_it():
    axis = Axis(1, 2, True)  # 10 to 100

    assert [axis.side(value) for value in (9, 10, 100, 101)] == [-1, 0, 0, 1]


def test_without_any_value_there_is_still_an_axis(catalogue):
    assert axis_of(catalogue["ageing-2020"], pd.Series([math.nan])) == Axis(0, 1, False)


def test_the_title_of_an_axis_has_the_year_and_the_unit(catalogue):
    assert axis_title(catalogue["ageing-2020"], "ja") == "高齢化率（2020年）〔%〕"
    assert axis_title(catalogue["ageing-2050"], "en") == "Ageing rate (2050, projected) [%]"


@pytest.mark.parametrize(
    ("indicator", "kind"), [("population-2020", "log"), ("ageing-2020", "linear")]
)
def test_a_skewed_measure_is_drawn_by_ratios(catalogue, t, indicator, kind):
    style = axis_style(catalogue[indicator], Axis(2, 6, kind == "log"), t)

    assert style["type"] == kind
