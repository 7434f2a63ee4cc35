"""Who works with whom: organisations in practices, sectors side by side, types by case."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from geo.cases import Case, Organisation, Practice, Vocabulary

K = TypeVar("K", bound=Hashable)


class Shared(NamedTuple):
    """A practice that organisations share, and the case it belongs to."""

    case: Case
    practice: Practice


def practised(
    cases: Iterable[Case], types: Iterable[str], chosen: Sequence[str] = ()
) -> dict[str, dict[str, int]]:
    """Type -> case id -> how many practices of that type; chosen: only these types, if any."""
    cases = list(cases)
    return {
        kind: {case.id: sum(kind in p.types for p in case.practices) for case in cases}
        for kind in types
        if not chosen or kind in chosen
    }


def sector_pairs(
    cases: Iterable[Case], sectors: Vocabulary, chosen: Sequence[str] = ()
) -> dict[tuple[str, str], list[Shared]]:
    """Two sectors, in the order of the vocabulary -> the practices that both take part in.

    chosen: only practices of one of these types, if any. A pair that meets nowhere is left out.
    """
    found: dict[tuple[str, str], list[Shared]] = {
        pair: [] for pair in itertools.combinations(sectors, 2)
    }
    for shared in practices_in(cases, chosen):
        part = sectors_of(shared.case, shared.practice)
        for pair in itertools.combinations([s for s in sectors if s in part], 2):
            found[pair].append(shared)
    return {pair: shared for pair, shared in found.items() if shared}


def practices_in(cases: Iterable[Case], chosen: Sequence[str] = ()) -> list[Shared]:
    """Every practice of the cases; chosen: only those of one of these types, if any."""
    return [
        Shared(case, practice)
        for case in cases
        for practice in case.practices
        if not chosen or not set(chosen).isdisjoint(practice.types)
    ]


def sectors_of(case: Case, practice: Practice) -> frozenset[str]:
    """Sectors of the organisations that take part in a practice."""
    return frozenset(o.sector for o in case.organisations if o.id in practice.organisations)


def by_sector(case: Case, sectors: Iterable[str]) -> list[tuple[str, list[Organisation]]]:
    """The organisations of a case under their sector, in the order of the vocabulary."""
    groups = [(s, [o for o in case.organisations if o.sector == s]) for s in sectors]
    return [(sector, members) for sector, members in groups if members]


def taking_part(case: Case) -> dict[str, int]:
    """Organisation id -> in how many practices of its case it takes part."""
    return {o.id: sum(o.id in p.organisations for p in case.practices) for o in case.organisations}


def most(numbers: Mapping[K, int]) -> tuple[list[K], int]:
    """All that share the highest number, in the order given, and that number."""
    return _at(numbers, max(numbers.values(), default=0))


def fewest(numbers: Mapping[K, int]) -> tuple[list[K], int]:
    """All that share the lowest number, in the order given, and that number."""
    return _at(numbers, min(numbers.values(), default=0))


def _at(numbers: Mapping[K, int], number: int) -> tuple[list[K], int]:
    return [key for key, each in numbers.items() if each == number], number
