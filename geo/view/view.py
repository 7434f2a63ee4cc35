"""What the reader is looking at, as one immutable value that fits in an address."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import urlencode

from geo.dataset import Dataset
from geo.view.address import Query, repaired
from geo.view.query import Background, Basis, Kind, PartlyUsable, parsers, write


class Ignored(NamedTuple):
    """A query parameter we know but could not use, so that the page can say so."""

    name: str
    value: str


@dataclass(frozen=True)
class View:
    """One view of the dashboard.

    ``View()`` is the front page, and an address holds only what differs from it, in ids
    that are the same in every language.
    """

    lang: str = "ja"
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
    town: str | None = None  # the reader's own municipality: five-digit code
    like: str | None = None  # id of the case whose like is sought, in place of the town's
    weights: tuple[tuple[str, int], ...] = ()  # importance 0–3 of indicators for similarity
    compare: tuple[str, ...] = ()  # case ids and municipality codes, at most MOST_COMPARED
    group: str = "age"  # group of indicators that the comparison shows
    x: str = "ageing-2020"  # axes of the scatter plot: indicator ids
    y: str = "elderly-single-2020"
    kind: tuple[Kind, ...] = ()  # what the directory lists
    among: tuple[str, ...] = ()  # ids of the cases that the directory lists from
    links: str | None = None  # id of the case whose collaboration network is drawn
    shortlist: tuple[
        str, ...
    ] = ()  # practices to try: "<case>_<practice>", at most MOST_SHORTLISTED
    scenes: str = ""  # a list of scenes, packed (geo.view.scenes)
    scene: int | None = None  # which of them is being presented, from 1

    @classmethod
    def from_query(
        cls, query: Query, dataset: Dataset, without: Collection[str] = ()
    ) -> tuple[View, tuple[Ignored, ...]]:
        """Read a view from query parameters. Never raises: addresses are typed, truncated, mangled
        by what passes them on, and outlive us. A value we cannot use leaves the default in place
        and is listed in the second element, once for each field; a parameter that is not ours is
        skipped. without: fields that are not read.
        """
        given = repaired(query, _NAMES)
        accepted: dict[str, Any] = {}
        ignored: list[Ignored] = []
        for name, parse in parsers(dataset).items():
            if name in given and name not in without:
                values = [each for each in given[name] if each.strip()] or given[name][-1:]
                try:
                    accepted[name] = parse(values)
                except PartlyUsable as error:
                    accepted[name] = error.kept
                    ignored.append(Ignored(name, error.unusable))
                except ValueError:
                    ignored.append(Ignored(name, values[-1]))
        return cls(**accepted), tuple(ignored)

    def is_written_in(self, query: Query) -> bool:
        """Whether an address from which this view was read holds it as we write it, so that
        nothing in it is to be tidied. A default may be written out, and others' parameters stay.
        """
        for key, given in query.items():
            values = [given] if isinstance(given, str) else list(given)
            if key not in _NAMES:
                if repaired({key: values}, _NAMES):
                    return False
            elif (value := getattr(self, key)) in (None, "") or values != [write(key, value)]:
                return False
        return True

    def to_query(self) -> dict[str, str]:
        """Write the view as query parameters, leaving out every default."""
        front = View()
        values = {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}
        return {n: write(n, v) for n, v in values.items() if v != getattr(front, n)}

    def href(self, page: str = "") -> str:
        """A link to this view on a page, relative, so that it works below any base path."""
        query = urlencode(self.to_query())
        return f"./{page}?{query}" if query else f"./{page}"

    def replace(self, **changes: Any) -> View:
        """A copy with some fields changed."""
        return dataclasses.replace(self, **changes)


_NAMES = frozenset(field.name for field in dataclasses.fields(View))
