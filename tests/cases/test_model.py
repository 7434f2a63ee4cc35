"""What a case tells about itself."""

from __future__ import annotations

import pytest

from geo.cases import read_case

PLACE = """
[[places]]
code = "23112"
name = { ja = "南区", en = "Minami" }
precision = "district"
position_source = "localgovjp"
statistics = "17211"
why = { ja = "区の統計がないため。", en = "There are no statistics of the ward." }
"""
FIGURE = """
[[figures]]
key = "ageing_rate"
label = { ja = "高齢化率", en = "Ageing rate" }
value = 25.2
unit = "percent"
printed = "25.2%"
section = "top"
"""


def test_a_case_gathers_the_types_and_sectors_that_occur_in_it(case_file, known):
    case = read_case(case_file('types = ["ibasho"]', 'types = ["soudan", "ibasho"]'), known)

    assert case.types == {"soudan", "ibasho"}
    assert case.sectors == {"sonota"}


def test_a_case_lies_in_the_prefectures_of_all_its_places(case_file, known):
    assert read_case(case_file(add=PLACE), known).prefectures == {"17", "23"}


def test_a_municipality_whose_statistics_stand_for_two_places_is_counted_once(case_file, known):
    assert read_case(case_file(add=PLACE), known).statistics == ("17211",)


def test_items_come_in_reading_order(case_file, known):
    case = read_case(case_file(), known)

    assert [item.id for item in case.items()] == ["shokudou", "hondou", "tera"]


def test_a_key_figure_is_found_by_its_key(case_file, known):
    assert read_case(case_file(add=FIGURE), known).figure("ageing_rate").value == 25.2


def test_a_figure_that_the_collection_does_not_give_is_none_and_not_zero(case_file, known):
    assert read_case(case_file(), known).figure("population") is None


def test_a_case_cannot_be_changed(case_file, known):
    case = read_case(case_file(), known)

    with pytest.raises(ValueError, match="frozen"):
        case.kind = "organisation"
