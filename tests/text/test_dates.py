"""Dates as the collection prints them, written in both languages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.cases.model import PrintedDate
from geo.text.dates import sort_key, write_date

FORM = re.compile(PrintedDate.__metadata__[0].pattern)
years = st.integers(1926, 2099)
months = st.integers(1, 12)


@pytest.mark.parametrize(
    ("printed", "ja", "en"),
    [
        ("2018", "2018年（平成30年）", "2018"),
        ("2003-03", "2003年（平成15年）3月", "March 2003"),
        ("2017-12", "2017年（平成29年）12月", "December 2017"),
        ("FY2018", "2018年度（平成30年度）", "fiscal year 2018"),
        ("2019", "2019年（令和元年）", "2019"),
        ("2019-05", "2019年（令和元年）5月", "May 2019"),
        ("2020", "2020年（令和2年）", "2020"),
        ("1989", "1989年（平成元年）", "1989"),
        ("1988", "1988年（昭和63年）", "1988"),
        ("1926", "1926年（昭和元年）", "1926"),
        ("FY1951", "1951年度（昭和26年度）", "fiscal year 1951"),
    ],
)
def test_a_date_is_written_with_the_japanese_era_and_in_english_without(printed, ja, en):
    assert (write_date(printed, "ja"), write_date(printed, "en")) == (ja, en)


@pytest.mark.parametrize("printed", ["2019-01", "2019-04"])
def test_reiwa_begins_in_may_2019(printed):
    assert write_date(printed, "ja").startswith("2019年（平成31年）")


@pytest.mark.parametrize(("printed", "era"), [("1920", "大正9年"), ("1908", "明治41年")])
def test_every_year_that_a_case_file_may_hold_has_an_era(printed, era):
    assert FORM.fullmatch(printed)

    assert write_date(printed, "ja") == f"{printed}年（{era}）"


@given(years, months)
def test_a_month_is_written_by_number_in_japanese_and_by_name_in_english(year, month):
    printed = f"{year}-{month:02}"

    assert write_date(printed, "ja").endswith(f"）{month}月")
    assert re.fullmatch(rf"[A-Z][a-z]+ {year}", write_date(printed, "en"))


@given(years, months)
def test_a_year_comes_before_its_months_and_after_those_of_the_year_before(year, month):
    assert sort_key(f"{year - 1}-{month:02}") < sort_key(str(year)) < sort_key(f"{year}-{month:02}")


def test_dates_are_put_in_order_of_time():
    printed = ["2018-04", "FY2017", "2003-03", "2018", "2003-12"]

    assert sorted(printed, key=sort_key) == ["2003-03", "2003-12", "FY2017", "2018", "2018-04"]


def test_a_fiscal_year_begins_in_april():
    assert sort_key("2018-02") < sort_key("FY2018") < sort_key("2018-05")
