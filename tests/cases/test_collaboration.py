"""Who works with whom: counts by type and case, sectors side by side, and ties for the most."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.cases import Case
from geo.cases.collaboration import (  # fmt: skip
    by_sector,
    fewest,
    most,
    practices_in,
    practised,
    sector_pairs,
    sectors_of,
    taking_part,
)

WORDS = {"ja": "語", "en": "word"}
TYPES, SECTORS = ("soudan", "ibasho", "renkei"), ("gyousei", "npo", "gakkou")
numbers = st.dictionaries(st.text(max_size=2), st.integers(0, 5))


def case(name, practices, organisations):
    """practices: (types, organisations) each; organisations: id -> sector."""
    place = {"code": "17211", "name": WORDS, "precision": "office", "position_source": "s",
             "statistics": "17211", "why": WORDS}  # fmt: skip
    common = {"name": WORDS, "section": "top"}
    return Case.model_validate(
        {"id": name, "kind": "municipality", "title": WORDS, "short": WORDS, "theme": WORDS,
         "summary": WORDS, "source": "s", "places": [place],
         "sections": [{"id": "top", "heading": "見出し"}],
         "practices": [
             {"id": f"p{n}", "types": types, "organisations": part, "description": WORDS, **common}
             for n, (types, part) in enumerate(practices)
         ],
         "organisations": [
             {"id": o, "sector": sector, **common} for o, sector in organisations.items()
         ]}
    )  # fmt: skip


A = case(
    "a",
    [(["soudan", "renkei"], ["city", "npo", "npo-2"]), (["renkei"], ["npo", "npo-2"]),
     (["renkei"], [])],
    {"npo": "npo", "city": "gyousei", "npo-2": "npo", "school": "gakkou"},
)  # fmt: skip
B = case("b", [(["soudan"], ["npo", "city"])], {"npo": "npo", "city": "gyousei"})


def test_a_practice_counts_once_for_each_of_its_types():
    assert practised([A, B], TYPES) == {
        "soudan": {"a": 1, "b": 1},
        "ibasho": {"a": 0, "b": 0},
        "renkei": {"a": 3, "b": 0},
    }


def test_only_the_chosen_types_are_counted():
    assert list(practised([A], TYPES, ("renkei", "soudan"))) == ["soudan", "renkei"]


def test_two_sectors_meet_once_in_a_practice_however_many_organisations_come():
    found = sector_pairs([A, B], SECTORS)

    assert [(p, [s.case.id for s in shared]) for p, shared in found.items()] == [
        (("gyousei", "npo"), ["a", "b"])
    ]


def test_sectors_meet_only_in_practices_of_the_chosen_types():
    assert sector_pairs([A, B], SECTORS, ("ibasho",)) == {}
    assert len(sector_pairs([A, B], SECTORS, ("renkei",))["gyousei", "npo"]) == 1


def test_a_practice_of_two_chosen_types_is_taken_once():
    assert [each.practice.id for each in practices_in([A], ("soudan", "renkei"))] == [
        "p0", "p1", "p2",
    ]  # fmt: skip


def test_a_practice_without_organisations_brings_no_sector():
    assert sectors_of(A, A.practices[2]) == frozenset()


def test_organisations_stand_under_their_sector_in_the_order_of_the_vocabulary():
    found = [(sector, [o.id for o in members]) for sector, members in by_sector(A, SECTORS)]

    assert found == [("gyousei", ["city"]), ("npo", ["npo", "npo-2"]), ("gakkou", ["school"])]


def test_an_organisation_without_a_practice_takes_part_in_none():
    assert taking_part(A) == {"npo": 2, "city": 1, "npo-2": 2, "school": 0}


@pytest.mark.parametrize(
    ("of", "found"),
    [({"a": 1, "b": 3, "c": 3}, (["b", "c"], 3)), ({}, ([], 0)), ({"a": 0}, (["a"], 0))],
)
def test_all_that_tie_for_the_most_are_named(of, found):
    assert most(of) == found


@given(numbers)
def test_nothing_lies_above_the_most_or_below_the_fewest(of):
    for names, number, beyond in ((*most(of), max), (*fewest(of), min)):
        assert all(of[name] == number for name in names)
        assert beyond([number, *of.values()]) == number or not of
        assert bool(names) == bool(of)
