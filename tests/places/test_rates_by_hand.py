"""Rates of real municipalities, against numbers worked out by hand from the published counts."""

from __future__ import annotations

import math

import pytest

from geo.places.rates import age_structure, merged_value, values

BOTH = ["11240", "11464"]  # 幸手市 and 杉戸町
HAMADORI = (
    "07204", "07209", "07212", "07541", "07542", "07543", "07544", "07545", "07546", "07547",
    "07548", "07561", "07564",
)  # fmt: skip


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
    ("indicator", "code", "by_hand", "written"),
    [
        ("ageing-2015", "24208", 22084 / (10058 + 46149 + 22084) * 100, "28.2%"),
        ("ageing-2050", "01100", 687024 / (156097 + 902487 + 687024) * 100, "39.4%"),
        ("ageing-2050", "36342", 1079 / 1838 * 100, "58.7%"),
        ("under15-2020", "46304", 143 / (143 + 597) * 100, "19.3%"),
        ("population-2050", "23100", 2122366, "2,122,366人"),
        ("population-change-2020", "13101", (66680 / 58406 - 1) * 100, "+14.2%"),
        ("population-change-2020", "24208", (76387 / 78795 - 1) * 100, "−3.1%"),
        ("population-change-2050", "24208", (50394 / 76387 - 1) * 100, "−34.0%"),
        ("population-change-2050", "13101", (79828 / 66680 - 1) * 100, "+19.7%"),
        ("density-2020", "24208", 76387 / 61.42, "1,244人/km²"),
        ("density-2020", "13421", 2929 / 61.65, "48人/km²"),
        ("natural-2023", "24208", (359 - 970) / 76387 * 1000, "−8.0人/千人"),
        ("natural-2023", "13101", (575 - 436) / 66680 * 1000, "+2.1人/千人"),
        ("social-2024", "27100", (171047 - 153421) / 2752412 * 1000, "+6.4人/千人"),
        ("social-2024", "47201", (13068 - 14809) / 317625 * 1000, "−5.5人/千人"),
        ("elderly-single-change", "17211", (1529 / 18158 - 1308 / 17319) * 100, "+0.9ポイント"),
        ("elderly-couple-2020", "36342", 450 / 2013 * 100, "22.4%"),
        ("single-2020", "27100", 784785 / 1464615 * 100, "53.6%"),
        ("nuclear-2020", "11464", 11535 / 17680 * 100, "65.2%"),
        ("hospitals-2023", "24208", 2 / 76387 * 10_000, "0.26か所/1万人"),
        ("hospitals-2023", "36342", 0, "0.00か所/1万人"),
        ("clinics-2023", "40203", 303 / 303316 * 10_000, "10.0か所/1万人"),
        ("dental-2023", "14205", 276 / 436905 * 10_000, "6.3か所/1万人"),
        ("doctors-2022", "40203", 1648 / 303316 * 10_000, "54.3人/1万人"),
        ("kominkan-2021", "32501", 12 / 6875 * 10_000, "17.45か所/1万人"),
        ("libraries-2021", "17211", 3 / 48523 * 10_000, "0.62か所/1万人"),
        ("welfare-2022", "24208", 12918666 / 76387, "169千円/人"),
        ("welfare-share-2022", "13119", 140548874 / 251504596 * 100, "55.9%"),
    ],
)
def test_every_indicator_gives_the_number_worked_out_by_hand(
    indicator, code, by_hand, written, statistics, catalogue
):
    found = catalogue[indicator]
    value = values(found, catalogue, statistics)[code]

    assert value == pytest.approx(by_hand, rel=1e-9)
    assert found.write(value, "ja") == written


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
def test_the_numbers_of_the_first_edition_are_still_the_same(
    indicator, code, written, statistics, catalogue
):
    found = catalogue[indicator]

    assert found.write(values(found, catalogue, statistics)[code], "ja") == written


# ---- two municipalities taken together -------------------------------------------------------


