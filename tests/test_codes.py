"""Identifiers of areas are text, and keep their leading zero."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.codes import PREFECTURES, check_digit, municipality_code, prefecture_of, read_code

codes = st.builds("{:02}{:03}".format, st.integers(1, 47), st.integers(0, 999))


@given(codes)
def test_a_five_digit_code_of_one_of_the_47_prefectures_is_kept_as_it_is(code):
    assert municipality_code(code) == code


@pytest.mark.parametrize("code", ["01100", "07546", "13101", "47382"])
def test_a_code_keeps_its_leading_zero(code):
    assert municipality_code(code) == code


@pytest.mark.parametrize(
    "text",
    ["", "1202", "012025", "00100", "48100", "0120a", "０１２０２", " 01202", "01202\n"],
)
def test_anything_else_is_not_a_code(text):
    with pytest.raises(ValueError):
        municipality_code(text)


@given(codes)
def test_the_prefecture_of_a_code_is_one_of_the_47(code):
    assert prefecture_of(code) in PREFECTURES


def test_hakodate_lies_in_hokkaido():
    assert prefecture_of("01202") == "01"


def test_there_are_47_prefectures():
    assert len(PREFECTURES) == 47
    assert (PREFECTURES[0], PREFECTURES[-1]) == ("01", "47")


@given(codes)
def test_a_code_is_read_with_and_without_its_check_digit(code):
    assert read_code(code) == read_code(code + check_digit(code)) == code


@given(codes, st.sampled_from("0123456789"))
def test_a_wrong_check_digit_is_refused(code, digit):
    if digit != check_digit(code):
        with pytest.raises(ValueError):
            read_code(code + digit)


@pytest.mark.parametrize("code", ["011002", "131016", "242080", "402036", "473821"])
def test_check_digits_are_those_in_use(code):
    assert check_digit(code[:5]) == code[5]


def test_full_width_digits_are_read():
    assert read_code("２４２０８") == "24208"
