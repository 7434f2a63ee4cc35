"""Areas that can be compared: nobody can take one for another."""

from __future__ import annotations

import pytest

from geo.places.areas import Area, municipalities


@pytest.fixture(scope="module")
def areas(statistics):
    return municipalities(statistics.municipalities)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_two_municipalities_are_written_alike(lang, areas):
    for written in ("name", "full"):
        names = [getattr(area, written)[lang] for area in areas.values()]

        assert len(names) == len(set(names)) == 1741


@pytest.mark.parametrize(
    ("code", "ja", "en"),
    [
        ("13206", "府中市（東京都）", "Fuchu, Tokyo"),
        ("34208", "府中市（広島県）", "Fuchu City, Hiroshima"),
        ("34302", "府中町", "Fuchu Town, Hiroshima"),
        ("01361", "江差町", "Esashi Town 江差町, Hokkaido"),
        ("01233", "伊達市（北海道）", "Date, Hokkaido"),
        ("24208", "名張市", "Nabari"),
    ],
)
def test_a_name_that_occurs_twice_carries_its_prefecture(code, ja, en, areas):
    assert areas[code].name == {"ja": ja, "en": en}


def test_a_municipality_is_found_by_kanji_kana_and_romaji_in_both_languages(areas):
    for lang in ("ja", "en"):
        option = areas["24208"].option(lang)

        assert all(word in option for word in ("名張市", "なばり", "Nabari", "三重県"))


def test_a_case_is_listed_by_its_title():
    case = Area("nabari", {"ja": "名張市", "en": "Nabari"}, {"ja": "題", "en": "T"}, ("24208",))

    assert case.option("ja") == "題"
