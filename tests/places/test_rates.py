"""Shares, ratios, counts, changes and growth: against the laws of sums."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.places.rates import age_structure, merged_count, merged_value, rank_from_top, values

towns = st.tuples(*(st.integers(0, 10**6) for _ in range(3)))
several = st.lists(towns, min_size=1, max_size=5)
two_years = st.lists(st.tuples(*(st.integers(0, 10**6),) * 2), min_size=1, max_size=5)


@pytest.fixture(scope="session")
def counted(made_up):
    """Statistics of towns given as (under 15, 15–64, 65+) in 2020."""

    def of(rows):
        under15, working, older = zip(*rows, strict=True)
        return made_up(
            {
                ("persons", 2020): [sum(row) for row in rows],
                ("persons_under15", 2020): under15,
                ("persons_15_64", 2020): working,
                ("persons_65plus", 2020): older,
                ("persons_75plus", 2020): [each // 2 for each in older],
            }
        )

    return of


def codes(rows) -> list[str]:
    return [f"01{number:03}" for number in range(len(rows))]


def test_two_towns_together_have_the_rate_of_their_sums_and_not_the_mean_of_their_rates(
    catalogue, counted
):
    rows = [(0, 90, 10), (0, 0, 900)]

    merged = merged_value(catalogue["ageing-2020"], catalogue, counted(rows), codes(rows))

    assert merged == pytest.approx(910 / 1000 * 100)


@settings(max_examples=40)
@given(rows=several)
def test_a_merged_area_has_the_sum_of_numerators_over_the_sum_of_denominators(
    catalogue, counted, rows
):
    older, everybody = sum(row[2] for row in rows), sum(map(sum, rows))

    merged = merged_value(catalogue["ageing-2020"], catalogue, counted(rows), codes(rows))

    assert merged == (pytest.approx(older / everybody * 100) if everybody else None)


@settings(max_examples=40)
@given(row=towns)
def test_merging_one_town_gives_its_own_rate(catalogue, counted, row):
    indicator, statistics = catalogue["ageing-2020"], counted([row])
    own = values(indicator, catalogue, statistics)["01000"]

    merged = merged_value(indicator, catalogue, statistics, ["01000"])

    assert merged == own or (merged is None and math.isnan(own))


@settings(max_examples=40)
@given(rows=st.lists(towns.filter(any), min_size=1, max_size=5))
def test_a_merged_rate_lies_between_the_lowest_and_the_highest(catalogue, counted, rows):
    indicator, statistics = catalogue["ageing-2020"], counted(rows)
    each = values(indicator, catalogue, statistics)

    merged = merged_value(indicator, catalogue, statistics, codes(rows))

    assert each.min() - 1e-9 <= merged <= each.max() + 1e-9


def test_a_merged_count_is_the_sum(catalogue, counted):
    rows = [(1, 2, 3), (10, 20, 30)]

    assert merged_value(catalogue["population-2020"], catalogue, counted(rows), codes(rows)) == sum(
        map(sum, rows)
    )


# ---- ratios: a count taken off, another year below ------------------------------------------


def test_a_ratio_is_the_numerator_less_what_is_taken_off_by_the_count_of_another_year(
    catalogue, made_up
):
    statistics = made_up(
        {("births", 2023): [30, 0], ("deaths", 2023): [10, 25], ("persons", 2020): [4000, 5000]}
    )
    natural = values(catalogue["natural-2023"], catalogue, statistics)

    assert natural.tolist() == pytest.approx([20 / 4000 * 1000, -25 / 5000 * 1000])


@pytest.mark.parametrize(
    ("births", "deaths", "persons"), [(None, 1, 10), (1, None, 10), (1, 1, None), (1, 1, 0)]
)
def test_a_ratio_of_which_a_part_is_missing_or_nobody_is_missing(
    births, deaths, persons, catalogue, made_up
):
    statistics = made_up(
        {("births", 2023): [births], ("deaths", 2023): [deaths], ("persons", 2020): [persons]}
    )

    assert values(catalogue["natural-2023"], catalogue, statistics).isna().all()
    assert merged_value(catalogue["natural-2023"], catalogue, statistics, ["01000"]) is None


def test_what_is_taken_off_to_nothing_is_zero_and_not_missing(catalogue, made_up):
    statistics = made_up({("births", 2023): [7], ("deaths", 2023): [7], ("persons", 2020): [900]})

    assert values(catalogue["natural-2023"], catalogue, statistics)["01000"] == 0


@pytest.mark.parametrize(
    ("name", "numerator", "below", "rate"),
    [
        ("doctors-2022", ("doctors", 2022), ("persons", 2020), 30 / 20_000 * 10_000),
        ("density-2020", ("persons", 2020), ("inhabitable_km2", 2024), 30 / 20_000),
        ("welfare-2022", ("welfare", 2022), ("persons", 2020), 30 / 20_000),
        ("welfare-share-2022", ("welfare", 2022), ("expenditure", 2022), 30 / 20_000 * 100),
        ("population-2050", ("projected", 2050), ("persons", 2020), 30),
    ],
)
def test_every_kind_has_its_own_factor(name, numerator, below, rate, catalogue, made_up):
    statistics = made_up({numerator: [30], below: [20_000]})

    assert values(catalogue[name], catalogue, statistics)["01000"] == pytest.approx(rate)


@settings(max_examples=40)
@given(rows=st.lists(st.tuples(*(st.integers(0, 10**5),) * 3), min_size=1, max_size=5))
@example(rows=[(0, 9, 0), (5, 0, 1000)])
def test_a_merged_ratio_is_the_sum_of_numerators_over_the_sum_of_denominators(
    catalogue, made_up, rows
):
    moved_in, moved_out, persons = zip(*rows, strict=True)
    statistics = made_up(
        {("moved_in", 2024): moved_in, ("moved_out", 2024): moved_out, ("persons", 2020): persons}
    )
    expected = (sum(moved_in) - sum(moved_out)) / (sum(persons) or math.nan) * 1000

    merged = merged_value(catalogue["social-2024"], catalogue, statistics, codes(rows))

    assert merged == (pytest.approx(expected) if sum(persons) else None)


# ---- growth ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "growth"), [(200, 150, -25.0), (200, 200, 0.0), (1, 31, 3000.0),
                                    (5, 0, -100.0)],
)  # fmt: skip
def test_growth_is_in_percent_of_the_earlier_count(before, after, growth, catalogue, made_up):
    statistics = made_up({("persons", 2015): [before], ("persons", 2020): [after]})

    found = values(catalogue["population-change-2020"], catalogue, statistics)["01000"]

    assert found == pytest.approx(growth)


@pytest.mark.parametrize(("before", "after"), [(0, 100), (0, 0), (None, 100), (100, None)])
def test_where_nobody_lived_or_nobody_counted_there_is_no_growth(before, after, catalogue, made_up):
    statistics = made_up({("persons", 2015): [before], ("persons", 2020): [after]})

    assert values(catalogue["population-change-2020"], catalogue, statistics).isna().all()


@settings(max_examples=40)
@given(rows=two_years)
@example(rows=[(0, 100), (100, 100)])
def test_a_merged_growth_is_that_of_the_sums(catalogue, made_up, rows):
    before, after = zip(*rows, strict=True)
    statistics = made_up({("persons", 2015): before, ("persons", 2020): after})
    expected = (sum(after) / (sum(before) or math.nan) - 1) * 100

    merged = merged_value(catalogue["population-change-2020"], catalogue, statistics, codes(rows))

    assert merged == (pytest.approx(expected, abs=1e-9) if sum(before) else None)


def test_a_merged_change_of_a_share_is_the_difference_of_the_merged_shares(catalogue, made_up):
    statistics = made_up(
        {
            ("households", 2015): [100, 300],
            ("households", 2020): [200, 200],
            ("households_elderly_single", 2015): [10, 30],
            ("households_elderly_single", 2020): [20, 40],
        }
    )
    change = merged_value(
        catalogue["elderly-single-change"], catalogue, statistics, ["01000", "01001"]
    )

    assert change == pytest.approx(60 / 400 * 100 - 40 / 400 * 100)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [(["01000", "01001"], 12), (["01000"], 5), (["01000", "01002"], None), (["09999"], None),
     ([], None)],
)  # fmt: skip
def test_counts_are_added_up_unless_one_is_missing(wanted, count, made_up):
    found = merged_count(made_up({("doctors", 2022): [5, 7, None]}), "doctors", 2022, wanted)

    assert found == count or (count is None and math.isnan(found))


# ---- ages and ranks --------------------------------------------------------------------------


@settings(max_examples=40)
@given(rows=st.lists(towns.filter(any), min_size=1, max_size=5))
def test_the_age_structure_adds_up_to_100_percent(counted, rows):
    shares = age_structure(counted(rows), codes(rows), 2020)

    assert list(shares.index) == ["under15", "15_64", "65_74", "75plus"]
    assert shares.sum() == pytest.approx(100)


@pytest.mark.parametrize(("value", "rank"), [(40.0, 1), (30.0, 2), (30.5, 2), (20.0, 4), (10.0, 5)])
def test_places_that_tie_share_the_better_rank_and_missing_ones_have_none(value, rank):
    distribution = pd.Series([30.0, 40.0, None, 30.0, 20.0])

    assert rank_from_top(value, distribution) == rank
