"""移し替えメモ: the practices that somebody wants to try, and what the collection tells of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from geo import cache_sizes
from geo.cases import Case, Practice
from geo.dataset import Dataset
from geo.text import Words
from geo.view.directory import Entry
from geo.view.query import MOST_SHORTLISTED


@dataclass(frozen=True)
class PracticeInCase:
    """One practice of one case, with the names of who and what takes part in it."""

    case: Case
    practice: Practice

    @property
    def id(self) -> str:
        """As an address holds it."""
        return self.case.practice_id(self.practice)

    @property
    def organisations(self) -> tuple[Words, ...]:
        return _names(self.case.organisations, self.practice.organisations)

    @property
    def hubs(self) -> tuple[Words, ...]:
        return _names(self.case.hubs, self.practice.hubs)


@lru_cache(maxsize=cache_sizes.DATASET)
def practices(dataset: Dataset) -> dict[str, PracticeInCase]:
    """Every practice that can be chosen, by its id, case by case."""
    cases = dataset.cases.values()
    choices = (PracticeInCase(case, practice) for case in cases for practice in case.practices)
    return {each.id: each for each in choices}


def practices_of(case: Case) -> list[str]:
    """The ids of what can be chosen of one case, in its order."""
    return [PracticeInCase(case, practice).id for practice in case.practices]


def practices_among(found: Iterable[Entry]) -> list[str]:
    """The ids of what can be chosen among entries of the directory, in their order."""
    return [
        PracticeInCase(entry.case, entry.item).id for entry in found if entry.kind == "practice"
    ]


def chosen_among(
    offered: Collection[str], chosen: Iterable[str], before: Iterable[str]
) -> tuple[str, ...]:
    """What is chosen after a choice in a place that offers only some practices.

    What was chosen before keeps its order, what is not on offer stays; at most MOST_SHORTLISTED.
    """
    chosen = list(chosen)
    kept = [name for name in before if name not in offered or name in chosen]
    return tuple(dict.fromkeys([*kept, *chosen]))[:MOST_SHORTLISTED]


def _names(items: Iterable, ids: Iterable[str]) -> tuple[Words, ...]:
    by_id = {item.id: item.name for item in items}
    return tuple(by_id[each] for each in ids)
