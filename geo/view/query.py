"""How each field of a view is written in an address, and read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any, Literal, get_args

from geo.codes import PREFECTURES, read_code
from geo.dataset import Dataset
from geo.places.indicators import GROUPS
from geo.text import LANGUAGES
from geo.view.link_codec import MOST_SCENES, decode

Basis = Literal["collection", "census"]
Background = Literal["none", "gsi"]
Kind = Literal["practice", "hub", "organisation"]
MOST_COMPARED = 4
MOST_SHORTLISTED = 12

_RANGE = re.compile(r"(\d{1,3}(?:\.\d)?)-(\d{1,3}(?:\.\d)?)", re.ASCII)
_WEIGHT = re.compile(r"([a-z0-9-]+)_([0-3])", re.ASCII)
_NUMBER = re.compile(r"[1-9]\d?", re.ASCII)
_LONGEST_QUERY = 100  # characters of free text that a link may carry


class PartlyUsable(ValueError):
    """A value of which a part could not be used. kept: the field's value made of the rest."""

    def __init__(self, unusable: str, kept: Any) -> None:
        super().__init__(unusable)
        self.unusable, self.kept = unusable, kept


def parsers(dataset: Dataset) -> dict[str, Callable[[str], Any]]:
    """What reads each field of a view. Each raises ValueError for what it cannot use, or PartlyUsable
    where it can use a part."""
    cases, indicators = dataset.cases, dataset.indicators
    return {
        "lang": _one_of(LANGUAGES),
        "case": _one_of(cases),
        "overlay": _one_of(indicators),
        "basis": _one_of(get_args(Basis)),
        "age": _range,
        "unknown": _flag,
        "type": _several_of(dataset.types),
        "sector": _several_of(dataset.sectors),
        "pref": _several_of(PREFECTURES),
        "q": _free_text,
        "background": _one_of(get_args(Background)),
        "town": _municipality_of(dataset.municipalities),
        "like": _one_of(cases),
        "weights": _weights_of(dataset.compared_indicators),
        "compare": _compared(dataset),
        "group": _one_of(GROUPS),
        "x": _one_of(indicators),
        "y": _one_of(indicators),
        "kind": _several_of(get_args(Kind)),
        "among": _several_of(cases),
        "links": _one_of(cases),
        "shortlist": _shortlist_of(dataset.practice_ids),
        "scenes": _encoded_scenes,
        "scene": _number,
    }


def _one_of(allowed: Collection[str]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return parse


def _several_of(allowed: Collection[str]) -> Callable[[str], tuple[str, ...]]:
    one = _one_of(allowed)
    return lambda text: tuple(dict.fromkeys(one(part) for part in text.split(".")))


def _municipality_of(known: Collection[str]) -> Callable[[str], str]:
    one = _one_of(known)
    return lambda text: one(read_code(text))


def _compared(dataset: Dataset) -> Callable[[str], tuple[str, ...]]:
    municipality = _municipality_of(dataset.municipalities)

    def one(part: str) -> str:
        return part if part in dataset.cases else municipality(part)

    def parse(text: str) -> tuple[str, ...]:
        kept: dict[str, None] = {}
        rest = []
        for part in text.split("."):
            try:
                kept[one(part)] = None
            except ValueError:
                rest.append(part)
        chosen = tuple(kept)
        rest += chosen[MOST_COMPARED:]
        if rest:
            raise PartlyUsable(".".join(rest), chosen[:MOST_COMPARED])
        return chosen

    return parse


def _shortlist_of(known: Collection[str]) -> Callable[[str], tuple[str, ...]]:
    """What somebody has chosen is not lost because one of it is no longer there."""

    def parse(text: str) -> tuple[str, ...]:
        parts = tuple(dict.fromkeys(text.split(".")))
        kept = tuple(part for part in parts if part in known)[:MOST_SHORTLISTED]
        if kept != parts:
            raise PartlyUsable(".".join(part for part in parts if part not in kept), kept)
        return kept

    return parse


def _encoded_scenes(text: str) -> str:
    decode(text)
    return text


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text) or int(text) > MOST_SCENES:
        raise ValueError(text)
    return int(text)


def _weights_of(indicators: Collection[str]) -> Callable[[str], tuple[tuple[str, int], ...]]:
    def parse(text: str) -> tuple[tuple[str, int], ...]:
        found = [_WEIGHT.fullmatch(part) for part in text.split(".")]
        if not all(each and each[1] in indicators for each in found):
            raise ValueError(text)
        return tuple({each[1]: int(each[2]) for each in found}.items())

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
    words = text.replace("\u3000", " ").strip()  # the wide space of a Japanese keyboard
    if len(words) > _LONGEST_QUERY or not words.isprintable():
        raise ValueError(text)
    return words


def write(name: str, value: Any) -> str:
    """A field's value as the address holds it."""
    if name == "age":
        return f"{value[0]:g}-{value[1]:g}"
    if name == "weights":
        return ".".join(f"{indicator}_{weight}" for indicator, weight in value)
    if isinstance(value, bool):
        return str(int(value))
    return ".".join(value) if isinstance(value, tuple) else str(value)
