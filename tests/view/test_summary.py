"""Conditions of a view in words."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from geo.text import Words, read_phrases
from geo.view import View
from geo.view.summary import conditions
from tests.paths import DATA
from tests.small import small_case, small_dataset

TERM = SimpleNamespace(label=Words(ja="居場所", en="Gathering places"))
SMALL = small_dataset(cases=[small_case("nomi"), small_case("kurume")], types={"ibasho": TERM})
SMALL.prefecture_names["ja"] = {"17": "石川県"}


@pytest.mark.parametrize(
    ("view", "written"),
    [
        (View(), ""),
        (View(q="お寺"), "「お寺」"),
        (View(age=(20, 30.5)), "高齢化率20～30.5%（事例集2018）"),
        (View(age=(20, 30), basis="census"), "高齢化率20～30%（国勢調査2020）"),
        (View(kind=("hub",), among=("nomi",)), "拠点、能美市"),
        (View(type=("ibasho",), pref=("17", "01")), "居場所、石川県、01"),
    ],
)
def test_each_condition_is_written_by_what_was_chosen_of_it(view, written):
    names = [n for n in ("kind", "among", "type", "pref", "age", "q") if getattr(view, n)]

    assert conditions(view, names, SMALL, read_phrases(DATA / "text", "ja")) == written


def test_what_two_conditions_call_alike_is_written_once():
    view = View(type=("ibasho",), q="居場所", among=("nomi", "kurume"))

    assert conditions(view, ["among"], SMALL, read_phrases(DATA / "text", "ja")) == "能美市"
