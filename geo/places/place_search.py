"""Finding a municipality by whatever a reader types: name, reading, Latin letters or code.

A name may have its prefecture or its county beside it, leave out its ending, or be that of a
ward, of what the municipality was called before, or the beginning of an address.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import accumulate
from types import MappingProxyType

import pandas as pd

from geo.codes import check_digit
from geo.places.former_names import FormerName
from geo.places.place_spelling import (
    fold_place_name,
    prefecture_spellings,
    spellings,
    ward_spellings,
    without_postcode,
)

_UNKNOWN_COUNTY = re.compile("^[^都道府県]{1,4}郡(?=..)|^[a-z]{3,}gun(?=[a-z]{3})")
_COUNTY_HAS = re.compile("[町村]|[a-z]{3}$")  # 郡山 and 郡上 are no county and what is in it
_OFFICIAL = re.compile("[市区町村]")  # how a name ends that an address goes on from
_DIGITS = re.compile("[0-9]+")
_CODE_BEFORE = re.compile("(?P<code>[0-9]{4,6})(?P<name>[^0-9].*)")
_END = "\n"  # of a spelling among all

# what can be a name, and what the code begins with of a municipality that is meant
_Reading = tuple[str, tuple[str, ...]]
_ANYWHERE = ("",)


class Closeness(IntEnum):
    """How what was typed lies in a name; the smaller, the closer."""

    WHOLE = 0  # it is the name
    BEGINNING = 1
    GROUP = 2  # it names a prefecture or a county, and this is one of its municipalities
    PART = 3
    ADDRESS = 4  # it begins with the name and goes on
    SIMILAR = 5


@dataclass(frozen=True)
class Match:
    """A municipality that was found.

    via: the ward or the former name that led to it, if any. more: letters of the spelling that
    were not typed.
    """

    code: str
    closeness: Closeness
    via: str = ""
    more: int = field(default=0, compare=False)


@dataclass(frozen=True)
class _Spelling:
    folded: str
    code: str
    via: str = ""


class PlaceIndex:
    """All spellings of all municipalities, made once."""

    def __init__(
        self,
        table: pd.DataFrame,
        wards: pd.DataFrame,
        former: Iterable[FormerName] = (),
        counties: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        """table, wards: municipalities and the wards of designated cities, by code. counties:
        codes by the name of their county."""
        every = (*_of_table(table), *_of_wards(wards, table), *_of_former(former))
        self._spellings = tuple(dict.fromkeys(every))
        self._text = _END + "".join(each.folded + _END for each in self._spellings)
        lengths = (len(each.folded) + len(_END) for each in self._spellings)
        self._starts = tuple(accumulate(lengths, initial=len(_END)))
        self._prefectures = prefecture_spellings(table)
        self._names = table["name"].to_dict()
        self._counties = {fold_place_name(name): tuple(codes) for name, codes in counties.items()}

    def find(self, typed: str) -> tuple[Match, ...]:
        """What ``typed`` can mean, the closest first, every municipality once.

        Digits are a code of five digits or of six, of which the last must be the check digit.
        """
        folded = without_postcode(fold_place_name(typed))
        if _DIGITS.fullmatch(folded):
            return self._closest_first(self._by_code(folded), typed)
        readings = list(self._readings(folded)) if folded else []
        if coded := _CODE_BEFORE.match(folded):
            codes = tuple(match.code for match in self._by_code(coded["code"]))
            readings = list(self._readings(coded["name"], codes or _ANYWHERE))
        found = list(self._by_name(readings)) or self._by_address(readings)
        return self._closest_first(found, typed)

    def similar(self, typed: str, most: int = 5) -> tuple[Match, ...]:
        """Municipalities whose spelling is nearest to ``typed``, for when nothing is found."""
        folded = without_postcode(fold_place_name(typed))
        if has_wrong_check_digit(typed):
            return self.find(folded[:5])[:most]
        found = []
        for rest, within in self._readings(folded, in_county=False):
            close = difflib.get_close_matches(rest, self._resembling(rest, within), most)
            found += [
                Match(each.code, Closeness.SIMILAR, each.via, close.index(each.folded))
                for each in self._spellings
                if each.folded in close and each.code.startswith(within)
            ]
        return self._closest_first(found, typed)[:most]

    def _closest_first(self, matches: Iterable[Match], typed: str) -> tuple[Match, ...]:
        """Every municipality once. Of 鹿島市 and 鹿嶋市 the one that was typed comes first."""

        def place(each: Match) -> tuple:
            other = self._names[each.code] not in typed
            return each.closeness, bool(each.via), each.more, other, each.code

        found: dict[str, Match] = {}
        for each in sorted(matches, key=place):
            found.setdefault(each.code, each)
        return tuple(found.values())

    def _by_code(self, digits: str) -> list[Match]:
        """A spreadsheet takes the zero away that a code begins with."""
        found = self._beginning_with(digits)
        if len(digits) == 4 or (len(digits) == 5 and not found):
            found += self._beginning_with(f"0{digits}")
        return found

    def _beginning_with(self, code: str) -> list[Match]:
        if 1 < len(code) <= 6 and not has_wrong_check_digit(code):
            matches = self._containing(code[:5])
            return [each for each in matches if each.closeness <= Closeness.BEGINNING]
        return []

    def _by_name(self, readings: Iterable[_Reading]) -> Iterator[Match]:
        for rest, within in readings:
            if not rest:
                group = (code for code in self._names if code.startswith(within))
                yield from (Match(code, Closeness.GROUP) for code in group)
            yield from _within(within, self._containing(rest))

    def _by_address(self, readings: Iterable[_Reading]) -> Iterator[Match]:
        """The longest names that an address can go on from."""
        for rest, within in readings:
            ends = [found.end() for found in _OFFICIAL.finditer(rest) if found.end() > 1]
            for end in reversed(ends):
                whole = f"{_END}{rest[:end]}{_END}"
                if found := list(_within(within, self._containing(whole))):
                    yield from (Match(each.code, Closeness.ADDRESS, each.via) for each in found)
                    break

    def _readings(
        self, folded: str, among: tuple[str, ...] = _ANYWHERE, *, in_county: bool = True
    ) -> Iterator[_Reading]:
        """What is left as a name without the prefecture that stood before or behind it, and
        without the county. among: beginnings of the codes that can be meant. in_county: whether
        only what is in that county can be meant."""
        found: list[_Reading] = [(folded, among)]
        for spelling, prefecture in self._prefectures:
            inside = (prefecture,) if among == _ANYWHERE else among
            if folded.startswith(spelling):
                found.append((folded.removeprefix(spelling), inside))
            # 東京都 is not 東 in 京都
            if folded.endswith(spelling) and len(folded) > len(spelling) + 1:
                found.append((folded.removesuffix(spelling), inside))
        yield from found
        for rest, within in found:
            before, county, behind = rest.partition("郡")
            codes = self._counties.get(before + county, ())
            if inside := tuple(code for code in codes if code.startswith(within)):
                yield behind, inside if in_county else within
                continue
            bare = _UNKNOWN_COUNTY.sub("", rest)
            if bare != rest and _COUNTY_HAS.search(bare):
                yield bare, within

    def _containing(self, part: str) -> Iterator[Match]:
        """Whatever has ``part`` in a spelling. A single letter must stand at its beginning."""
        place = self._text.find(part) if part else -1
        while place >= 0:
            # ``part`` may begin with the end of the spelling before
            number = bisect_right(self._starts, place + part.startswith(_END)) - 1
            each = self._spellings[number]
            more = len(each.folded) - len(part.strip(_END))
            if place > self._starts[number]:
                closeness = Closeness.PART
            else:
                closeness = Closeness.BEGINNING if more else Closeness.WHOLE
            if closeness < Closeness.PART or len(part) > 1:
                yield Match(each.code, closeness, each.via, more)
            place = self._text.find(part, place + 1)

    def _resembling(self, folded: str, within: tuple[str, ...]) -> set[str]:
        """Spellings of about this length that share a letter: to compare all takes too long."""
        letters = set(folded)
        return {
            each.folded
            for each in self._spellings
            if abs(len(each.folded) - len(folded)) <= 2
            and each.code.startswith(within)
            and not letters.isdisjoint(each.folded)
        }


def has_wrong_check_digit(typed: str) -> bool:
    """Whether ``typed`` is a code of six digits of which the last does not fit the others."""
    digits = fold_place_name(typed)
    if not _DIGITS.fullmatch(digits) or len(digits) != 6:
        return False
    return digits[5:] != check_digit(digits[:5])


def _within(beginnings: tuple[str, ...], matches: Iterable[Match]) -> Iterator[Match]:
    return (each for each in matches if each.code.startswith(beginnings))


def _of_table(table: pd.DataFrame) -> Iterator[_Spelling]:
    for row in table.itertuples():
        for each in (row.Index, *spellings(row.name, row.kana, row.name_en)):
            yield _Spelling(each, row.Index)


def _of_wards(wards: pd.DataFrame, table: pd.DataFrame) -> Iterator[_Spelling]:
    cities = table.to_dict("index")
    for code, ward in wards.to_dict("index").items():
        for each in (code, *ward_spellings(ward, cities[ward["city"]])):
            yield _Spelling(each, ward["city"], ward["name"])


def _of_former(former: Iterable[FormerName]) -> Iterator[_Spelling]:
    for each in former:
        codes = [each.former_code] if each.former_code else []
        for spelling in (*codes, *spellings(each.name, each.kana, each.romaji)):
            yield _Spelling(spelling, each.code, each.name)
