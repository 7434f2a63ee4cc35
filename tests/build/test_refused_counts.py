"""Raw files that are well written and say what cannot be: no table is made of them."""

from __future__ import annotations

import pytest

from geo.errors import DataErrors
from geo.places.expectations import NOT_PROJECTED
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
    cell,
    change,
    swapped,
)  # fmt: skip

ITEMS = ("A1101", "A110101", "A110102")


def zeros_for_missing(rows):
    for row in rows:
        if row[0] in NOT_PROJECTED:
            row[1:] = ["0"] * (len(row) - 1)


def cities_swapped(rows):
    """Two cities' wards under the code of each other."""
    at = rows[0].index("city_code")
    other = {"01100": "04100", "04100": "01100"}
    for row in rows:
        row[at] = other.get(row[at], row[at])


REFUSED = {
    "nobody": (SSDSE, cell("14205", *ITEMS, to="0"), "A1101", "藤沢市 = 0", "NEVER_ZERO"),
    "a total": (SSDSE, cell("14205", "A4101", to="9999"), "A4101", "", "add up to"),
    "births and deaths swapped": (SSDSE, swapped("A4101", "A4200"), "A4101", "727,269", "add up to"),
    "moves swapped": (SSDSE, swapped("A5101", "A5102"), "A5101", "13 で始まる", "begin with 13"),
    "coordinates swapped": (OFFICES, swapped("latitude", "longitude"), "latitude", "L2 01100 札幌市", "swapped"),
    "coordinates of wards swapped": (
        WARD_OFFICES, swapped("latitude", "longitude"), "longitude", "札幌市中央区", "swapped"),
    "zeros for missing": (PROJECTION, change(zeros_for_missing), "population_2030", "浜通り", "not 0"),
    "missing elsewhere": (PROJECTION, cell("14205", "population_2030", to=""), "population_2030", "藤沢市", "Empty"),
    "reading and name swapped": (NAMES, swapped("kana", "romaji_base"), "kana", "Sapporo", "swapped"),
    "a reading without its ending": (NAMES, cell("14205", "kana", to="ふじさわ"), "kana", "= ふじさわ", "written"),
    "prefectures swapped": (NAMES, swapped("prefecture", "prefecture_en"), "prefecture", "Hokkaido", "swapped"),
    "another prefecture": (NAMES, cell("14205", "prefecture", to="東京都"), "prefecture", "東京都", "first two digits"),
    "register swapped": (REGISTER, swapped("population_total", "households"), "population_total", "", "add up"),
    "a ward too large": (
        WARD_REGISTER, cell("23112", "households", to="99999"), (REGISTER, "households"), "23100 名古屋市", "wards"),
    "a ward's projection": (
        WARD_PROJECTION, cell("23101", "population_2035", to="99999"), (PROJECTION, "population_2035"), "23100 名古屋市", "wards"),
    "another base": (PROJECTION, cell("14205", "population_2020", to="430000"), "population_2020", "藤沢市", "persons of 2020"),
    "projected ages swapped": (
        PROJECTION, swapped("under15_2050", "age65plus_2050"), "under15_2050", "10,379,842", "add up"),
    "selected ages swapped": (
        SELECTED, swapped("under15", "age65plus"), (PROJECTION, "under15_2050"), "10,379,842", "add up"),
    "half the selected ages": (
        SELECTED, change(lambda rows: rows.__delitem__(slice(20, None))), "age65plus", "名古屋市", "Empty"),
    "households swapped": (SSDSE, swapped("A710101", "A810102"), "A710101", "55,704,949", "add up"),
    "areas swapped": (SSDSE, swapped("B1101", "B1103"), "B1101", "inhabitable_km2", "parts"),
    "money swapped": (SSDSE, swapped("D3203", "D320303"), "D3203", "welfare", "parts"),
    "cities of wards swapped": (WARD_NAMES, change(cities_swapped), "city_code", "札幌市中央区", "ward"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "damage", "column", "ja", "en"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_file_column_and_area(file, damage, column, ja, en, raw, made):
    damage(raw / file)
    where = ": ".join((file, column) if isinstance(column, str) else column)

    with pytest.raises(DataErrors) as error:
        made(raw)

    errors = error.value.errors
    wrong = [e for e in errors if e.where == where and ja in e.ja and en in e.en]
    assert wrong, str(error.value)


def test_a_message_names_line_area_value_remedy_and_the_table_it_would_be_in(raw, made):
    cell("14205", *ITEMS, to="0")(raw / SSDSE)

    with pytest.raises(DataErrors) as error:
        made(raw)

    assert [str(e) for e in error.value.errors if "NEVER_ZERO" in e.en] == [
        "statistics/ssdse_a_2026_utf8.csv: A1101\n"
        "  0です。公表がなければ空欄に、ほんとうに0なら expectations.py の NEVER_ZERO に足します。"
        "［L699 14205 藤沢市 = 0］公表元のファイルと見比べて直してください"
        "（新しい版で正しければ geo/places/expectations.py を改めます）。"
        "→ data/tables/population.csv: persons (2020)\n"
        "  0. Leave it empty if it is not published; if it is 0 indeed, add it to NEVER_ZERO of"
        " expectations.py. [L699 14205 藤沢市 = 0] Compare with the publisher's file and mend it"
        " (if a new edition is right, change geo/places/expectations.py)."
        " → data/tables/population.csv: persons (2020)"
    ]


def test_raw_files_as_they_should_be_give_the_committed_tables(whole_raw, made):
    tables = made(whole_raw)

    assert tables.column("persons", 2020).sum() == 126_146_099
