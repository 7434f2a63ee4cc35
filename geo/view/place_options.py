"""What a field to find cases and municipalities offers for what a reader has typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from geo import cache_sizes
from geo.cases import Case
from geo.dataset import Dataset
from geo.places.place_search import Match, has_wrong_check_digit
from geo.places.place_spelling import fold_place_name
from geo.text.search_folding import contains_all, searchable
from geo.view.case_filters import place_names

MOST_OFFERED = 15
MOST_TYPED = 60  # letters

Answer = Literal["found", "some_found", "similar", "check_digit", "none"]


@dataclass(frozen=True)
class Option:
    """One place to choose. id: of a case, or the code of a municipality. via: the ward or the
    former name that led there, or ""."""

    id: str
    via: str = ""


@dataclass(frozen=True)
class PlaceOptions:
    """options: the closest first, at most ``MOST_OFFERED``. found: how many there are in all.

    answer: all that were found, some of them, only what is similar (or a code whose last digit
    does not fit), or none.
    """

    options: tuple[Option, ...]
    found: int
    answer: Answer


def place_options(typed: str, dataset: Dataset, *, cases: bool = False) -> PlaceOptions:
    """What can be meant by ``typed``. cases: whether cases are on offer, before municipalities."""
    index = dataset.place_index
    own = [Option(name) for name in _cases_with(typed, dataset)] if cases else []
    found = [*own, *_options(index.find(typed))]
    if found:
        answer: Answer = "found" if len(found) <= MOST_OFFERED else "some_found"
        return PlaceOptions(tuple(found[:MOST_OFFERED]), len(found), answer)
    similar = tuple(_options(index.similar(typed)))
    if has_wrong_check_digit(typed):
        return PlaceOptions(similar, 0, "check_digit")
    return PlaceOptions(similar, 0, "similar" if similar else "none")


def _options(matches: Sequence[Match]) -> list[Option]:
    return [Option(each.code, each.via) for each in matches]


def _cases_with(typed: str, dataset: Dataset) -> list[str]:
    if not fold_place_name(typed):  # punctuation alone, which every text would have
        return []
    return [name for name, text in _texts(dataset).items() if contains_all(text, typed)]


@lru_cache(maxsize=cache_sizes.DATASET)
def _texts(dataset: Dataset) -> dict[str, str]:
    """What each case is called and where it is, to search in."""
    return {
        name: searchable(" ".join((*_titles(case), *place_names(case, dataset))))
        for name, case in dataset.cases.items()
    }


def _titles(case: Case) -> tuple[str, ...]:
    return case.title.ja, case.title.en, case.short.ja, case.short.en
