"""Sorting values into the fixed classes of an indicator."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.classes import NO_CLASS, class_labels, class_of

BREAKS = [25, 30, 35, 40, 45]
measures = st.floats(-1e6, 1e6)
breaks = st.lists(st.integers(-100, 100), min_size=1, max_size=6, unique=True).map(sorted)


@given(measures, breaks)
def test_every_known_value_is_in_a_class(value, breaks):
    assert 0 <= class_of(value, breaks) <= len(breaks)


@given(measures, measures, breaks)
def test_a_larger_value_is_never_in_a_lower_class(one, other, breaks):
    low, high = sorted((one, other))

    assert class_of(low, breaks) <= class_of(high, breaks)


@given(breaks)
def test_a_value_on_a_break_is_in_the_upper_class(breaks):
    assert [class_of(each, breaks) for each in breaks] == list(range(1, len(breaks) + 1))


@pytest.mark.parametrize(
    ("value", "found"), [(0, 0), (24.9, 0), (25, 1), (29.9, 1), (44.9, 4), (45, 5), (99, 5)]
)
def test_ageing_rates_are_sorted_in_steps_of_five(value, found):
    assert class_of(value, BREAKS) == found


@pytest.mark.parametrize("missing", [None, math.nan])
def test_a_missing_value_is_in_no_class(missing):
    assert class_of(missing, BREAKS) == NO_CLASS


@pytest.mark.parametrize(
    ("indicator", "lang", "labels"),
    [
        ("ageing-2020", "ja", ["25未満", "25～30", "30～35", "35～40", "40～50", "50以上"]),
        ("ageing-2020", "en", ["< 25", "25–30", "30–35", "35–40", "40–50", "≥ 50"]),
        ("ageing-change", "ja", ["0未満", "0～2", "2～3", "3～4", "4～5", "5以上"]),
        ("ageing-change", "en", ["< 0", "0–2", "2–3", "3–4", "4–5", "≥ 5"]),
        (
            "population-change-2050",
            "ja",
            ["−50未満", "−50～−40", "−40～−30", "−30～−15", "−15～0", "0以上"],
        ),
        (
            "kominkan-2021",
            "ja",
            ["0", "0超～1.00", "1.00～2.00", "2.00～5.00", "5.00～10.00", "10.00以上"],
        ),
        (
            "kominkan-2021",
            "en",
            ["0", "> 0–1.00", "1.00–2.00", "2.00–5.00", "5.00–10.00", "≥ 10.00"],
        ),
        (
            "natural-2023",
            "en",
            ["< −20", "−20 to −15", "−15 to −10", "−10 to −5", "−5 to 0", "≥ 0"],
        ),
        (
            "hospitals-2023",
            "en",
            ["0", "> 0–0.40", "0.40–0.80", "0.80–1.20", "1.20–1.60", "≥ 1.60"],
        ),
    ],
)
def test_a_class_is_named_by_its_range_without_the_unit(indicator, lang, labels, catalogue):
    assert class_labels(catalogue[indicator], lang) == labels


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_large_numbers_in_a_legend_have_commas(lang, catalogue):
    assert "1,000,000" in class_labels(catalogue["population-2020"], lang)[-1]


def test_breaks_with_decimals_are_written_with_them(catalogue):
    halves = catalogue["ageing-2020"].model_copy(update={"breaks": (2.5, 5)})

    assert class_labels(halves, "ja") == ["2.5未満", "2.5～5.0", "5.0以上"]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_there_is_one_label_for_each_class(lang, catalogue):
    for indicator in catalogue.values():
        assert len(set(class_labels(indicator, lang))) == len(indicator.breaks) + 1
