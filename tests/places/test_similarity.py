"""How alike places are: the laws of a distance, whatever the places."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.places.similarity import distances, nearest, usable

NAMES = ("ageing", "density", "single")
# thousandths: finer differences between places than any indicator has only test rounding
measures = st.integers(-4000, 4000).map(lambda thousandths: thousandths / 1000)
rows = st.tuples(measures, measures, measures)
weightings = st.tuples(*(st.integers(0, 3),) * 3).filter(any)


def places_of(values) -> pd.DataFrame:
    codes = [f"01{number:03}" for number in range(len(values))]
    return pd.DataFrame(values, codes, list(NAMES), dtype="float64")


def weighting(weights) -> dict[str, int]:
    return dict(zip(NAMES, weights, strict=True))


standardised = st.lists(rows, min_size=2, max_size=8).map(places_of)
weights = weightings.map(weighting)


# ---- a distance ------------------------------------------------------------------------------


@given(standardised, weights)
def test_a_place_is_at_no_distance_from_itself_and_never_nearer(places, weights):
    found = distances(places, places.iloc[0], weights)

    assert found.iloc[0] == 0
    assert (found >= 0).all()


@given(standardised, weights)
def test_it_is_as_far_there_as_back(places, weights):
    there = distances(places, places.iloc[0], weights).iloc[-1]
    back = distances(places, places.iloc[-1], weights).iloc[0]

    assert there == back


@given(rows, rows, rows, weights)
@example((0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (2.0, 0.0, 0.0), weighting((1, 1, 1)))
def test_a_detour_is_never_shorter(one, other, between, weights):
    places = places_of([one, other, between])
    from_one, from_between = (distances(places, places.iloc[at], weights) for at in (0, 2))

    assert from_one.iloc[1] <= from_one.iloc[2] + from_between.iloc[1] + 1e-12


def test_the_distance_is_the_weighted_root_mean_square_of_the_differences():
    places = places_of([(0, 0, 0), (3, 1, -2)])

    found = distances(places, places.iloc[0], weighting((1, 3, 2)))

    assert found.iloc[1] == pytest.approx(((1 * 9 + 3 * 1 + 2 * 4) / (1 + 3 + 2)) ** 0.5)


# ---- order and weights -----------------------------------------------------------------------


@given(standardised, weights, st.randoms())
def test_neither_the_order_of_places_nor_that_of_indicators_matters(places, weights, random):
    codes, names = list(places.index), list(NAMES)
    random.shuffle(codes)
    random.shuffle(names)
    shuffled = {name: weights[name] for name in names}

    found = distances(places.loc[codes, names], places.iloc[0][names], shuffled)

    assert found[places.index].to_numpy() == pytest.approx(
        distances(places, places.iloc[0], weights).to_numpy(), abs=1e-12
    )


@given(standardised, weights, st.integers(2, 100))
def test_weights_count_only_against_each_other(places, weights, times):
    multiplied = {name: weight * times for name, weight in weights.items()}

    assert distances(places, places.iloc[0], multiplied).to_numpy() == pytest.approx(
        distances(places, places.iloc[0], weights).to_numpy(), abs=1e-12
    )


@given(standardised, st.tuples(*(st.integers(1, 3),) * 2), st.none() | measures)
@example(places_of([(1, 2, 3), (4, 5, 6)]), (1, 1), None)
def test_an_indicator_of_weight_0_has_no_influence_not_even_where_it_is_missing(places, two, other):
    weights = {"ageing": two[0], "density": two[1], "single": 0}
    without = {name: weight for name, weight in weights.items() if weight}
    changed = places.assign(single=other).astype("float64")

    expected = distances(places, places.iloc[0], without)

    assert distances(changed, changed.iloc[0], weights).equals(expected)
    assert distances(places, places.iloc[0], weights).equals(expected)


@given(standardised)
def test_more_weight_on_what_differs_most_puts_places_further_apart(places):
    apart = (places - places.iloc[0])[["density", "single"]].abs()
    places = places.assign(ageing=apart.max(axis="columns"))
    equal, heavier = (
        distances(places, places.iloc[0], weighting((weight, 1, 1))) for weight in (1, 3)
    )

    assert (heavier >= equal - 1e-12).all()


# ---- missing ---------------------------------------------------------------------------------


def test_what_the_place_itself_lacks_is_named():
    place = pd.Series({"ageing": 1.0, "density": None, "single": None}, dtype="float64")

    assert usable(place, weighting((2, 1, 0))) == ({"ageing": 2}, ["density"])
    assert usable(place, weighting((0, 1, 3))) == ({}, ["density", "single"])


def test_a_place_that_lacks_an_indicator_with_a_weight_is_not_compared():
    places = places_of([(0, None, 0), (1, 1, 1)])

    with pytest.raises(ValueError, match="density"):
        distances(places, places.iloc[0], weighting((1, 1, 0)))


@pytest.mark.parametrize("weights", [{}, weighting((0, 0, 0))])
def test_without_any_weight_there_is_nothing_to_compare_by(weights):
    places = places_of([(0, 0, 0), (1, 1, 1)])

    with pytest.raises(ValueError, match="nothing to compare by"):
        distances(places, places.iloc[0], weights)


def test_another_place_that_lacks_an_indicator_has_no_distance_and_is_not_near():
    places = places_of([(0, 0, 0), (0, None, 0), (4, 4, 4)])
    found = distances(places, places.iloc[0], weighting((1, 1, 1)))

    assert list(found.isna()) == [False, True, False]
    assert list(nearest(found, 3).index) == ["01000", "01002"]


# ---- nearest ---------------------------------------------------------------------------------


@given(standardised, weights, st.randoms())
def test_the_nearest_do_not_depend_on_the_order_of_rows(places, weights, random):
    found = distances(places, places.iloc[0], weights)
    codes = list(found.index)
    random.shuffle(codes)

    assert nearest(found[codes], 5).equals(nearest(found, 5))


@pytest.mark.parametrize(
    ("count", "without", "codes"),
    [
        (2, [], ["01001", "01002"]),
        (3, [], ["01001", "01002", "01003"]),
        (9, [], ["01001", "01002", "01003", "01000"]),
        (2, ["01001"], ["01002", "01003"]),
        (2, ["01001", "99999"], ["01002", "01003"]),
        (0, [], []),
    ],
)
def test_the_nearest_come_first_and_equal_ones_by_code(count, without, codes):
    found = pd.Series({"01003": 1.0, "01000": 2.0, "01002": 1.0, "01001": 0.5, "01004": None})

    assert list(nearest(found, count, without=without).index) == codes
