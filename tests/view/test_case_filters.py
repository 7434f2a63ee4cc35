"""Choosing the cases that a view shows: OR within a facet, AND between facets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.view import View
from geo.view.case_filters import (
    active,
    cleared,
    counts,
    loosened,
    matching,
    unmet,
    without_ageing_rate,
)

FACETS = pytest.mark.parametrize("facet", ["type", "sector", "pref"])
OPTIONS = {
    "type": ("soudan", "ibasho", "renkei"),
    "sector": ("gyousei", "npo"),
    "pref": ("11", "17"),
}
views = st.builds(
    View,
    age=st.none() | st.sampled_from([(20.0, 30.0), (30.0, 40.0), (0.0, 5.0)]),
    basis=st.sampled_from(["collection", "census"]),
    unknown=st.booleans(),
    q=st.sampled_from(["", "寺", "寺 npo", "鯨"]),
    **{
        facet: st.lists(st.sampled_from(options), unique=True).map(tuple)
        for facet, options in OPTIONS.items()
    },
)


@pytest.fixture(scope="session")
def cases(make):
    return (
        make("a", types=("soudan", "ibasho"), sectors=("gyousei",), prefs=("17",),
             collection=25.2, census=26.3, title="お寺のカフェ"),
        make("b", types=("ibasho",), sectors=("gyousei", "npo"), prefs=("11",),
             collection=None, census=35.5, title="ＮＰＯとお寺"),
        make("c", types=("renkei",), sectors=("npo",), prefs=("11", "17"),
             collection=32.0, census=None, title="市役所"),
    )  # fmt: skip


@given(views)
def test_what_is_shown_keeps_the_order_it_was_given_in(cases, view):
    shown = matching(cases, view)

    assert shown == [name for name in "abc" if name in shown]


@FACETS
@given(view=views)
def test_the_number_beside_an_option_is_what_choosing_it_alone_shows(cases, facet, view):
    found = counts(cases, view, facet)

    for option in OPTIONS[facet]:
        alone = matching(cases, view.replace(**{facet: (option,)}))
        assert found.get(option, 0) == len(alone)


@FACETS
@given(view=views)
def test_one_more_option_of_a_facet_never_hides_a_case(cases, facet, view):
    one, two = OPTIONS[facet][:2]
    narrow, wide = (view.replace(**{facet: chosen}) for chosen in ((one,), (one, two)))

    assert set(matching(cases, narrow)) <= set(matching(cases, wide))


@given(views)
def test_dropping_a_condition_never_hides_a_case(cases, view):
    for condition, shown in loosened(cases, view):
        wider = matching(cases, cleared(view, condition))

        assert set(matching(cases, view)) <= set(wider)
        assert shown == len(wider)


@given(views)
def test_dropping_every_condition_shows_all(cases, view):
    for condition in active(view):
        view = cleared(view, condition)

    assert matching(cases, view) == ["a", "b", "c"]
    assert active(view) == []


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        (View(), ["a", "b", "c"]),
        (View(type=("soudan", "renkei")), ["a", "c"]),  # either of them
        (View(type=("ibasho",), sector=("npo",)), ["b"]),  # both of them
        (View(sector=("npo",), pref=("17",)), ["c"]),
        (View(type=("soudan",), pref=("11",)), []),
        (View(lang="en", case="a", overlay="x", basis="census"), ["a", "b", "c"]),
    ],
)
def test_options_of_one_facet_are_alternatives_and_facets_add_up(view, shown, cases):
    assert matching(cases, view) == shown


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        (View(age=(20.0, 30.0)), ["a", "b"]),
        (View(age=(20.0, 30.0), unknown=False), ["a"]),
        (View(age=(25.2, 25.2), unknown=False), ["a"]),
        (View(age=(30.0, 40.0), unknown=False), ["c"]),
        (View(age=(30.0, 40.0), unknown=False, basis="census"), ["b"]),
        (View(unknown=False), ["a", "b", "c"]),
    ],
)
def test_a_case_without_an_ageing_rate_is_kept_or_left_out_as_the_reader_says(view, shown, cases):
    assert matching(cases, view) == shown


@pytest.mark.parametrize(
    ("view", "named"),
    [
        (View(age=(20.0, 30.0)), ["b"]),
        (View(age=(20.0, 30.0), basis="census"), ["c"]),
        (View(age=(20.0, 30.0), unknown=False), []),
        (View(age=(20.0, 30.0), type=("soudan",)), []),
    ],
)
def test_cases_that_are_kept_without_a_rate_are_named(view, named, cases):
    assert without_ageing_rate(cases, view) == named


@pytest.mark.parametrize(
    ("q", "shown"),
    [
        ("寺", ["a", "b"]), ("かふぇ", ["a"]), ("ｶﾌｪ", ["a"]), ("npo 寺", ["b"]),
        ("NPO", ["b"]), ("見出し", ["a", "b", "c"]), ("鯨", []),
    ],
)  # fmt: skip
def test_a_search_finds_a_word_anywhere_in_the_case_however_it_is_typed(q, shown, cases):
    assert matching(cases, View(q=q)) == shown


@pytest.mark.parametrize("q", ["office", "gyousei", "soudan"])
def test_a_search_looks_at_what_is_written_and_not_at_the_ids_behind_it(q, cases):
    assert matching(cases, View(q=q)) == []


def test_an_option_that_no_shown_case_has_is_not_counted(cases):
    assert counts(cases, View(pref=("17",), type=("soudan",)), "sector") == {"gyousei": 1}


def test_the_costliest_condition_is_offered_first(cases):
    view = View(type=("soudan",), pref=("11",), q="市役所")

    assert loosened(cases, view) == [("type", 1), ("pref", 0), ("q", 0)]


@pytest.mark.parametrize(
    ("view", "conditions"),
    [
        (View(), []),
        (View(lang="en", case="a", background="gsi", unknown=False), []),
        (View(q="寺", age=(20.0, 30.0), pref=("11",)), ["age", "pref", "q"]),
    ],
)
def test_only_what_narrows_the_choice_is_a_condition(view, conditions):
    assert active(view) == conditions


def test_clearing_the_ageing_rate_forgets_how_unknown_rates_were_treated():
    view = View(age=(20.0, 30.0), unknown=False, q="寺")

    assert cleared(view, "age") == View(q="寺")


@given(view=views, case=st.sampled_from("abc"))
def test_a_case_is_left_out_by_what_it_does_not_meet_and_shown_without_that(cases, view, case):
    failing = unmet(cases, view, case)

    assert (case in matching(cases, view)) == (not failing)
    assert set(failing) <= set(active(view))
    for condition in failing:
        assert case not in matching(cases, view)
        view = cleared(view, condition)
    assert case in matching(cases, view)


def test_of_no_case_nothing_is_unmet(cases):
    assert unmet(cases, View(q="鯨"), None) == []
