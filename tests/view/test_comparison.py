"""Who stands beside whom, under which name, and where a reader can start."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.areas import Area
from geo.text import read_phrases
from geo.view import View
from geo.view.comparison import beside, closest_pair, extremes, names, nearest
from tests.paths import DATA

PEOPLE = {"fujisawa": 436_905.0, "gajumaru": 974_951.0, "nabari": 76_387.0, "nomi": 48_523.0}
counts = st.dictionaries(st.text(min_size=1, max_size=3), st.floats(0, 1e7))


@pytest.fixture(scope="module")
def t():
    return read_phrases(DATA / "text", "ja")


def area(name, kana=""):
    return Area(name, {"ja": name}, {"ja": name}, ("24208",), kana)


def test_the_readers_own_town_is_not_counted_and_stands_there_once():
    view = View(compare=("nabari", "13206", "nomi"), town="13206")

    assert beside(view) == (("nabari", "nomi"), "13206")


def test_without_a_town_the_chosen_stand_alone():
    assert beside(View(compare=("nabari",))) == (("nabari",), None)


def test_a_case_named_like_its_municipality_is_called_a_case(t):
    found = names([area("名張市"), area("能美市"), area("名張市", "なばりし")], t)

    assert found == ["名張市（事例）", "能美市", "名張市"]


def test_the_nearest_are_those_of_the_most_similar_size():
    assert nearest(PEOPLE, 60_000, 2) == ("nomi", "nabari")


def test_nothing_is_near_to_a_town_without_residents():
    assert nearest(PEOPLE, 0, 3) == ()


def test_the_closest_pair_differs_least_by_ratio():
    assert closest_pair(PEOPLE) == ("nabari", "nomi")
    assert closest_pair({"nomi": 1.0}) == ()


def test_extremes_are_the_highest_and_the_lowest():
    assert extremes(PEOPLE) == ("gajumaru", "nomi")
    assert extremes({"nomi": 1.0}) == ()


@given(counts, st.floats(0, 1e7), st.integers(1, 4))
def test_the_nearest_are_known_and_different(values, to, count):
    found = nearest(values, to, count)

    assert set(found) <= set(values)
    assert len(set(found)) == len(found) <= count
