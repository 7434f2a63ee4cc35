"""Raw files that are written in another way and can be read for certain: read, and told."""

from __future__ import annotations

import unicodedata

import pytest

from geo.build.area_codes import five_digit_codes
from geo.codes import check_digit
from tests.build.damage import (
    NAMES,
    OFFICES,
    PROJECTION,
    REGISTER,
    SELECTED,
    SSDSE,
    WARD_NAMES,
    WARD_OFFICES,
    WARD_PROJECTION,
    WARD_REGISTER,
    change,
    codes,
    content,
    text,
    without_zeros,
)  # fmt: skip

ALL = (NAMES, WARD_NAMES, OFFICES, WARD_OFFICES, SSDSE, PROJECTION, WARD_PROJECTION, SELECTED,
       REGISTER, WARD_REGISTER)  # fmt: skip
JAPANESE = (NAMES, WARD_NAMES, OFFICES, WARD_OFFICES, SSDSE)  # the others are all ASCII here


@pytest.fixture(scope="module")
def usual(whole_raw, gathered):
    return gathered(whole_raw)[0]


def six_digits(code: str) -> str:
    return code + check_digit(code)


def bordered(rows):
    """Blanks around every cell, and rows of nothing at the end."""
    rows[1:] = [[f" {cell}\u3000" for cell in row] for row in rows[1:]]
    rows.append([""] * len(rows[0]))


@pytest.mark.parametrize(
    ("files", "damage", "told"),
    [
        ([SSDSE], codes(without_zeros), "1100 → 01100"),
        ([SSDSE], codes(lambda code: code.removeprefix("R")), None),
        ([REGISTER, WARD_REGISTER], codes(without_zeros), "1100 → 01100"),
        ([PROJECTION, WARD_PROJECTION], codes(without_zeros), "1101 → 01101"),
        ([WARD_NAMES], codes(without_zeros, "city_code"), "1100 → 01100"),
        ([NAMES, OFFICES, WARD_NAMES, WARD_OFFICES], codes(without_zeros), "1101 → 01101"),
        ([OFFICES, WARD_OFFICES], codes(six_digits), "011002 → 01100"),
        ([OFFICES], codes(lambda code: without_zeros(six_digits(code))), "11002 → 01100"),
        ([NAMES, WARD_NAMES], text(lambda text: unicodedata.normalize("NFD", text)), "composed"),
        (JAPANESE, content(lambda data: data.decode().encode("cp932")), "read as CP932"),
        (ALL, content(lambda data: b"\xef\xbb\xbf" + data), None),
        (ALL, content(lambda data: data.replace(b"\n", b"\r\n")), None),
        ([NAMES, REGISTER], change(bordered), None),
    ],
    ids=[
        "SSDSE codes 1202 for R01202", "SSDSE codes without R", "zeros lost in the register",
        "zeros lost in the projection", "zeros lost in the cities of wards",
        "zeros lost in names and offices together", "six digits", "six digits, zeros lost",
        "decomposed kana", "CP932", "BOM", "CRLF", "blanks and empty rows",
    ],
)  # fmt: skip
def test_the_same_is_read_and_told(files, damage, told, raw, usual, gathered):
    for file in files:
        damage(raw / file)

    found, notices = gathered(raw)

    assert [k for k in usual.tables if not _same(found.rows(k), usual.rows(k))] == []
    assert not told or {file for file in files if any(file in n for n in notices)} == set(files)
    assert not told or any(told in notice for notice in notices)


def _same(one, other) -> bool:
    return one.to_dict("list") == other.to_dict("list")


def test_raw_files_as_they_should_be_need_no_notice(whole_raw, gathered):
    assert gathered(whole_raw)[1] == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["1202", "12025"], ["01202", "12025"]),  # five digits, one of them with a lost zero
        (["12025", "131016"], ["01202", "13101"]),  # six digits, one of them with a lost zero
        (["12026", "131016"], [None, "13101"]),  # the check digit of 01202 is 5
        (["R01202", "R13101"], ["01202", "13101"]),
        (["123", "48101", "1202.0", "", "１３１０１"], [None] * 5),
        (["00101"], [None]),
    ],
)
def test_how_many_digits_a_code_has_is_a_matter_of_the_column(written, read):
    assert five_digit_codes(written) == read
