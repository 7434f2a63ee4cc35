"""How the name of a municipality, a ward or a prefecture can be spelt, folded for comparison."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

import pandas as pd

from geo import cache_sizes
from geo.text.search_folding import KANJI, fold_for_search

_GA = re.compile(f"(?<=[{KANJI}])[けかが](?=[{KANJI}]|$)")  # 七ヶ宿 is read しちか, 鎌ケ谷 かまが
_NO = str.maketrans("之乃", "のの")  # 西之表, 山ノ内
_LATIN = re.compile("[a-z]+")
# other systems of romanisation, and the many ways to write a long vowel, as plain Hepburn
_ROMANISATION = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        ("sy", "sh"), ("si", "shi"), ("ty", "ch"), ("zy|jy", "j"), ("ti", "chi"),
        ("tu", "tsu"), ("(?<![cs])hu", "fu"), ("zi|di", "ji"), ("du", "zu"), ("m(?=[bmp])", "n"),
        ("tch", "cch"), ("o(?:[ou]|h(?![aiueoy]))+", "o"), ("uu+", "u"), ("ii+", "i"),
    )
)  # fmt: skip
# the last character of a name: how it can be read, and what English calls it
_ENDINGS = {
    "市": (("し",), ("shi",), "city"),
    "区": (("く",), ("ku",), "ward"),
    "町": (("ちょう", "まち"), ("cho", "machi"), "town"),
    "村": (("むら", "そん"), ("mura", "son"), "village"),
}
# what an input method did not make kana of: ふじs
_UNFINISHED = re.compile("(?<=[ぁ-ゖ])[a-z]{1,2}$")
# what an address has around its places, and the letter that SSDSE puts before a code
_AROUND = re.compile("^[0-9]{7}(?=[^0-9])|[0-9]{7}(japan)?$|japan$|^日本国?(?=..)|^r(?=[0-9]{5})")
_ENGLISH_ENDING = re.compile(" (City|Town|Village|Ward)$")
_PREFECTURE_ENDINGS = {"都": "to", "道": "do", "府": "fu", "県": "ken"}


@lru_cache(maxsize=cache_sizes.LINES)  # endings and cities come again with each ward
def fold_place_name(text: str) -> str:
    """``text`` as names of places are compared: as in every search, and without blanks and
    punctuation, ヶ and が and か alike, Latin letters in plain Hepburn without long vowels."""
    folded = _UNFINISHED.sub("", fold_for_search(text))
    folded = _LATIN.sub(lambda word: _hepburn(word[0]), folded)
    folded = "".join(c for c in folded if unicodedata.category(c)[0] in "LN")
    return _GA.sub("が", folded.translate(_NO))


def without_postcode(folded: str) -> str:
    """Without the postcode (7 digits) and the country, before or behind."""
    return _AROUND.sub("", folded)


def spellings(name: str, kana: str, romaji: str) -> Iterator[str]:
    """Folded spellings of a municipality, with and without what its name ends in.

    name: 藤沢市. kana: its reading with the ending. romaji: without it, or with City.
    """
    readings, latin, english = _ENDINGS[name[-1]]
    own = next((n for n, reading in enumerate(readings) if kana.endswith(reading)), 0)
    base = _ENGLISH_ENDING.sub("", romaji)
    read = kana.removesuffix(readings[own])
    written = (name, name[:-1], kana, read, read + name[-1])
    latin_written = (base, romaji, f"{base} {latin[own]}", f"{base} {english}")
    yield from filter(None, map(fold_place_name, (*written, *latin_written)))


def ward_spellings(ward: Mapping[str, str], city: Mapping[str, str]) -> Iterator[str]:
    """Folded spellings of a ward: alone, and with its city before or, in Latin letters, behind.

    ward, city: rows of their tables; the ward's name has its city before it, its reading not.
    """
    own = ward["name"].removeprefix(city["name"])
    alone = tuple(spellings(own, ward["kana"], ward["name_en"]))
    yield from alone
    for before in (city["name"], city["name"][:-1], city["kana"], city["name_en"]):
        yield from (fold_place_name(before) + each for each in alone)
    yield from (each + fold_place_name(city["name_en"]) for each in alone if each.isascii())


def prefecture_spellings(table: pd.DataFrame) -> list[tuple[str, str]]:
    """(folded spelling, two-digit code) of every prefecture, the longest spelling first."""
    found = {}
    for row in table.itertuples():
        name, english, code = row.prefecture, row.prefecture_en, row.Index[:2]
        latin = english.removesuffix("do") if name[-1] == "道" else english
        ways = (name, english, f"{latin} {_PREFECTURE_ENDINGS.get(name[-1], '')}")
        short = (name[:-1],) if name[-1] != "道" else ()
        for way in (*ways, *short, f"{english} prefecture"):
            found[fold_place_name(way)] = code
    return sorted(found.items(), key=lambda each: -len(each[0]))


def _hepburn(letters: str) -> str:
    for pattern, put in _ROMANISATION:
        letters = pattern.sub(put, letters)
    return letters
