"""Areas side by side on paper."""

from __future__ import annotations

import pytest

from geo.publish.pdf.comparison_sheet import comparison_sheet
from geo.text.numbers import unit_name
from tests.publish.readers import codes, fonts, pages, without_spaces

AREAS = ["satte-sugito", "minami-iryo-seikyo", "07546", "24208"]
ADDRESS = "https://kyosei.example.org/compare?compare=satte-sugito.07546"


@pytest.fixture(scope="module")
def sheet(dataset, t):
    return comparison_sheet(AREAS, dataset, t=t, address=ADDRESS, town="17211")


def test_every_area_has_its_column_and_ones_own_town_is_marked(sheet, dataset, t):
    first = pages(sheet)[0]

    assert without_spaces(f"★ {dataset.area('17211').name[t.lang]}") in first
    assert [a for a in AREAS if without_spaces(dataset.area(a).full[t.lang]) not in first] == []


def test_every_indicator_is_there_with_its_year_unit_and_national_median(sheet, dataset, t):
    printed = "".join(pages(sheet))

    for indicator in dataset.indicators.values():
        between = "、" if t.lang == "ja" else ", "
        unit = unit_name(indicator.unit, t.lang)
        assert without_spaces(f"{indicator.label[t.lang][:-1]}{between}{unit}") in printed
    assert "34.8" in printed  # the median of the ageing rate of 2020


def test_what_has_no_data_is_said_and_is_not_a_zero(sheet, t):
    assert "".join(pages(sheet)).count(without_spaces(t("map.words.no_data"))) > 10


def test_practice_types_are_marked_where_the_case_has_them(dataset, ja):
    printed = "".join(pages(comparison_sheet(["kurume"], dataset, t=ja, address=ADDRESS)))
    types = dataset.cases["kurume"].types

    assert printed.count("●") == len(types) + 1  # and the key below the table
    assert printed.count("―") >= len(dataset.types) - len(types)


def test_municipalities_alone_have_no_table_of_practice_types(dataset, ja):
    printed = "".join(pages(comparison_sheet(["24208"], dataset, t=ja, address=ADDRESS)))

    assert ja("handout.types") not in printed
    assert "事例集" not in printed


def test_sources_numbers_typeface_and_code_are_as_on_every_handout(sheet, dataset, t):
    found = pages(sheet)
    lines = dataset.attributions(["jages-2019", "ssdse-a-2026", "ipss-2023"], t.lang)

    for number, page in enumerate(found, start=1):
        assert f"{number}/{len(found)}" in page
        assert all(without_spaces(line) in page for line in lines)
    assert all(fonts(sheet).values())
    assert codes(sheet) == [ADDRESS]


def test_nothing_to_compare_is_an_error(dataset, ja):
    with pytest.raises(ValueError, match="no areas"):
        comparison_sheet([], dataset, t=ja, address=ADDRESS)
