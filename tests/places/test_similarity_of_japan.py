"""Likeness of the real municipalities, over the indicators that the catalogue offers for it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from geo.places.rates import values
from geo.places.similarity import REACH, distances, fitted, nearest, usable

NABARI, FUTABA, IWAKI = "24208", "07546", "07204"


@pytest.fixture(scope="module")
def offered(catalogue):
    """The weights of all indicators that are offered, as they stand before a reader moves one."""
    return {name: each.weight for name, each in catalogue.items() if each.weight is not None}


@pytest.fixture(scope="module")
def raw(catalogue, statistics, offered):
    return pd.DataFrame({name: values(catalogue[name], catalogue, statistics) for name in offered})


@pytest.fixture(scope="module")
def scale(catalogue, raw):
    return fitted(raw, [name for name in raw if catalogue[name].logarithmic])


@pytest.fixture(scope="module")
def places(scale, raw):
    return scale.standardised(raw)


def test_some_indicators_have_a_weight_from_the_start_and_others_wait_for_one(offered):
    assert sum(weight > 0 for weight in offered.values()) >= 5
    assert 0 in offered.values()


def test_every_offered_indicator_tells_municipalities_apart(scale):
    assert (scale.spread > 0).all()


def test_half_of_the_municipalities_lie_within_the_same_width_for_every_indicator(places):
    quarters = places.quantile([0.25, 0.75])

    assert (quarters.loc[0.75] - quarters.loc[0.25]).to_numpy() == pytest.approx(1.349)
    assert places.median().to_numpy() == pytest.approx(0, abs=1e-9)


def test_hardly_any_municipality_is_at_the_reach_of_an_indicator_with_a_weight(places, offered):
    at_the_end = (places.abs() == REACH).mean()
    used = [name for name, weight in offered.items() if weight]

    assert (at_the_end[used] < 0.005).all()
    assert (at_the_end < 0.1).all()  # few municipalities have most of the kominkan per head


def test_the_nearest_to_nabari_are_five_others_and_it_would_itself_be_the_first(places, offered):
    found = distances(places, places.loc[NABARI], offered)
    others = nearest(found, 5, without=[NABARI])

    assert NABARI not in others.index and len(others) == 5
    assert others.is_monotonic_increasing and others.iloc[0] > 0
    assert nearest(found, 1).index[0] == NABARI


def test_a_place_nearest_to_nabari_is_like_it_in_what_has_a_weight(places, offered):
    (twin,) = nearest(distances(places, places.loc[NABARI], offered), 1, without=[NABARI]).index
    used = [name for name, weight in offered.items() if weight]

    assert (places.loc[twin, used] - places.loc[NABARI, used]).abs().max() < 1


def test_futaba_where_nobody_lived_cannot_be_compared(places, offered):
    used, lacking = usable(places.loc[FUTABA], offered)

    assert used == {}
    assert lacking == [name for name, weight in offered.items() if weight]
    with pytest.raises(ValueError, match="ageing-2020"):
        distances(places, places.loc[FUTABA], offered)


def test_futaba_is_near_to_nobody(places, offered):
    found = distances(places, places.loc[NABARI], offered)

    assert np.isnan(found[FUTABA])
    assert FUTABA not in nearest(found, len(found)).index


def test_iwaki_can_be_compared_until_a_projection_has_a_weight(places, offered):
    with_projection = {**offered, "ageing-2050": 2}

    assert distances(places, places.loc[IWAKI], offered).notna().sum() > 1700
    assert usable(places.loc[IWAKI], with_projection)[1] == ["ageing-2050"]
    with pytest.raises(ValueError, match="ageing-2050"):
        distances(places, places.loc[IWAKI], with_projection)


def test_two_municipalities_at_random_are_about_one_apart(places, offered):
    known = places.dropna().iloc[::10]
    found = pd.concat(
        distances(known.iloc[at + 1 :], known.iloc[at], offered) for at in range(len(known))
    )

    assert 0.8 < found.median() < 1.5
