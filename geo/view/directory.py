"""The directory: every practice, hub and organisation of all cases, and which a view lists.

OR within a condition, AND between conditions. The conditions of the map that speak of a whole
municipality (its prefecture, its ageing rate) say nothing here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from geo import cache_sizes
from geo.cases import Case, Hub, Organisation, Practice
from geo.dataset import Dataset
from geo.text import Words
from geo.text.search_folding import contains_all, searchable
from geo.view.case_filters import cleared, place_names
from geo.view.query import Kind
from geo.view.view import View

FACETS = ("kind", "type", "sector", "among")
CONDITIONS = (*FACETS, "q")


@dataclass(frozen=True)
class Entry:
    """One practice, hub or organisation, with everything that it is related to.

    types: of the practice itself, or of the practices that a hub or an organisation is part of.
    sectors: of the organisation itself, or of the organisations behind a practice or a hub.
    Both are in the order of their vocabulary.
    """

    kind: Kind
    case: Case
    item: Practice | Hub | Organisation
    practices: tuple[Practice, ...]
    hubs: tuple[Hub, ...]
    organisations: tuple[Organisation, ...]
    types: tuple[str, ...]
    sectors: tuple[str, ...]
    text: str  # what a search looks through: the words of the entry, its case and its municipality

    @property
    def area(self) -> Words | None:
        """Where in the municipality, for a practice of which the collection says so."""
        return self.item.area if isinstance(self.item, Practice) else None

    def options(self, facet: str) -> Sequence[str]:
        """What the entry has of a facet: one of ``FACETS``."""
        return {
            "kind": (self.kind,),
            "type": self.types,
            "sector": self.sectors,
            "among": (self.case.id,),
        }[facet]


@lru_cache(maxsize=cache_sizes.DATASET)
def entries(dataset: Dataset) -> tuple[Entry, ...]:
    """All entries, case by case: practices, then hubs, then organisations, as in the file."""
    return tuple(entry for case in dataset.cases.values() for entry in _entries_of(case, dataset))


def listed(directory: Iterable[Entry], view: View) -> list[Entry]:
    """The entries that meet every condition of the view, in the order given."""
    return [entry for entry in directory if _meets(entry, view, CONDITIONS)]


def counts(directory: Iterable[Entry], view: View, facet: str) -> Counter[str]:
    """How many entries each option of a facet would list, the other conditions as they are."""
    others = [name for name in CONDITIONS if name != facet]
    found = (entry for entry in directory if _meets(entry, view, others))
    return Counter(option for entry in found for option in entry.options(facet))


def active(view: View) -> list[str]:
    """The conditions of the directory that a reader has set, by name of the view's field."""
    return [name for name in CONDITIONS if getattr(view, name)]


def loosened(directory: Sequence[Entry], view: View) -> list[tuple[str, int]]:
    """What each active condition costs: (condition, entries listed without it), most first."""
    results = [(name, len(listed(directory, cleared(view, name)))) for name in active(view)]
    return sorted(results, key=lambda result: -result[1])


def by_case(found: Iterable[Entry]) -> list[tuple[Case, list[Entry]]]:
    """Entries under the case that they come from, cases and entries in the order given."""
    groups: dict[str, list[Entry]] = {}
    for entry in found:
        groups.setdefault(entry.case.id, []).append(entry)
    return [(group[0].case, group) for group in groups.values()]


def cases_in_view(cases: Mapping[str, Case], view: View) -> list[Case]:
    """The cases that the view lists from, in the order of the collection: all, if it names none."""
    return [case for name, case in cases.items() if not view.among or name in view.among]


def _meets(entry: Entry, view: View, conditions: Iterable[str]) -> bool:
    return all(_meets_one(entry, view, name) for name in conditions)


def _meets_one(entry: Entry, view: View, condition: str) -> bool:
    if condition == "q":
        return contains_all(entry.text, view.q)
    chosen = getattr(view, condition)
    return not chosen or any(option in chosen for option in entry.options(condition))


def _entries_of(case: Case, dataset: Dataset) -> Iterable[Entry]:
    for practice in case.practices:
        hubs = _named(case.hubs, practice.hubs)
        organisations = _named(case.organisations, practice.organisations)
        yield _entry("practice", case, practice, ((practice,), hubs, organisations), dataset)
    for hub in case.hubs:
        practices = tuple(p for p in case.practices if hub.id in p.hubs)
        organisations = _named(case.organisations, hub.organisations)
        yield _entry("hub", case, hub, (practices, (hub,), organisations), dataset)
    for organisation in case.organisations:
        practices = tuple(p for p in case.practices if organisation.id in p.organisations)
        hubs = tuple(h for h in case.hubs if organisation.id in h.organisations)
        relations = (practices, hubs, (organisation,))
        yield _entry("organisation", case, organisation, relations, dataset)


def _entry(kind: Kind, case: Case, item, relations, dataset: Dataset) -> Entry:
    """relations: the practices, hubs and organisations that make up the entry, ``item`` included."""
    practices, hubs, organisations = relations
    types, sectors = dataset.types, dataset.sectors
    its_types = tuple(kind for kind in types if any(kind in p.types for p in practices))
    its_sectors = tuple(s for s in sectors if any(s == o.sector for o in organisations))
    words = [
        *(part.name for part in (*practices, *hubs, *organisations)),
        item.description,
        getattr(item, "area", None),
        case.short,
        case.title,
        *(place.name for place in case.places),
        *(types[kind].label for kind in its_types),
        *(sectors[sector].label for sector in its_sectors),
    ]
    return Entry(
        kind=kind,
        case=case,
        item=item,
        practices=tuple(p for p in practices if p is not item),
        hubs=tuple(h for h in hubs if h is not item),
        organisations=tuple(o for o in organisations if o is not item),
        types=its_types,
        sectors=its_sectors,
        text=searchable(
            " ".join(
                [
                    *(text for each in words if each for text in (each.ja, each.en)),
                    *place_names(case, dataset),
                ]
            )
        ),
    )


def _named(items: Iterable, ids: Sequence[str]) -> tuple:
    """The items of the given ids, in the order of the ids."""
    by_id = {item.id: item for item in items}
    return tuple(by_id[name] for name in ids)
