"""Municipalities add up to the nation, and wards to their city, as published."""

from __future__ import annotations

import pytest

from geo.places.rates import age_structure
from geo.places.schema import PROJECTED_YEARS, REGISTER_YEAR


@pytest.mark.parametrize(
    ("column", "year", "total"),
    [
        ("persons", 2015, 127_094_745),
        ("persons", 2020, 126_146_099),
        ("persons_65plus", 2015, 33_465_441),
        ("persons_65plus", 2020, 35_335_805),
        ("households", 2015, 53_331_797),
        ("households", 2020, 55_704_949),
        ("births", 2023, 727_269),
        ("deaths", 2023, 1_575_084),
        ("hospitals", 2023, 7_065),
        ("clinics", 2023, 104_894),
        ("doctors", 2022, 343_275),
        ("kominkan", 2021, 13_163),
    ],
)
def test_the_municipalities_add_up_to_the_nation(column, year, total, statistics):
    municipalities = statistics.municipalities.index

    assert statistics.column(column, year).reindex(municipalities).sum(skipna=False) == total


def test_who_moves_in_somewhere_has_moved_out_elsewhere(statistics):
    moved_in, moved_out = (statistics.column(name, 2024) for name in ("moved_in", "moved_out"))

    assert moved_in.sum() == moved_out.sum() == 4_603_155


@pytest.mark.parametrize(
    ("column", "year", "total"),
    [("projected", 2020, 125_693_591), ("projected", 2050, 104_379_158),
     ("projected_65plus", 2050, 38_744_498)],
)  # fmt: skip
def test_the_projection_adds_up_to_the_nation_without_hamadori(column, year, total, statistics):
    projected = statistics.column(column, year).reindex(statistics.municipalities.index)

    assert (projected.sum(), projected.isna().sum()) == (total, 13)


def test_the_register_adds_up_to_the_nation(statistics):
    municipalities = statistics.municipalities.index
    persons, households = (
        statistics.column(name, REGISTER_YEAR).reindex(municipalities).sum(skipna=False)
        for name in ("registered", "registered_households")
    )

    assert (persons, households) == (127_707_259, 58_007_536)


def test_the_base_of_the_projection_is_the_census(statistics):
    base = statistics.column("projected", 2020).reindex(statistics.municipalities.index).dropna()

    assert len(base) == 1741 - 13
    assert base.eq(statistics.column("persons", 2020)[base.index]).all()


@pytest.mark.parametrize(
    ("column", "year"),
    [
        *(("projected", year) for year in PROJECTED_YEARS),
        ("projected_under15", 2050),
        ("projected_15_64", 2050),
        ("projected_65plus", 2050),
        ("registered", REGISTER_YEAR),
        ("registered_households", REGISTER_YEAR),
    ],
)
def test_the_wards_of_a_designated_city_add_up_to_it(column, year, statistics):
    counts = statistics.column(column, year)
    cities = counts[statistics.wards.index].groupby(statistics.wards["city"]).sum(min_count=1)

    assert len(cities) == 20
    assert cities.eq(counts[cities.index]).all()


@pytest.mark.parametrize("year", PROJECTED_YEARS)
def test_projected_ages_add_up_to_the_projected_total_where_they_are_published(year, statistics):
    ages = sum(
        statistics.column(f"projected_{age}", year) for age in ("under15", "15_64", "65plus")
    ).dropna()

    assert len(ages) == (1728 + 175 if year == 2050 else 6)
    assert ages.eq(statistics.column("projected", year)[ages.index]).all()


@pytest.mark.parametrize("year", [2015, 2020])
def test_no_part_of_a_census_is_larger_than_the_whole(year, statistics):
    count = {name: statistics.column(name, year) for name in (
        "persons", "persons_under15", "persons_15_64", "persons_65plus", "persons_75plus",
        "households", "households_nuclear", "households_single", "households_elderly_single",
    )}  # fmt: skip
    known = count["persons_under15"] + count["persons_15_64"] + count["persons_65plus"]

    assert (known <= count["persons"]).all()
    assert (count["persons_75plus"] <= count["persons_65plus"]).all()
    assert (count["households_elderly_single"] <= count["households_single"]).all()
    assert (count["households_nuclear"] + count["households_single"] <= count["households"]).all()


def test_nobody_can_live_on_more_land_than_there_is(statistics):
    total, inhabitable = (
        statistics.column(name, 2024) for name in ("total_km2", "inhabitable_km2")
    )

    assert (inhabitable <= total).all() and (inhabitable > 0).all()
    assert total.sum() == pytest.approx(372_858.23, abs=0.01)


def test_a_part_of_the_expenditure_is_not_larger_than_the_whole(statistics):
    welfare, expenditure = (statistics.column(name, 2022) for name in ("welfare", "expenditure"))

    assert (welfare < expenditure).all()


def test_75_and_over_of_the_whole_nation_is_worked_out_from_counts(statistics):
    shares = age_structure(statistics, list(statistics.municipalities.index), 2020)

    assert shares["65_74"] + shares["75plus"] == pytest.approx(28.7, abs=0.1)
