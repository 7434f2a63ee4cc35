"""What the reader is looking at, as one immutable value that fits in an address."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, get_args

from geo.codes import PREFECTURES
from geo.text import Lang

Basis = Literal["collection", "census"]
Background = Literal["none", "gsi"]

_RANGE = re.compile(r"(\d{1,3}(?:\.\d)?)-(\d{1,3}(?:\.\d)?)", re.ASCII)
_LONGEST_QUERY = 100  # characters of free text that a link may carry


class Ignored(NamedTuple):
    """A query parameter we know but could not use, so that the page can say so."""

    name: str
    value: str


class Known(NamedTuple):
    """The ids that exist, so that an address cannot ask for others."""

    cases: Collection[str]
    overlays: Collection[str]
    types: Collection[str]
    sectors: Collection[str]


@dataclass(frozen=True)
class View:
    """One view of the dashboard.

    ``View()`` is the front page, and an address holds only what differs from it, in ids
    that are the same in every language.
    """

    lang: Lang = "ja"
    case: str | None = None
    overlay: str = "ageing-2020"
    basis: Basis = "collection"  # which ageing rate the filter reads
    age: tuple[float, float] | None = None  # ageing rate from–to, percent
    unknown: bool = True  # keep cases that have no ageing rate
    type: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    pref: tuple[str, ...] = ()  # two digits, "36"
    q: str = ""  # free text
    background: Background = "none"

    @classmethod
    def from_query(cls, query: Mapping[str, str], known: Known) -> tuple[View, tuple[Ignored, ...]]:
        """Read a view from query parameters. Never raises: addresses are typed,
        truncated, and outlive us. A value we cannot use leaves the default in place
        and is listed in the second element; a parameter that is not ours is skipped.
        """
        accepted: dict[str, Any] = {}
        ignored: list[Ignored] = []
        for name, parse in _parsers(known).items():
            if name in query:
                try:
                    accepted[name] = parse(query[name])
                except ValueError:
                    ignored.append(Ignored(name, query[name]))
        return cls(**accepted), tuple(ignored)

    def to_query(self) -> dict[str, str]:
        """Write the view as query parameters, leaving out every default."""
        front = View()
        values = {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}
        return {n: _write(n, v) for n, v in values.items() if v != getattr(front, n)}

    def replace(self, **changes: Any) -> View:
        """A copy with some fields changed."""
        return dataclasses.replace(self, **changes)


def _parsers(known: Known) -> dict[str, Callable[[str], object]]:
    return {
        "lang": _one_of(get_args(Lang)),
        "case": _one_of(known.cases),
        "overlay": _one_of(known.overlays),
        "basis": _one_of(get_args(Basis)),
        "age": _range,
        "unknown": _flag,
        "type": _several_of(known.types),
        "sector": _several_of(known.sectors),
        "pref": _several_of(PREFECTURES),
        "q": _free_text,
        "background": _one_of(get_args(Background)),
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


def _write(name: str, value: Any) -> str:
    if name == "age":
        return f"{value[0]:g}-{value[1]:g}"
    if isinstance(value, bool):
        return str(int(value))
    return ".".join(value) if isinstance(value, tuple) else str(value)
