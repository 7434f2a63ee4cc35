"""A link that was mangled on its way opens what it led to; what is lost is said once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.view import Ignored, View
from geo.view.address import bare
from tests.view.mangling import BEFORE, BEHIND, LISTS, WHOLE, query_of, spoiled
from tests.view.test_view import FIELDS, SCENES, SMALL, views

EVERYTHING = View(
    "en", "nomi", "population-2020", "census", (20.0, 30.5), False, ("soudan", "ibasho"),
    ("shakyo",), ("17", "01"), "お寺 NPO", "gsi", "24208", "nomi",
    (("ageing-2020", 2), ("population-2020", 0)), ("nomi", "24208"), "household",
    "population-2020", "population-2020", ("hub", "practice"), ("nomi", "satte-sugito"), "nomi",
    ("nomi_cafe", "nomi_otera-shokudou"), SCENES, 2,
)  # fmt: skip
RIGHT = [EVERYTHING.to_query()]


def read(line):
    return View.from_query(query_of(line), SMALL)


def test_there_is_a_value_for_every_parameter_to_be_mangled():
    assert set(EVERYTHING.to_query()) == set(FIELDS)


@pytest.mark.parametrize("way", WHOLE)
@settings(max_examples=30)
@given(view=views)
def test_a_link_mangled_as_a_whole_opens_what_it_led_to(way, view):
    if way == "values encoded twice" and view.q.isascii():
        view = view.replace(q="")  # "%3A" may be what somebody searched for; "%E3%81%8A" is not

    assert read(WHOLE[way](view.to_query())) == (view, ())


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("name", sorted(set(FIELDS) - {"q"}))
def test_what_a_sentence_puts_behind_a_value_goes(name, behind):
    view = View().replace(**{name: getattr(EVERYTHING, name)})
    value = view.to_query()[name]

    assert View.from_query({name: value + behind}, SMALL) == (view, ())


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("name", FIELDS)
def test_what_a_sentence_puts_before_a_value_goes(name, before):
    view = View().replace(**{name: getattr(EVERYTHING, name)})
    value = view.to_query()[name]
    if name == "q" and before.strip("\u200b "):
        view = view.replace(q=(before + value).strip())  # somebody may search for a mark

    assert View.from_query({name: before + value}, SMALL) == (view, ())


@pytest.mark.parametrize(
    ("line", "view"),
    [
        ("case=Nomi", View(case="nomi")),
        ("case=nomi%E3%82%92%E3%81%94%E8%A6%A7%E3%81%8F%E3%81%A0%E3%81%95%E3%81%84", View(case="nomi")),
        ("case=nomi%26quot%3B", View(case="nomi")),
        ("case=nomi?lang=EN", View(case="nomi", lang="en")),
        ("case=nomi%26lang=en", View(case="nomi", lang="en")),
        ("case%3Dnomi%26lang=en", View(case="nomi", lang="en")),
        ("amp%3Bcase=nomi", View(case="nomi")),
        ("q=%25E3%2581%258A%25E5%25AF%25BA", View(q="お寺")),
        ("q=a%26lang%3Den%3F", View(q="a&lang=en?")),  # typed, and no address
        ("q=50%25", View(q="50%")),
        ("q=%E3%82%AB%E3%83%95%E3%82%A7%E2%80%8B", View(q="カフェ")),
        ("q=NPO%0A%E9%A3%9F%E5%A0%82", View(q="NPO 食堂")),
        ("TRIES=nomi_cafe%E3%80%82", View(shortlist=("nomi_cafe",))),
        ("tries=nomi_cafe&shortlist=nomi_otera-shokudou", View(shortlist=("nomi_otera-shokudou",))),
        ("type=soudan&type=ibasho", View(type=("soudan", "ibasho"))),
        ("compare=nomi,24208", View(compare=("nomi", "24208"))),
        ("compare=nomi%E3%80%8124208", View(compare=("nomi", "24208"))),
        ("compare=nomi+24208+%E3%82%92%E3%81%94%E8%A6%A7", View(compare=("nomi", "24208"))),
        ("type=soudan;ibasho&lang=en", View(type=("soudan", "ibasho"), lang="en")),
        ("case=nomi%EF%BC%86lang%EF%BC%9Den", View(case="nomi", lang="en")),
        ("compare=nomi&Compare=24208.nomi", View(compare=("nomi", "24208"))),
        ("weights=ageing-2020_1&weights=ageing-2020_3", View(weights=(("ageing-2020", 3),))),
        ("case=nomi&case=satte-sugito", View(case="satte-sugito")),
        ("case=nomi&case=", View(case="nomi")),
        (f"scenes={SCENES[:20]}%0A%20{SCENES[20:]}%E3%80%82", View(scenes=SCENES)),
        (f"scenes={SCENES[:20]}%3D%0D%0A{SCENES[20:]}%EF%BC%89", View(scenes=SCENES)),
    ],
)  # fmt: skip
def test_a_mangled_link_is_understood(line, view):
    assert read(line) == (view, ())


@pytest.mark.parametrize(
    ("line", "view", "ignored"),
    [
        ("scenes=", View(), ("scenes", "")),
        ("case=nomi&case=gone", View(case="nomi"), ("case", "gone")),
        ("case=gone&case=away&CASE=", View(), ("case", "away")),
        ("type=soudan.gone&type=away", View(type=("soudan",)), ("type", "gone.away")),
        ("among=gone.nomi.", View(among=("nomi",)), ("among", "gone")),
        ("weights=ageing-2020_9.ageing-2020_1", View(weights=(("ageing-2020", 1),)),
         ("weights", "ageing-2020_9")),
    ],
)  # fmt: skip
def test_of_what_cannot_be_used_each_parameter_is_named_once(line, view, ignored):
    assert read(line) == (view, (Ignored(*ignored),))


@settings(max_examples=1000)
@given(spoiled(RIGHT, FIELDS))
def test_every_mangled_address_opens_and_settles(query):
    view, ignored = View.from_query(query, SMALL)
    address = view.to_query()

    assert View.from_query(address, SMALL) == (view, ())
    assert view.is_written_in(address)
    assert len({each.name for each in ignored}) == len(ignored)


@given(st.sampled_from(LISTS), st.data())
def test_what_is_usable_of_a_damaged_list_is_kept(name, data):
    parts = RIGHT[0][name].split(".")
    damaged = data.draw(st.permutations([*parts, "gone", "x<b>"]))

    view, ignored = View.from_query({name: [".".join(damaged[:2]), ".".join(damaged[2:])]}, SMALL)

    assert sorted(view.to_query()[name].split(".")) == sorted(parts)
    assert sorted(ignored[0].value.split(".")) == ["gone", "x<b>"]


@pytest.mark.parametrize(
    ("query", "tidy"),
    [
        ({"case": "nomi", "lang": "ja", "utm_source": "x"}, True),  # a default may be written out
        ({"case": ["nomi"]}, True),
        ({"case": "nomi。"}, False),
        ({"case": ["nomi", "nomi"]}, False),
        ({"CASE": "nomi"}, False),
        ({"case": "nomi", "town": ""}, False),
        ({"case": "nomi", "amp;lang": "ja"}, False),
    ],
)
def test_an_address_is_tidied_where_it_is_not_as_the_dashboard_writes_it(query, tidy):
    assert View.from_query(query, SMALL)[0].is_written_in(query) == tidy


def test_a_long_tail_of_marks_costs_no_more_than_its_length():
    # 400,000 marks within letters; tried at each place, this would take hours
    assert bare("a" + "." * 400_000 + "b").startswith("a.")
