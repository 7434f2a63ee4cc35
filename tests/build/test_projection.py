"""Projections and the register: one row for each area and year, empty where nothing is given."""

from __future__ import annotations

import pytest

from geo.build.projection import projection, register
from geo.build.raw import RAW
from geo.build.read import read_raw

YEARS = ["2020", "2025", "2030", "2035", "2040", "2045", "2050"]
HEADER = (
    "code,name," + ",".join(f"population_{year}" for year in YEARS)
    + ",under15_2050,age15_64_2050,age65plus_2050\n"
)  # fmt: skip
MUNICIPALITIES = (
    "24208,名張市,76387,71965,68073,63766,59203,54690,50394,4405,22985,23004\n"
    "07204,いわき市,,,,,,,,,,\n"
    "01100,札幌市,1973395,1970144,1949619,1916129,1868252,1809025,1745608,156097,902487,687024\n"
)
WARDS = "23112,南区,134510,130243,125581,120937,116267,111716,107390,9624,58595,39171\n"
SELECTED = (
    "code,name,year,population_total,under15,age15_64,age65plus\n"
    "23112,南区,2020,134510,14261,79900,40349\n"
    "23112,南区,2050,107390,9624,58595,39171\n"
)


@pytest.fixture
def files(tmp_path):
    def write(**contents):
        for name, content in contents.items():
            (tmp_path / f"{name}.csv").write_text(content, "utf-8")
        return [read_raw(tmp_path / f"{name}.csv", RAW[name], []).frame for name in contents]

    return write


@pytest.fixture
def table(files):
    found = projection(
        *files(
            projection=HEADER + MUNICIPALITIES,
            ward_projection=HEADER + WARDS,
            selected_projection=SELECTED,
        )
    )
    return found.set_index(["code", "year"])


def test_every_area_has_a_row_for_every_year_in_the_order_of_codes(table):
    codes = ["01100", "07204", "23112", "24208"]

    assert list(table.index) == [(code, year) for code in codes for year in YEARS]


def test_a_column_for_each_year_becomes_a_row_for_each_year(table):
    assert table.loc["24208", "projected"].tolist() == [
        "76387", "71965", "68073", "63766", "59203", "54690", "50394",
    ]  # fmt: skip


def test_ages_are_given_for_the_last_year_and_are_empty_before(table):
    ages = table.loc["24208", ["projected_under15", "projected_15_64", "projected_65plus"]]

    assert ages.loc["2050"].tolist() == ["4405", "22985", "23004"]
    assert set(ages.loc["2020":"2045"].to_numpy().ravel()) == {""}


def test_ages_of_a_selected_area_are_filled_in_for_the_years_that_are_published(table):
    older = table.loc["23112", "projected_65plus"]

    assert older.to_dict() == {**dict.fromkeys(YEARS, ""), "2020": "40349", "2050": "39171"}


def test_an_area_that_is_not_projected_stays_empty_and_is_not_zero(table):
    assert set(table.loc["07204"].to_numpy().ravel()) == {""}


def test_an_age_that_is_empty_in_the_selection_does_not_spread(files):
    selected = SELECTED.replace("14261,79900,40349", ",,")
    paths = files(
        projection=HEADER + MUNICIPALITIES,
        ward_projection=HEADER + WARDS,
        selected_projection=selected,
    )

    table = projection(*paths).set_index(["code", "year"])

    assert table.loc[("23112", "2020")].tolist() == ["134510", "", "", ""]
    assert table.loc[("23112", "2050"), "projected_65plus"] == "39171"


def test_the_register_is_one_table_of_municipalities_and_wards_with_its_year(files):
    paths = files(
        register="code,municipality,population_total,households\n"
        "24208,名張市,79278,33727\n11240,幸手市,51939,22579\n",
        ward_register="code,ward,households,population_total\n23112,南区,66885,137487\n",
    )

    assert register(*paths).to_dict("list") == {
        "code": ["11240", "23112", "24208"],
        "year": ["2018"] * 3,
        "registered": ["51939", "137487", "79278"],
        "registered_households": ["22579", "66885", "33727"],
    }
