"""A view survives the trip through the address bar."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.codes import PREFECTURES
from geo.places.indicators import GROUPS
from geo.view import Ignored, View
from geo.view.query import parsers
from tests.small import small_case, small_dataset, small_practice

SMALL = small_dataset(
    cases=[
        small_case("nomi", practices=[small_practice("otera-shokudou"), small_practice("cafe")]),
        small_case("satte-sugito", practices=[small_practice("cafe")]),
    ],
    indicators={
        name: SimpleNamespace(id=name, weight=1) for name in ("ageing-2020", "population-2020")
    },
    types=dict.fromkeys(("soudan", "ibasho", "renkei")),
    sectors=dict.fromkeys(("gyousei", "shakyo")),
    municipalities=("01233", "07213", "13206", "24208", "34208"),
)
CASES, OVERLAYS = list(SMALL.cases), list(SMALL.indicators)
MUNICIPALITIES = list(SMALL.municipalities)
SCENES = "1eNqLjlZS0lF60bz3-b6-pzuaHjeue7Kr-8m-bqBgcmJxqm1efm6mUqxOtFJuZXxJfnkeUPxxY9vjxoVAlY8b9wEZ7_fMejqh9-merUDtQFmQIlsjEyMDC6XYWAC70y4B"  # of two scenes
FIELDS = [field.name for field in dataclasses.fields(View)]


def several(ids):
    return st.lists(st.sampled_from(ids), unique=True).map(tuple)


printable = st.characters(exclude_categories=("C", "Z"), include_characters=" ")
ranges = st.lists(st.integers(0, 1000), min_size=2, max_size=2).map(
    lambda ends: tuple(end / 10 for end in sorted(ends))
)
views = st.builds(
    View,
    lang=st.sampled_from(["ja", "en"]),
    case=st.none() | st.sampled_from(CASES),
    overlay=st.sampled_from(OVERLAYS),
    basis=st.sampled_from(["collection", "census"]),
    age=st.none() | ranges,
    unknown=st.booleans(),
    type=several(list(SMALL.types)),
    sector=several(list(SMALL.sectors)),
    pref=several(PREFECTURES),
    q=st.text(printable, max_size=100).map(str.strip),
    background=st.sampled_from(["none", "gsi"]),
    town=st.none() | st.sampled_from(MUNICIPALITIES),
    like=st.none() | st.sampled_from(CASES),
    weights=st.dictionaries(st.sampled_from(OVERLAYS), st.integers(0, 3)).map(
        lambda weights: tuple(weights.items())
    ),
    compare=several([*CASES, *MUNICIPALITIES]).map(lambda ids: ids[:4]),
    group=st.sampled_from(GROUPS),
    x=st.sampled_from(OVERLAYS),
    y=st.sampled_from(OVERLAYS),
    kind=several(["practice", "hub", "organisation"]),
    among=several(CASES),
    links=st.none() | st.sampled_from(CASES),
    shortlist=several(sorted(SMALL.practice_ids)),
    scenes=st.sampled_from(["", SCENES]),
    scene=st.none() | st.integers(1, 40),
)
values = st.text(max_size=30) | st.sampled_from(
    ["", ".", "0", "1", "soudan.", "soudan.soudan", "20-40", "40-20", "0-100.0", "17.17", "gsi"]
)
addresses = st.dictionaries(st.sampled_from([*FIELDS, "utm_source"]), values)


def test_every_field_is_tried_by_the_property_tests():
    assert set(FIELDS) == set(parsers(SMALL))


@pytest.mark.parametrize("written", ["24208", "242080", "２４２０８０"])
def test_a_town_is_understood_with_and_without_its_check_digit(written):
    assert View.from_query({"town": written}, SMALL) == (View(town="24208"), ())


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("town", "24209"), ("town", "242081"), ("town", "名張市"), ("town", ""),
        ("weights", "ageing-2020"), ("weights", "ageing-2020_9"), ("weights", "x_1"),
        ("x", "retired"), ("group", "weather"), ("kind", "person"), ("like", "24208"),
    ],
)  # fmt: skip
def test_what_a_town_or_a_comparison_cannot_be_is_reported_and_left_out(name, bad):
    assert View.from_query({name: bad, "lang": "en"}, SMALL) == (
        View(lang="en"), (Ignored(name, bad),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("written", "kept", "rest"),
    [
        ("nomi.99999", ("nomi",), "99999"),
        ("x.nomi..24208", ("nomi", "24208"), "x"),
        (
            "nomi.satte-sugito.01233.07213.13206",
            ("nomi", "satte-sugito", "01233", "07213"),
            "13206",
        ),
    ],
)
def test_of_a_comparison_the_usable_part_is_kept_and_the_rest_is_named(written, kept, rest):
    assert View.from_query({"compare": written}, SMALL) == (
        View(compare=kept), (Ignored("compare", rest),),
    )  # fmt: skip


def test_a_link_leads_to_a_page_of_the_same_dashboard():
    assert View(town="24208", q="お寺").href("my_town") == (
        "./my_town?q=%E3%81%8A%E5%AF%BA&town=24208"
    )
    assert View().href() == "./"


@given(views)
def test_a_view_read_back_from_its_address_is_the_same_view(view):
    assert View.from_query(view.to_query(), SMALL) == (view, ())


@pytest.mark.parametrize(
    ("view", "address"),
    [
        (View(), {}),
        (View(lang="en", case="nomi"), {"lang": "en", "case": "nomi"}),
        (View(age=(25.0, 40.5), unknown=False), {"age": "25-40.5", "unknown": "0"}),
        (View(type=("soudan", "ibasho"), pref=("01",)), {"type": "soudan.ibasho", "pref": "01"}),
        (View(q="こども 食堂", background="gsi"), {"q": "こども 食堂", "background": "gsi"}),
    ],
)
def test_an_address_holds_only_what_differs_from_the_front_page(view, address):
    assert view.to_query() == address
    assert View.from_query(address, SMALL) == (view, ())


def test_words_parted_by_the_space_of_a_japanese_keyboard_can_travel():
    view, ignored = View.from_query({"q": "こども食堂　生協"}, SMALL)

    assert ignored == ()
    assert view.q.split() == ["こども食堂", "生協"]


@given(addresses)
@example({"q": "  "})
@example({"age": "000.0-100"})
@example({"type": "soudan.soudan"})
@example({"unknown": "1"})
def test_any_address_opens_and_settles_after_one_read(address):
    view, _ = View.from_query(address, SMALL)

    assert View.from_query(view.to_query(), SMALL) == (view, ())


@given(addresses)
def test_every_parameter_of_ours_is_either_used_or_reported(address):
    view, ignored = View.from_query(address, SMALL)
    reported = dict(ignored)

    assert len(reported) == len(ignored)
    for name in set(address) & set(FIELDS):
        alone = View.from_query({name: address[name]}, SMALL)
        assert getattr(view, name) == getattr(alone[0], name)
        assert reported.get(name) == dict(alone[1]).get(name)
    assert set(view.to_query()) <= set(address)


@given(views)
def test_a_bad_value_takes_nothing_else_along(view):
    address = {**view.to_query(), "basis": "census<b>"}

    assert View.from_query(address, SMALL) == (
        view.replace(basis="collection"), (Ignored("basis", "census<b>"),)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("lang", "fr"), ("case", "retired-case"), ("case", "nomi<b>"), ("case", ""),
        ("overlay", "retired-indicator"), ("basis", ""), ("background", "osm"),
        ("age", "30"), ("age", "40-30"), ("age", "30-101"), ("age", "-5-30"), ("age", "３０-４０"),
        ("age", "nan-inf"), ("age", "25.55-30"), ("unknown", "true"), ("unknown", ""),
        ("type", "retired"), ("type", ""), ("sector", "."), ("pref", "48"), ("pref", "1"),
        ("q", "x" * 101), ("q", "a\x00b"), ("q", "\x00"),
    ],
)  # fmt: skip
def test_a_bad_value_is_reported_and_the_rest_is_kept(name, value):
    rest = {"overlay": "population-2020"} if name != "overlay" else {"basis": "census"}

    view, ignored = View.from_query({**rest, name: value}, SMALL)

    assert ignored == (Ignored(name, value),)
    assert view.to_query() == rest


def test_a_parameter_that_is_not_ours_is_skipped_in_silence():
    assert View.from_query({"utm_source": "newsletter"}, SMALL) == (View(), ())


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_of_a_view_can_travel(name):
    different = View(
        "en", "nomi", "population-2020", "census", (20.0, 30.0), False, ("soudan",), ("shakyo",),
        ("17",), "お寺", "gsi", "24208", "nomi", (("ageing-2020", 2),), ("nomi", "24208"),
        "household", "population-2020", "population-2020", ("hub",), ("nomi",), "nomi",
        ("nomi_cafe",), SCENES, 3,
    )  # fmt: skip
    view = View().replace(**{name: getattr(different, name)})

    assert list(view.to_query()) == [name]
    assert View.from_query(view.to_query(), SMALL) == (view, ())


def test_an_option_that_is_asked_for_twice_is_taken_once():
    view, _ = View.from_query({"pref": "17.01.17"}, SMALL)

    assert view.pref == ("17", "01")


@pytest.mark.parametrize("q", [" お寺 ", "お寺 "])
def test_blanks_around_a_search_are_dropped(q):
    assert View.from_query({"q": q}, SMALL) == (View(q="お寺"), ())


def test_changing_a_view_leaves_the_old_one_as_it_was():
    view = View(case="nomi")

    assert view.replace(case=None) == View()
    assert view.case == "nomi"
