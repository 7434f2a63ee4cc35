"""How each field of a view is written in an address, and read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, Literal, get_args
from urllib.parse import unquote

from geo.codes import PREFECTURES, read_code
from geo.dataset import Dataset
from geo.places.indicators import GROUPS
from geo.text import LANGUAGES
from geo.view.address import FREE_TEXT, Parsed, bare, forgiving, packed
from geo.view.link_codec import MOST_SCENES, Row, decode
from geo.view.typed_text import searched

Basis = Literal["collection", "census"]
Background = Literal["none", "gsi"]
Kind = Literal["practice", "hub", "organisation"]
MOST_COMPARED = 4
MOST_SHORTLISTED = 12

_RANGE = re.compile(r"(\d{1,3}(?:\.\d)?)-(\d{1,3}(?:\.\d)?)", re.ASCII)
_WEIGHT = re.compile(r"([a-z0-9-]+)_([0-3])", re.ASCII)
_NUMBER = re.compile(r"[1-9]\d?", re.ASCII)
_DIVIDERS = re.compile(r"[,;|+\s、，；・]+")  # by which people part what a link parts by full stops
_ASCII_WORD = re.compile(r"[A-Za-z0-9]")
_LONGEST_QUERY = 100  # characters of free text that a link may carry
_LONGEST_LIST = 20_000  # characters of a list that are looked at, and nobody's list has


class PartlyUsable(ValueError):
    """A value of which a part could not be used. kept: the field's value made of the rest."""

    def __init__(self, unusable: str, kept: Any) -> None:
        super().__init__(unusable)
        self.unusable, self.kept = unusable, kept


def parsers(dataset: Dataset) -> dict[str, Callable[[Sequence[str]], Any]]:
    """What reads each field of a view from the values that an address gives for it, at least one.
    Each raises ValueError for what it cannot use, or PartlyUsable where it can use a part.
    """
    cases, indicators = dataset.cases, dataset.indicators
    single = {
        "lang": _one_of(LANGUAGES),
        "case": _one_of(cases),
        "overlay": _one_of(indicators),
        "basis": _one_of(get_args(Basis)),
        "age": _range,
        "unknown": _flag,
        "background": _one_of(get_args(Background)),
        "town": _municipality_of(dataset.municipalities),
        "like": _one_of(cases),
        "group": _one_of(GROUPS),
        "x": _one_of(indicators),
        "y": _one_of(indicators),
        "links": _one_of(cases),
        "scene": _number,
    }
    several = {
        "type": _several_of(_one_of(dataset.types)),
        "sector": _several_of(_one_of(dataset.sectors)),
        "pref": _several_of(_one_of(PREFECTURES)),
        "weights": _several_of(_weight_of(dataset.compared_indicators), counts_once=_first),
        "compare": _several_of(_case_or_municipality(dataset), most=MOST_COMPARED),
        "kind": _several_of(_one_of(get_args(Kind))),
        "among": _several_of(_one_of(cases)),
        "shortlist": _several_of(_one_of(dataset.practice_ids), most=MOST_SHORTLISTED),
    }
    texts = {FREE_TEXT: _last_of(_free_text), "scenes": _last_of(_encoded_scenes)}
    return {name: _last_of(forgiving(parse)) for name, parse in single.items()} | several | texts


def _last_of(parse: Callable[[str], Parsed]) -> Callable[[Sequence[str]], Parsed]:
    """The last usable one of several values; a later one that is not usable is named."""

    def read(values: Sequence[str]) -> Parsed:
        unusable = []
        for text in reversed(values):
            try:
                value = parse(text)
            except ValueError:
                unusable.append(text)
                continue
            if unusable:
                raise PartlyUsable(unusable[0], value)
            return value
        raise ValueError(values[-1])

    return read


def _several_of(
    one: Callable[[str], Parsed],
    *,
    most: int | None = None,
    counts_once: Callable[[Parsed], Any] = lambda item: item,
) -> Callable[[Sequence[str]], tuple[Parsed, ...]]:
    """All of a list, given in one value or more, each once. What somebody has chosen is not lost
    because a part of it is damaged or no longer there.

    most: how many at the most. counts_once: of what there may be one; the last counts.
    """
    one = forgiving(one)

    def read(values: Sequence[str]) -> tuple[Parsed, ...]:
        kept: dict[Any, Parsed] = {}
        rest: dict[str, None] = {}
        text = ".".join(values)
        for part in dict.fromkeys(_parts(text) if len(text) <= _LONGEST_LIST else ()):
            try:
                item = one(part)
            except ValueError:
                rest[part] = None
                continue
            if most is None or counts_once(item) in kept or len(kept) < most:
                kept[counts_once(item)] = item
            else:
                rest[part] = None
        if rest or not kept:
            raise PartlyUsable(".".join(rest) if kept else text, tuple(kept.values()))
        return tuple(kept.values())

    return read


def _parts(text: str) -> Iterator[str]:
    """What a list holds. People part it by commas and blanks as well, but a blank may also begin
    the sentence that goes on behind a link: words of it are nothing that was chosen."""
    for part in text.split("."):
        words = [word for word in _DIVIDERS.split(part) if bare(word)]
        yield from words if len(words) < 2 else filter(_ASCII_WORD.search, words)


def _first(item: tuple) -> Any:
    return item[0]


def _one_of(allowed: Collection[str]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return parse


def _municipality_of(known: Collection[str]) -> Callable[[str], str]:
    one = _one_of(known)
    return lambda text: one(read_code(text))


def _case_or_municipality(dataset: Dataset) -> Callable[[str], str]:
    municipality = _municipality_of(dataset.municipalities)
    return lambda text: text if text in dataset.cases else municipality(text)


def _encoded_scenes(text: str) -> str:
    text = packed(text)
    rows = decode(text)
    if rows and not any(isinstance(row, Row) for row in rows):
        raise ValueError(text)
    return text


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text) or int(text) > MOST_SCENES:
        raise ValueError(text)
    return int(text)


def _weight_of(indicators: Collection[str]) -> Callable[[str], tuple[str, int]]:
    def parse(text: str) -> tuple[str, int]:
        found = _WEIGHT.fullmatch(text)
        if not found or found[1] not in indicators:
            raise ValueError(text)
        return found[1], int(found[2])

    return parse


def _range(text: str) -> tuple[float, float]:
    found = _RANGE.fullmatch(text)
    if not found or not (low := float(found[1])) <= (high := float(found[2])) <= 100:
        raise ValueError(text)
    return low, high


def _flag(text: str) -> bool:
    if text not in ("0", "1"):
        raise ValueError(text)
    return text == "1"


def _free_text(text: str) -> str:
    words = searched(_encoded_twice(text))
    if len(words) > _LONGEST_QUERY or not words.isprintable():
        raise ValueError(text)
    return words


def _encoded_twice(text: str) -> str:
    """Japanese that was percent-encoded once too often; nobody types "%E3%81%8A". All else stays."""
    if "%" not in text or not text.isascii():
        return text
    plain = unquote(text)
    return text if plain.isascii() or "\ufffd" in plain else plain


def write(name: str, value: Any) -> str:
    """A field's value as the address holds it."""
    if name == "age":
        return f"{value[0]:g}-{value[1]:g}"
    if name == "weights":
        return ".".join(f"{indicator}_{weight}" for indicator, weight in value)
    if isinstance(value, bool):
        return str(int(value))
    return ".".join(value) if isinstance(value, tuple) else str(value)
