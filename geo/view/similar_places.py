"""What is similar to a municipality or a case, as a view weighs it; and what cannot be compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from geo import cache_sizes
from geo.dataset import Dataset
from geo.places import similarity
from geo.view.view import View

NEAREST = 20


@dataclass(frozen=True)
class SimilarPlaces:
    """used: the weight of each indicator compared by. lacking: those that the base lacks.
    cases: (id, distance or None) in order. towns: distance by code, nearest first.
    ranked: how many municipalities could be compared."""

    used: dict[str, int]
    lacking: list[str]
    cases: list[tuple[str, float | None]]
    towns: pd.Series
    ranked: int = 0


def base_of(view: View) -> str | None:
    """The area that others are compared with: a case if the view names one, else the reader's
    own town."""
    return view.like or view.town


def weights(view: View, dataset: Dataset) -> dict[str, int]:
    """The importance of every indicator on offer: the reader's choice, else the catalogue's."""
    chosen = dict(view.weights)
    return {
        name: chosen.get(name, dataset.indicators[name].weight)
        for name in dataset.compared_indicators
    }


def similar_places(base: str, view: View, dataset: Dataset) -> SimilarPlaces:
    """The cases and the nearest municipalities in order of similarity to ``base`` (an area)."""
    return _similar_places(base, tuple(weights(view, dataset).items()), dataset)


@lru_cache(maxsize=cache_sizes.INDICATORS)
def _similar_places(
    base: str, weighted: tuple[tuple[str, int], ...], dataset: Dataset
) -> SimilarPlaces:
    own = dataset.standardised(base)
    used, lacking = similarity.usable(own, dict(weighted))
    if not used:
        return SimilarPlaces({}, lacking, [], pd.Series(dtype="float64"))
    others = similarity.distances(dataset.standardised_municipalities, own, used)
    others = others.drop(list(dataset.area(base).codes))
    return SimilarPlaces(
        used,
        lacking,
        [(name, distance) for name, distance in _cases(own, used, dataset) if name != base],
        similarity.nearest(others, NEAREST),
        int(others.notna().sum()),
    )


def _cases(
    own: pd.Series, used: dict[str, int], dataset: Dataset
) -> list[tuple[str, float | None]]:
    """Every case with its distance, nearest first; those that cannot be compared come last."""
    if not dataset.cases:
        return []
    table = pd.DataFrame({name: dataset.standardised(name) for name in dataset.cases}).T
    ordered = similarity.distances(table, own, used)
    ordered = ordered.sort_values(kind="stable", na_position="last")
    return [(name, None if pd.isna(found) else float(found)) for name, found in ordered.items()]
