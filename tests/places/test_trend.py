"""Then, now and later of an area: nothing is filled in that was not counted or projected."""

from __future__ import annotations

import pytest

from geo.places.schema import CENSUS_YEARS, PROJECTED_YEARS
from geo.places.trend import Point, Registered, population_trend, registered

MINAMI = "23112"  # 名古屋市南区
HAMADORI = ["07204", "07209", "07212", "07541", "07542", "07543", "07544", "07545", "07546",
            "07547", "07548", "07561", "07564"]  # fmt: skip


def years(points, basis) -> tuple[int, ...]:
    return tuple(point.year for point in points if point.basis == basis)


def test_nabari_is_as_counted_and_projected(statistics):
    assert population_trend(statistics, ["24208"]) == [
        Point(2015, "census", 78795, pytest.approx(22084 / (10058 + 46149 + 22084) * 100)),
        Point(2020, "census", 76387, pytest.approx(24835 / (9146 + 41820 + 24835) * 100)),
        Point(2020, "projection", 76387, None),
        Point(2025, "projection", 71965, None),
        Point(2030, "projection", 68073, None),
        Point(2035, "projection", 63766, None),
        Point(2040, "projection", 59203, None),
        Point(2045, "projection", 54690, None),
        Point(2050, "projection", 50394, pytest.approx(23004 / (4405 + 22985 + 23004) * 100)),
    ]


def test_satte_and_sugito_are_added_up_before_anything_is_divided(statistics):
    points = population_trend(statistics, ["11240", "11464"])

    assert [point.persons for point in points] == [
        52524 + 45495, 50066 + 43845,
        93911, 47901 + 42121, 45251 + 39920, 42316 + 37485, 39242 + 34993, 36270 + 32562,
        33617 + 30307,
    ]  # fmt: skip
    assert points[0].ageing == pytest.approx((15874 + 12993) / (52441 + 45431) * 100)
    assert points[-1].ageing == pytest.approx((15753 + 13764) / (33617 + 30307) * 100)


def test_an_ageing_rate_needs_the_ages_of_every_part(statistics):
    rates = {
        tuple(codes): [
            point.ageing
            for point in population_trend(statistics, codes)
            if point.basis == "projection"
        ]
        for codes in (["11464"], ["11240", "11464"])
    }

    assert None not in rates["11464",]  # 杉戸町 has its ages published for every year
    assert [rate is None for rate in rates["11240", "11464"]] == [True] * 6 + [False]


def test_the_census_leaves_unknown_ages_out_and_keeps_their_persons(statistics):
    _, now, *_ = population_trend(statistics, ["11240"])

    assert now.persons == 50066
    assert now.ageing == pytest.approx(17633 / (50066 - 385) * 100)  # 385 of unknown age


def test_a_ward_has_a_projection_with_ages_and_no_census(statistics):
    points = population_trend(statistics, [MINAMI])

    assert [(point.basis, point.year, point.persons) for point in points] == [
        ("projection", year, persons)
        for year, persons in zip(
            PROJECTED_YEARS, (134510, 130243, 125581, 120937, 116267, 111716, 107390), strict=True
        )
    ]
    assert [point.ageing for point in points] == pytest.approx(
        [
            older / persons * 100
            for older, persons in (
                (40349, 134510), (39507, 130243), (39285, 125581), (39290, 120937),
                (40246, 116267), (39740, 111716), (39171, 107390),
            )
        ]
    )  # fmt: skip


def test_another_ward_has_ages_for_the_last_year_only(statistics):
    rates = [point.ageing for point in population_trend(statistics, ["01101"])]  # 札幌市中央区

    assert [rate is None for rate in rates] == [True] * 6 + [False]


@pytest.mark.parametrize("code", HAMADORI)
def test_a_town_of_hamadori_has_the_census_only(code, statistics):
    points = population_trend(statistics, [code])

    assert years(points, "census") == CENSUS_YEARS
    assert years(points, "projection") == ()


def test_hamadori_as_a_whole_has_the_census_only(statistics):
    assert population_trend(statistics, HAMADORI) == [
        Point(2015, "census", 462182, pytest.approx(132097 / (53611 + 270233 + 132097) * 100)),
        Point(2020, "census", 452508, pytest.approx(142514 / (49220 + 248709 + 142514) * 100)),
    ]


def test_with_one_town_that_is_not_projected_the_area_has_no_projection(statistics):
    points = population_trend(statistics, ["07201", "07204"])  # 福島市 and いわき市

    assert (years(points, "census"), years(points, "projection")) == (CENSUS_YEARS, ())


def test_futaba_had_no_residents_and_so_no_rate_which_is_not_zero(statistics):
    assert population_trend(statistics, ["07546"]) == [
        Point(2015, "census", 0, None),
        Point(2020, "census", 0, None),
    ]


@pytest.mark.parametrize("codes", [["99999"], [], ["24208", "99999"], ["24208", MINAMI, "99999"]])
def test_an_area_with_a_part_that_nobody_knows_has_no_path(codes, statistics):
    assert population_trend(statistics, codes) == []


def test_a_town_and_a_ward_together_have_what_both_have(statistics):
    points = population_trend(statistics, ["23229", MINAMI])  # 豊明市, with all its ages as well

    assert (years(points, "census"), years(points, "projection")) == ((), PROJECTED_YEARS)
    assert None not in [point.ageing for point in points]


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        (["11240"], Registered(51939, 22579)),  # 幸手市
        (["24208"], Registered(79278, 33727)),  # 名張市
        (["11240", "11464"], Registered(51939 + 45432, 22579 + 18847)),
        ([MINAMI], Registered(137487, 66885)),
        (["23100"], Registered(2288240, 1099728)),
        (["07546"], Registered(6081, 2302)),  # registered, though nobody could live there
        (["99999"], None),
        (["11240", "99999"], None),
        ([], None),
    ],
)
def test_the_register_counts_registrations_of_the_whole_area(codes, found, statistics):
    assert registered(statistics, codes) == found
