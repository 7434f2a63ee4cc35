"""Numbers with units in both languages; missing is a dash and never a zero."""

from __future__ import annotations

import math
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.cases.model import Unit
from geo.places.indicators import Indicator
from geo.text.numbers import unit_name, write_number

LANGS = pytest.mark.parametrize("lang", ["ja", "en"])
measures = st.floats(-1e9, 1e9)


@pytest.mark.parametrize(
    ("value", "unit", "ja", "en"),
    [
        (12345, "person", "12,345人", "12,345 people"),
        (1, "person", "1人", "1 person"),
        (0, "person", "0人", "0 people"),
        (18677, "household", "18,677世帯", "18,677 households"),
        (1, "household", "1世帯", "1 household"),
        (25, "percent", "25%", "25%"),
        (15, "district", "15地区", "15 districts"),
        (1, "school-district", "1校区", "1 school district"),
        (3, "place", "3か所", "3 places"),
        (20_000_000, "yen", "20,000,000円", "20,000,000 yen"),
    ],
)
def test_a_number_stands_before_its_unit(value, unit, ja, en):
    assert (write_number(value, unit, "ja"), write_number(value, unit, "en")) == (ja, en)


@LANGS
@pytest.mark.parametrize("missing", [None, math.nan])
def test_missing_is_a_dash_without_a_unit(missing, lang):
    assert write_number(missing, "percent", lang, decimals=1) == "—"


@pytest.mark.parametrize(
    ("value", "written"), [(3.21, "+3.2%"), (-12.34, "−12.3%"), (0, "0.0%"), (0.04, "0.0%")]
)
def test_a_change_has_a_sign_unless_it_is_zero(value, written):
    assert write_number(value, "percent", "ja", decimals=1, signed=True) == written


@LANGS
@pytest.mark.parametrize("signed", [True, False])
@pytest.mark.parametrize("value", [-0.0, -0.04, -0.049])
def test_what_rounds_to_zero_has_no_sign(value, signed, lang):
    assert write_number(value, "percent", lang, decimals=1, signed=signed) == "0.0%"


def test_a_plain_number_has_no_plus():
    assert write_number(3.21, "point", "en", decimals=1) == "3.2 points"


def test_decimals_are_written_even_when_they_are_zero():
    assert write_number(25, "percent", "ja", decimals=1) == "25.0%"


@LANGS
@given(value=measures, decimals=st.integers(0, 2))
def test_no_negative_zero_is_ever_written(lang, value, decimals):
    written = write_number(value, "percent", lang, decimals=decimals, signed=True)

    assert (written[0] in "−+") == (round(value, decimals) != 0)


@LANGS
@given(value=st.integers(-(10**12), 10**12))
def test_a_whole_number_can_be_read_back_from_what_is_written(lang, value):
    digits = write_number(value, "percent", lang).removesuffix("%")

    assert int(digits.replace(",", "").replace("−", "-")) == value


@LANGS
def test_every_unit_of_cases_and_indicators_has_a_name(lang):
    units = {*get_args(Unit), *get_args(Indicator.model_fields["unit"].annotation)}

    assert [
        each for each in units if not (unit_name(each, lang, 1) and unit_name(each, lang, 2))
    ] == []