@pytest.mark.parametrize(
    ("indicator", "by_hand"),
    [
        ("population-change-2020", ((50066 + 43845) / (52524 + 45495) - 1) * 100),
        ("population-change-2050", ((33617 + 30307) / (50066 + 43845) - 1) * 100),
        ("ageing-2050", (15753 + 13764) / (33617 + 30307) * 100),
        ("natural-2023", (159 + 189 - 740 - 581) / (50066 + 43845) * 1000),
        ("density-2020", (50066 + 43845) / (33.92 + 29.99)),
        ("doctors-2022", (87 + 24) / (50066 + 43845) * 10_000),
        ("welfare-share-2022", (7061245 + 5997822) / (18336490 + 15106332) * 100),
        (
            "elderly-single-change",
            ((2845 + 2023) / (20823 + 17680) - (2264 + 1571) / (20540 + 17321)) * 100,
        ),
    ],
)
def test_satte_and_sugito_together_have_the_rate_of_their_sums(
    indicator, by_hand, statistics, catalogue
):
    merged = merged_value(catalogue[indicator], catalogue, statistics, BOTH)

    assert merged == pytest.approx(by_hand, rel=1e-9)


def test_a_merged_change_is_the_difference_of_merged_rates(statistics, catalogue):
    later, earlier = (
        merged_value(catalogue["ageing-2020"].at(year), catalogue, statistics, BOTH)
        for year in (2020, 2015)
    )

    change = merged_value(catalogue["ageing-change"], catalogue, statistics, BOTH)

    assert change == pytest.approx(later - earlier)


@pytest.mark.parametrize("areas", [[], ["99999"], ["17211", "99999"]])
def test_an_area_of_which_a_part_is_not_counted_has_no_value(areas, statistics, catalogue):
    assert merged_value(catalogue["ageing-2020"], catalogue, statistics, areas) is None


# ---- where nobody lived, and where nothing is projected --------------------------------------


def test_futaba_where_nobody_lived_has_four_values_and_no_rate_of_its_residents(
    statistics, catalogue
):
    known = {
        name: value
        for name, each in catalogue.items()
        if not math.isnan(value := values(each, catalogue, statistics)["07546"])
    }

    assert known == {
        "population-2015": 0,
        "population-2020": 0,
        "density-2020": 0,
        "welfare-share-2022": pytest.approx(2192696 / 16592672 * 100),
    }


def test_futaba_alone_has_no_merged_value_and_not_zero(statistics, catalogue):
    of_its_residents = (
        "ageing-2020", "aged75-2020", "elderly-single-2020", "ageing-change", "natural-2023",
        "welfare-2022", "hospitals-2023", "population-change-2020",
    )  # fmt: skip
    merged = {
        name: merged_value(catalogue[name], catalogue, statistics, ["07546"])
        for name in of_its_residents
    }

    assert {name: value for name, value in merged.items() if value is not None} == {}


def test_a_town_of_hamadori_lacks_every_projection_and_nothing_else(statistics, catalogue):
    # nobody lived there in 2015; 飯舘村 had 41 residents, all of them in an institution and in
    # no private household
    without_residents = {"07543", "07545", "07546", "07547", "07564"}
    projected = {name for name, each in catalogue.items() if each.projected}
    every = {name: values(each, catalogue, statistics) for name, each in catalogue.items()}
    missing = {
        code: {name for name, found in every.items() if math.isnan(found[code])}
        for code in HAMADORI
    }

    assert projected == {"ageing-2050", "population-2050", "population-change-2050"}
    assert {code: each for code, each in missing.items() if not projected <= each} == {}
    assert {
        code: each - projected
        for code, each in missing.items()
        if each != projected and code not in without_residents
    } == {}


@pytest.mark.parametrize("indicator", ["ageing-2050", "population-2050", "population-change-2050"])
def test_only_hamadori_has_no_projection(indicator, statistics, catalogue):
    found = values(catalogue[indicator], catalogue, statistics)

    assert tuple(found.index[found.isna()]) == HAMADORI
    assert merged_value(catalogue[indicator], catalogue, statistics, ["07201", "07204"]) is None


def test_a_change_is_missing_where_either_census_is_missing(statistics, catalogue):
    change = values(catalogue["ageing-change"], catalogue, statistics)
    earlier = values(catalogue["ageing-2020"].at(2015), catalogue, statistics)

    assert set(earlier.index[earlier.isna()]) <= set(change.index[change.isna()])
    assert change.isna()["07545"] and earlier.isna()["07545"]  # 大熊町, evacuated in 2015


def test_the_age_structure_of_nobody_is_missing(statistics):
    assert age_structure(statistics, ["07546"], 2020).isna().all()
