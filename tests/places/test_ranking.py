"""Highest, lowest, rank: as printed, and never for what is missing."""

from __future__ import annotations

import math

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from geo.places.indicators import GROUPS, read_indicators
from geo.places.ranking import Ends, ends, key_indicators, rank, without
from tests.paths import DATA

CATALOGUE = read_indicators(DATA / "vocabulary/indicators.toml")
named = st.dictionaries(st.text(min_size=1, max_size=3), st.none() | st.floats(-1e6, 1e6))


def test_the_highest_and_the_lowest_are_named():
    found = ends({"名張市": 32.8, "能美市": 26.3, "久留米市": 28.7}, 1)

    assert found == Ends(32.8, ("名張市",), 26.3, ("能美市",))


def test_areas_that_are_printed_alike_are_both_named():
    assert ends({"名張市": 32.84, "松阪市": 32.76, "双葉町": None}, 1) == Ends(
        32.8, ("名張市", "松阪市"), 32.8, ("名張市", "松阪市")
    )


def test_without_a_value_nobody_is_highest():
    assert ends({"双葉町": None}, 1) is None
    assert ends({}, 1) is None


@given(named, st.integers(0, 2))
def test_nobody_is_higher_than_the_highest_or_named_without_a_value(values, decimals):
    found = ends(values, decimals)
    known = [round(value, decimals) for value in values.values() if value is not None]

    assert (found is None) == (not known)
    if found:
        assert (found.high, found.low) == (max(known), min(known))
        assert not {*found.highest, *found.lowest} & {*without(values)}


def test_who_has_no_value_is_named():
    assert without({"名張市": 0.0, "双葉町": None}) == ["双葉町"]


def test_only_a_single_municipality_with_a_value_has_a_rank():
    everybody = pd.Series([10.0, 20.0, 20.0, 30.0, math.nan])

    assert rank(30.0, ("24208",), everybody) == 1
    assert rank(20.0, ("24208",), everybody) == 2
    assert rank(20.0, ("11240", "11464"), everybody) is None
    assert rank(None, ("07546",), everybody) is None


def test_key_figures_are_in_groups_and_without_the_earlier_census():
    found = key_indicators(CATALOGUE.values())

    assert list(found) == list(GROUPS)
    ids = [each.id for members in found.values() for each in members]
    assert "ageing-2020" in ids and "ageing-2050" in ids and "ageing-2015" not in ids
