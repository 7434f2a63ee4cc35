"""A mangled link on the page itself: what it led to is open, what is lost is said once."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, seed, settings

from geo.view import View
from geo.view.pages import FRONT, PAGES, PRACTICES
from geo.view.scenes import Scene, write_scenes
from tests.view.mangling import query_of, spoiled
from tests.view.test_scenes import encoded
from tests.view.test_view import FIELDS

SCENES = write_scenes(
    [Scene("能美市の事例", "", View(case="nomi")), Scene("名張", "my_town", View())]
)
RIGHT = [
    {
        "lang": "en", "case": "nomi", "overlay": "population-2020", "basis": "census",
        "age": "20-40", "unknown": "0", "type": "soudan.ibasho", "sector": "shakyo",
        "pref": "17.24", "q": "NPO", "background": "gsi", "town": "24208", "like": "nomi",
        "weights": "doctors-2022_3", "compare": "nomi.17211", "group": "household",
        "x": "population-2020", "y": "ageing-2020", "kind": "hub", "among": "nomi.nabari",
        "links": "nomi", "shortlist": "nomi_otera-shokudou", "scenes": SCENES, "scene": "1",
    },
    {"lang": "ja", "case": "nabari", "compare": "24208", "pref": "40"},
]  # fmt: skip


def test_there_is_a_value_for_every_parameter():
    assert set(RIGHT[0]) == set(FIELDS)


@pytest.mark.parametrize("number", range(len(PAGES)), ids=lambda number: PAGES[number].name)
def test_a_page_opens_by_a_mangled_link_and_settles(number, open_whole):
    @seed(number)  # other links on each page, and the same ones every time
    @settings(max_examples=3, database=None, phases=[Phase.generate])
    @given(spoiled(RIGHT, FIELDS))
    def opens_and_settles(query):
        page = open_whole(PAGES[number], query)
        settled = dict(page.query_params)

        assert page.sidebar  # the page is whole
        assert not page.exception
        assert len(page.toast) <= 1
        again = page.run()
        assert not again.exception and not again.toast
        assert dict(again.query_params) == settled

    opens_and_settles()


@pytest.mark.parametrize("name", ["scenes", "scene", "case", "age", "q"])
def test_an_empty_parameter_is_no_error_and_goes(name, open_whole):
    page = open_whole(FRONT, {name: ""})

    assert not page.exception
    assert dict(page.query_params) == {}


def test_all_that_cannot_be_used_is_said_once(open_whole):
    page = open_whole(
        FRONT,
        {"case": ["gone", "nomi", "away"], "type": "soudan.gone", "town": "", "scenes": "1broken"},
    )

    (toast,) = page.toast
    told = toast.value.replace("\\", "")
    assert "リンクの中の case=away、town=、type=gone は使えない" in told
    assert "壊れています" in told
    assert dict(page.query_params) == {"case": "nomi", "type": "soudan"}
    assert not page.run().toast


def test_a_list_with_no_usable_scene_says_which(open_whole):
    page = open_whole(FRONT, {"scenes": encoded([["", "", "case=nomi"], ["../x", "題", ""]])})

    (toast,) = page.toast
    assert "場面1" in toast.value
    assert dict(page.query_params) == {}


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("case=nomi%E3%80%82", {"case": "nomi"}),
        ("CASE=Nomi&amp%3Blang=en", {"case": "nomi", "lang": "en"}),
        ("case%3Dnomi%26lang%3Den", {"case": "nomi", "lang": "en"}),
        ("type=soudan&type=ibasho&tries=nomi_otera-shokudou%29",
         {"type": "soudan.ibasho", "shortlist": "nomi_otera-shokudou"}),
        (f"scenes={SCENES[:9]}%0A{SCENES[9:]}%E3%80%82", {"scenes": SCENES}),
    ],
)  # fmt: skip
def test_a_mangled_link_opens_without_a_word_and_its_address_is_tidied(line, address, open_whole):
    page = open_whole(FRONT, query_of(line))

    assert dict(page.query_params) == address
    assert not page.toast


@pytest.mark.parametrize("page", [FRONT, PRACTICES], ids=lambda page: page.name)
def test_a_search_with_what_nobody_can_see_in_it_is_a_search(page, open_whole):
    app = open_whole(page, {})

    app.text_input(key="q_ja").set_value("カ\u200bフェ\ufeff ").run()

    assert not app.toast
    assert dict(app.query_params) == {"q": "カフェ"}
    assert app.text_input(key="q_ja").value == "カフェ"
