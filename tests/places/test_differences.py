"""Reasons for likeness: the right sign, unit and word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.differences import gap_kind, nearness, reasons, write_gap


@pytest.mark.parametrize(
    ("indicator", "own", "other", "ja", "en"),
    [
        ("ageing-2020", 32.8, 34.0, "+1.2ポイント", "+1.2 points"),
        ("elderly-single-2020", 11.6, 11.0, "−0.6ポイント", "−0.6 points"),
        ("population-2020", 76_387, 61_110, "0.80倍", "0.80 times"),
        ("population-2020", 50_000, 60_000, "1.2倍", "1.2 times"),
        ("population-2020", 50_000, 50_000, "1.0倍", "1.0 times"),
        ("social-2024", -3.0, 1.5, "+4.5人/千人", "+4.5 per 1,000 people"),
        ("ageing-2020", 30.0, 30.01, "0.0ポイント", "0.0 points"),
    ],
)
def test_a_difference_is_that_of_the_other_place_seen_from_ones_own(
    indicator, own, other, ja, en, catalogue
):
    written = [write_gap(catalogue[indicator], own, other, lang) for lang in ("ja", "en")]

    assert written == [ja, en]


def test_the_most_alike_comes_first_and_bears_the_name_of_its_indicator(catalogue):
    both = ["ageing-2020", "population-2020"]
    values = ({"ageing-2020": 30.0, "population-2020": 10_000},
              {"ageing-2020": 45.0, "population-2020": 10_500})  # fmt: skip
    scaled = ({"ageing-2020": 0.0, "population-2020": 0.0},
              {"ageing-2020": 1.9, "population-2020": 0.1})  # fmt: skip

    found = reasons([catalogue[name] for name in both], values, scaled, "ja")

    assert [(each.text, each.kind) for each in found] == [
        ("人口 1.1倍", "similar"), ("高齢化率 +15.0ポイント", "different"),
    ]  # fmt: skip


def test_two_years_of_one_measure_are_told_apart_by_their_years(catalogue):
    both = ["ageing-2020", "ageing-2050"]
    values = (dict.fromkeys(both, 30.0), dict.fromkeys(both, 31.0))

    found = reasons(
        [catalogue[name] for name in both], values, (dict.fromkeys(both, 0.0),) * 2, "ja"
    )

    assert [each.text for each in found] == [
        "高齢化率（2020年） +1.0ポイント", "高齢化率（2050年推計） +1.0ポイント",
    ]  # fmt: skip


@pytest.mark.parametrize(("gap", "kind"), [(0, "similar"), (0.49, "similar"), (0.5, "between"),
                                           (1.49, "between"), (1.5, "different")])  # fmt: skip
def test_a_gap_is_called_by_the_limits_that_the_method_states(gap, kind):
    assert gap_kind(gap) == kind


@pytest.mark.parametrize(("distance", "word"), [(0, "very"), (0.01, "very"), (0.5, "near"),
                                                (1.0, "somewhat"), (1.5, "far")])  # fmt: skip
def test_a_distance_is_called_by_the_limits_that_the_method_states(distance, word):
    assert nearness(distance) == word


@given(st.floats(0, 20))
def test_every_distance_has_a_name(distance):
    assert nearness(distance) in {"very", "near", "somewhat", "far"}
