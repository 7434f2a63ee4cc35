"""Choosing the cases that a view shows: OR within a facet, AND between facets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from geo import cache_sizes
from geo.cases import Case
from geo.dataset import Dataset
from geo.text.search_folding import contains_all, searchable
from geo.view.view import View

CENSUS_AGEING = "ageing-2020"  # the indicator behind the census side of the ageing filter


@dataclass(frozen=True)
class Candidate:
    """A case with what the filters look at, worked out once.

    ageing: ageing rate in percent by basis ("collection", "census"); None where there is none.
    """

    case: Case
    ageing: Mapping[str, float | None]
    text: str  # what a search looks through: everything written in the case and said of it

    def options(self, facet: str) -> frozenset[str]:
        """The options of "type", "sector" or "pref" that the case has."""
        return {
            "type": self.case.types,
            "sector": self.case.sectors,
            "pref": self.case.prefectures,
        }[facet]


def candidate(case: Case, ageing: Mapping[str, float | None], said: str = "") -> Candidate:
    """said: further words by which a search finds the case."""
    return Candidate(case, ageing, searchable(" ".join((*_written(case.model_dump()), said))))


@lru_cache(maxsize=cache_sizes.DATASET)
def candidates(dataset: Dataset) -> tuple[Candidate, ...]:
    """Every case with the two ageing rates that the filter can read, in the collection's order."""
    return tuple(
        candidate(case, _ageing(case, dataset), _said(case, dataset))
        for case in dataset.cases.values()
    )


def matching(candidates: Sequence[Candidate], view: View) -> list[str]:
    """Ids of the cases that meet every condition of the view, in the order given."""
    return [c.case.id for c in candidates if _meets(c, view, _CONDITIONS)]


def counts(candidates: Sequence[Candidate], view: View, facet: str) -> dict[str, int]:
    """How many cases each option of a facet would show, the other facets as they are."""
    others = {name: test for name, test in _CONDITIONS.items() if name != facet}
    found: dict[str, int] = {}
    for c in candidates:
        if _meets(c, view, others):
            for option in c.options(facet):
                found[option] = found.get(option, 0) + 1
    return found


def active(view: View) -> list[str]:
    """The conditions that a reader has set, by name of the view's field."""
    front = View()
    return [name for name in _CONDITIONS if getattr(view, name) != getattr(front, name)]


def cleared(view: View, condition: str) -> View:
    """The view without one condition. "age" takes its treatment of unknowns along."""
    front = View()
    names = ("age", "unknown") if condition == "age" else (condition,)
    return view.replace(**{name: getattr(front, name) for name in names})


def loosened(candidates: Sequence[Candidate], view: View) -> list[tuple[str, int]]:
    """What each active condition costs: (condition, cases shown without it), most first."""
    results = [(name, len(matching(candidates, cleared(view, name)))) for name in active(view)]
    return sorted(results, key=lambda result: -result[1])


def unmet(candidates: Sequence[Candidate], view: View, case: str | None) -> list[str]:
    """The conditions that a case of these does not meet, by name of the view's field."""
    return [
        name
        for c in candidates
        if c.case.id == case
        for name, test in _CONDITIONS.items()
        if not test(c, view)
    ]


def without_ageing_rate(candidates: Sequence[Candidate], view: View) -> list[str]:
    """Ids of the shown cases that pass the ageing filter only because they have no rate."""
    shown = set(matching(candidates, view))
    return [c.case.id for c in candidates if c.case.id in shown and c.ageing[view.basis] is None]


def _ageing(case: Case, dataset: Dataset) -> dict[str, float | None]:
    figure = case.figure("ageing_rate")
    return {
        "collection": figure.value if figure else None,
        "census": dataset.value(CENSUS_AGEING, case.id),
    }


def _said(case: Case, dataset: Dataset) -> str:
    """Names of its municipalities, types and sectors, which the case holds as codes and ids."""
    of_types = (dataset.types[kind].label for kind in dataset.types if kind in case.types)
    of_sectors = (dataset.sectors[each].label for each in dataset.sectors if each in case.sectors)
    labels = (text for label in (*of_types, *of_sectors) for text in (label.ja, label.en))
    return " ".join((*place_names(case, dataset), *labels))


def place_names(case: Case, dataset: Dataset) -> list[str]:
    """What the municipalities of a case are called, with their prefectures and readings."""
    known = dataset.municipalities
    areas = [known[code] for code in case.statistics if code in known]
    return [text for each in areas for text in (*each.full.values(), each.kana, each.romaji)]


def _age(c: Candidate, view: View) -> bool:
    rate = c.ageing[view.basis]
    if view.age is None:
        return True
    return view.unknown if rate is None else view.age[0] <= rate <= view.age[1]


def _facet(name: str) -> Callable[[Candidate, View], bool]:
    def test(c: Candidate, view: View) -> bool:
        chosen = getattr(view, name)
        return not chosen or not c.options(name).isdisjoint(chosen)

    return test


_CONDITIONS: dict[str, Callable[[Candidate, View], bool]] = {
    "age": _age,
    "type": _facet("type"),
    "sector": _facet("sector"),
    "pref": _facet("pref"),
    "q": lambda c, view: contains_all(c.text, view.q),
}


_WRITTEN = frozenset({"ja", "en", "printed", "heading", "scanned", "corrected"})


def _meets(c: Candidate, view: View, conditions: Mapping[str, Callable]) -> bool:
    return all(test(c, view) for test in conditions.values())


def _written(value: Any) -> Iterator[str]:
    """Every text of a case that a reader can see; ids and codes are not among them."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            if isinstance(part, str):
                if key in _WRITTEN:
                    yield part
            else:
                yield from _written(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _written(part)
