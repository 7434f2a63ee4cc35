"""Shares, counts and changes: against published numbers, and against the laws of sums."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.places.rates import age_structure, merged_value, rank_from_top, values
from geo.places.tables import Statistics

AGES = ("persons_under15", "persons_15_64", "persons_65plus", "persons_75plus")
HOUSEHOLDS = ("households", "households_single", "households_elderly_couple",
              "households_elderly_single")  # fmt: skip
towns = st.tuples(*(st.integers(0, 10**6) for _ in range(3)))
several = st.lists(towns, min_size=1, max_size=5)


def counted(rows) -> Statistics:
    """Statistics of towns "01000", "01001", … given as (under 15, 15–64, 65+) in 2020."""
    keys = [(f"01{number:03}", 2020) for number in range(len(rows))]
    index = pd.MultiIndex.from_tuples(keys, names=["code", "year"])
    ages = [(*row, row[2] // 2) for row in rows]
    population = pd.DataFrame(ages, index, list(AGES)).astype("Int64")
    population["persons"] = population[list(AGES[:3])].sum(axis="columns")
    households = pd.DataFrame(1, index, list(HOUSEHOLDS)).astype("Int64")
    nothing = pd.DataFrame()
    return Statistics(nothing, nothing, population, households)


def codes(rows) -> list[str]:
    return [f"01{number:03}" for number in range(len(rows))]


@pytest.mark.parametrize(
    ("column", "persons"), [("persons", 126_146_099), ("persons_65plus", 35_335_805)]
)
def test_the_municipalities_add_up_to_the_nation_of_2020(column, persons, statistics):
    assert statistics.counts(2020)[column].sum() == persons


@pytest.mark.parametrize(
    ("code", "under15", "working", "older"),
    [
        ("01100", 215366, 1185724, 541242),  # 札幌市
        ("11240", 4917, 27131, 17633),  # 幸手市
        ("13101", 8976, 46517, 10852),  # 千代田区
        ("13119", 60014, 367976, 132602),  # 板橋区
        ("14205", 56803, 265260, 106517),  # 藤沢市
        ("17211", 6811, 28783, 12692),  # 能美市
        ("24208", 9146, 41820, 24835),  # 名張市
        ("27100", 290649, 1686757, 676821),  # 大阪市
        ("32501", 593, 2944, 3337),  # 津和野町
        ("36342", 277, 1845, 2525),  # 神山町
        ("40203", 37877, 160800, 80051),  # 久留米市
        ("47201", 46166, 189536, 72287),  # 那覇市
    ],
)
def test_the_ageing_rate_is_the_share_of_65_and_over_among_known_ages(
    code, under15, working, older, statistics, catalogue
):
    rate = values(catalogue["ageing-2020"], catalogue, statistics)[code]

    assert rate == pytest.approx(older / (under15 + working + older) * 100, abs=1e-9)


@pytest.mark.parametrize(
    ("indicator", "code", "written"),
    [
        ("ageing-2020", "36342", "54.3%"),
        ("ageing-2020", "17211", "26.3%"),
        ("ageing-change", "13101", "−1.8ポイント"),
        ("ageing-change", "24208", "+4.6ポイント"),
        ("population-2020", "13119", "584,483人"),
        ("aged75-2020", "40203", "14.3%"),
        ("elderly-single-2020", "36342", "24.5%"),
        ("elderly-single-2020", "17211", "8.4%"),
    ],
)
def test_every_indicator_gives_the_number_worked_out_by_hand(
    indicator, code, written, statistics, catalogue
):
    found = catalogue[indicator]

    assert found.write(values(found, catalogue, statistics)[code], "ja") == written


@pytest.mark.parametrize("indicator", ["ageing-2020", "aged75-2020", "elderly-single-2020",
                                       "ageing-change"])  # fmt: skip
def test_futaba_where_nobody_lived_in_2020_has_no_rate_and_not_zero(
    indicator, statistics, catalogue
):
    found = catalogue[indicator]

    assert math.isnan(values(found, catalogue, statistics)["07546"])
    assert merged_value(found, catalogue, statistics, ["07546"]) is None


def test_futaba_had_no_residents_which_is_a_count_and_not_unknown(statistics, catalogue):
    assert values(catalogue["population-2020"], catalogue, statistics)["07546"] == 0


def test_a_change_is_missing_where_either_census_is_missing(statistics, catalogue):
    change = values(catalogue["ageing-change"], catalogue, statistics)
    earlier = values(catalogue["ageing-2020"].at(2015), catalogue, statistics)

    assert set(earlier.index[earlier.isna()]) <= set(change.index[change.isna()])
    assert change.isna()["07545"] and earlier.isna()["07545"]  # 大熊町, evacuated in 2015


def test_two_towns_together_have_the_rate_of_their_sums_and_not_the_mean_of_their_rates(catalogue):
    rows = [(0, 90, 10), (0, 0, 900)]

    merged = merged_value(catalogue["ageing-2020"], catalogue, counted(rows), codes(rows))

    assert merged == pytest.approx(910 / 1000 * 100)


@settings(max_examples=40)
@given(rows=several)
def test_a_merged_area_has_the_sum_of_numerators_over_the_sum_of_denominators(catalogue, rows):
    older, everybody = sum(row[2] for row in rows), sum(map(sum, rows))

    merged = merged_value(catalogue["ageing-2020"], catalogue, counted(rows), codes(rows))

    assert merged == (pytest.approx(older / everybody * 100) if everybody else None)


@settings(max_examples=40)
@given(row=towns)
def test_merging_one_town_gives_its_own_rate(catalogue, row):
    indicator, statistics = catalogue["ageing-2020"], counted([row])
    own = values(indicator, catalogue, statistics)["01000"]

    merged = merged_value(indicator, catalogue, statistics, ["01000"])

    assert merged == own or (merged is None and math.isnan(own))


@settings(max_examples=40)
@given(rows=st.lists(towns.filter(any), min_size=1, max_size=5))
def test_a_merged_rate_lies_between_the_lowest_and_the_highest(catalogue, rows):
    indicator, statistics = catalogue["ageing-2020"], counted(rows)
    each = values(indicator, catalogue, statistics)

    merged = merged_value(indicator, catalogue, statistics, codes(rows))

    assert each.min() - 1e-9 <= merged <= each.max() + 1e-9


def test_a_merged_count_is_the_sum(catalogue):
    rows = [(1, 2, 3), (10, 20, 30)]

    assert merged_value(catalogue["population-2020"], catalogue, counted(rows), codes(rows)) == sum(
        map(sum, rows)
    )


def test_a_merged_change_is_the_difference_of_merged_rates(statistics, catalogue):
    both = ["11240", "11464"]  # 幸手市 and 杉戸町
    later, earlier = (
        merged_value(catalogue["ageing-2020"].at(year), catalogue, statistics, both)
        for year in (2020, 2015)
    )

    change = merged_value(catalogue["ageing-change"], catalogue, statistics, both)

    assert change == pytest.approx(later - earlier)


@pytest.mark.parametrize("areas", [[], ["99999"], ["17211", "99999"]])
def test_an_area_of_which_a_part_is_not_counted_has_no_value(areas, statistics, catalogue):
    assert merged_value(catalogue["ageing-2020"], catalogue, statistics, areas) is None


@settings(max_examples=40)
@given(rows=st.lists(towns.filter(any), min_size=1, max_size=5))
def test_the_age_structure_adds_up_to_100_percent(rows):
    shares = age_structure(counted(rows), codes(rows), 2020)

    assert list(shares.index) == ["under15", "15_64", "65_74", "75plus"]
    assert shares.sum() == pytest.approx(100)


def test_the_age_structure_of_nobody_is_missing(statistics):
    assert age_structure(statistics, ["07546"], 2020).isna().all()


def test_75_and_over_of_the_whole_nation_is_worked_out_from_counts(statistics):
    shares = age_structure(statistics, list(statistics.municipalities.index), 2020)

    assert shares["65_74"] + shares["75plus"] == pytest.approx(28.7, abs=0.1)


@pytest.mark.parametrize(("value", "rank"), [(40.0, 1), (30.0, 2), (30.5, 2), (20.0, 4), (10.0, 5)])
def test_places_that_tie_share_the_better_rank_and_missing_ones_have_none(value, rank):
    distribution = pd.Series([30.0, 40.0, None, 30.0, 20.0])

    assert rank_from_top(value, distribution) == rank
