"""The scale on which places are compared: free of units, and not at the mercy of extremes."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.places.similarity import REACH, distances, fitted, usable

counts = st.lists(st.integers(1, 10**6), min_size=6, max_size=12)


def table(values, *, factor: float = 1) -> pd.DataFrame:
    """An indicator of many places beside one that never changes its unit."""
    codes = [f"01{number:03}" for number in range(len(values))]
    other = [float(number % 5) for number in range(len(values))]
    return pd.DataFrame({"x": [value * factor for value in values], "y": other}, codes)


@pytest.mark.parametrize("logarithmic", [[], ["x"]])
@settings(max_examples=60)
@given(values=counts, factor=st.sampled_from([0.001, 0.5, 3, 100, 1_000_000]))
@example(values=[1, 10, 100, 1000, 10_000, 100_000], factor=1000)
def test_a_change_of_unit_changes_no_distance(logarithmic, values, factor):
    one, other = (
        fitted(each, logarithmic).standardised(each)
        for each in (table(values), table(values, factor=factor))
    )

    # distances are made of nothing else
    assert one.to_numpy() == pytest.approx(other.to_numpy(), abs=1e-6, nan_ok=True)


@settings(max_examples=60)
@given(values=counts, times=st.sampled_from([2, 1000, 10**9]))
def test_a_place_out_at_the_end_may_go_further_and_nothing_changes_between_the_others(
    values, times
):
    values = sorted(values)
    further = [*values[:-1], values[-1] * times]
    one, other = (
        fitted(each, []).standardised(each).iloc[:-1] for each in (table(values), table(further))
    )

    assert one.equals(other)


@given(counts)
def test_no_place_is_further_out_than_the_reach(values):
    scaled = fitted(table(values), []).standardised(table(values))

    assert not (scaled.abs() > REACH).any(axis=None)


def test_an_extreme_place_is_at_most_twice_the_reach_away():
    values = table([0, 1, 2, 3, 4, 5, 6, 7, 8, 10**12, -(10**12)])
    scaled = fitted(values, []).standardised(values)

    assert distances(scaled, scaled.iloc[-1], {"x": 1}).max() == 2 * REACH


def test_the_middle_half_is_as_wide_as_that_of_a_normal_distribution():
    values = pd.DataFrame({"x": [0.0, 10.0, 20.0, 30.0, 40.0]})

    scaled = fitted(values, []).standardised(values)["x"]

    assert scaled.tolist() == pytest.approx([-1.349, -0.6745, 0, 0.6745, 1.349])


@pytest.mark.parametrize("nothing", [0, -5])
def test_where_nobody_lives_there_is_no_logarithm_and_it_is_missing(nothing):
    values = pd.DataFrame({"x": [nothing, 10.0, 100.0, 1000.0]}).astype("float64")

    scaled = fitted(values, ["x"]).standardised(values)["x"]

    assert scaled.isna().tolist() == [True, False, False, False]


def test_values_that_are_read_later_are_put_on_the_scale_of_the_fitted_ones():
    scale = fitted(table([1, 2, 3, 4, 5]), [])

    assert scale.standardised(table([3, 5]))["x"].tolist() == pytest.approx([0, 1.349])


@pytest.mark.parametrize("others", [[], [0.0], [0.0, 900.0]])
def test_by_an_indicator_that_is_the_same_nearly_everywhere_nothing_is_compared(others):
    values = table([*[7.0] * 12, *others])
    scaled = fitted(values, []).standardised(values)

    assert scaled["x"].isna().all()
    assert usable(scaled.iloc[0], {"x": 1, "y": 1}) == ({"y": 1}, ["x"])
    with pytest.raises(ValueError, match="x"):
        distances(scaled, scaled.iloc[0], {"x": 1, "y": 1})
