"""Adding similar towns to the comparison, on うちのまち itself."""

from __future__ import annotations

import re

PAGE = "pages/my_town.py"


def shown(page):
    return "\n".join(each.value for each in page.get("html"))


def compared(page):
    found = page.query_params.get("compare", [])
    return (found[0] if isinstance(found, list) else found).split(".") if found else []


def near(page):
    return page.button_group(key="compare-near_ja")


def test_comparing_from_the_list_adds_to_what_is_compared_already(open_page):
    page = open_page(town="24208", compare="nomi")

    first = near(page).proto.options
    assert first
    codes = re.findall(r'data-near="(\d{5})"', shown(page))
    near(page).set_value(codes[:1]).run()

    assert compared(page) == ["nomi", codes[0]]


def test_of_more_than_can_be_compared_the_latest_stay_and_the_reader_is_told(open_page):
    page = open_page(town="24208", compare="nomi.kurume.nabari.fujisawa")
    code = re.findall(r'data-near="(\d{5})"', shown(page))[0]

    near(page).set_value([code]).run()

    assert compared(page) == ["kurume", "nabari", "fujisawa", code]


def test_with_the_first_town_like_a_case_comes_the_case(open_page):
    page = open_page(like="nomi")
    codes = re.findall(r'data-near="(\d{5})"', shown(page))

    near(page).set_value(codes[:1]).run()
    assert compared(page) == ["nomi", codes[0]]

    near(page).set_value([]).run()
    assert compared(page) == ["nomi"]


def test_what_is_added_after_back_joins_what_was_added_before(open_page):
    page = open_page(town="24208")
    first, second = re.findall(r'data-near="(\d{5})"', shown(page))[:2]
    near(page).set_value([first]).run()

    page.query_params.pop("compare")  # as Back leaves it
    page.run()
    assert near(page).value == []
    near(page).set_value([second]).run()

    assert compared(page) == [first, second]
