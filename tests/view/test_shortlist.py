"""移し替えメモ: which practices can be tried, and which of those in a link still can."""

from __future__ import annotations

import pytest

from geo.view import Ignored, View
from geo.view.query import MOST_SHORTLISTED
from geo.view.shortlist import chosen_among, practices, practices_of
from tests.small import small_case, small_dataset, small_practice
from tests.view.test_view import SMALL


@pytest.fixture(scope="module")
def choices(dataset):
    return practices(dataset)


def test_every_practice_of_every_case_can_be_tried(dataset, choices):
    assert list(choices) == [f"{c.id}_{p.id}" for c in dataset.cases.values() for p in c.practices]
    assert choices["nomi_otera-shokudou"].practice.name.ja == "お寺の機能を生かした子ども食堂"


def test_an_id_names_one_case_and_one_practice(choices):
    assert all(name.count("_") == 1 and "." not in name for name in choices)


def test_partners_are_given_by_name(choices):
    choice = choices["nomi_otera-shokudou"]

    assert [name.ja for name in choice.organisations] == ["子育てネットワーク", "地域のお寺"]
    assert [name.ja for name in choice.hubs] == ["子ども食堂（地域のお寺）", "地域食堂"]


def test_a_choice_of_which_a_part_is_gone_keeps_the_rest_and_names_the_part():
    assert View.from_query({"shortlist": "nomi_cafe.nomi_gone"}, SMALL) == (
        View(shortlist=("nomi_cafe",)),
        (Ignored("shortlist", "nomi_gone"),),
    )


def test_a_link_cannot_choose_more_than_fit_on_a_sheet():
    practices = [small_practice(f"p{number}") for number in range(MOST_SHORTLISTED + 1)]
    many = [f"nomi_{each['id']}" for each in practices]
    dataset = small_dataset(cases=[small_case("nomi", practices=practices)])

    view, ignored = View.from_query({"shortlist": ".".join(many)}, dataset)

    assert view.shortlist == tuple(many[:MOST_SHORTLISTED])
    assert ignored == (Ignored("shortlist", many[-1]),)


def test_the_practices_of_a_case_are_offered_in_its_order(choices):
    case = choices["nomi_otera-shokudou"].case

    assert practices_of(case) == [name for name in choices if name.startswith("nomi_")]


@pytest.mark.parametrize(
    ("chosen", "after"),
    [
        (["a", "c"], ("x", "a", "c")),
        (["c", "a"], ("x", "a", "c")),
        (["c"], ("x", "c")),
        ([], ("x",)),
    ],
)
def test_a_choice_in_one_place_keeps_what_was_chosen_elsewhere_and_its_order(chosen, after):
    assert chosen_among(["a", "b", "c"], chosen, ["x", "a"]) == after


def test_a_choice_in_one_place_counts_what_was_chosen_elsewhere():
    elsewhere = [f"x{number}" for number in range(MOST_SHORTLISTED - 1)]

    assert chosen_among(["a", "b"], ["a", "b"], elsewhere) == (*elsewhere, "a")


def test_a_link_from_before_the_parameter_was_renamed_still_brings_its_practices():
    view, ignored = View.from_query({"tries": "nomi_cafe"}, SMALL)

    assert (view.shortlist, ignored) == (("nomi_cafe",), ())
