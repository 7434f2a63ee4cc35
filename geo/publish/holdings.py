"""What every export is made from: the cases, the statistics, and where both come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from geo.cases import Case, Vocabulary
from geo.codes import prefecture_of
from geo.places import rates
from geo.places.areas import Area
from geo.places.indicators import Indicator
from geo.places.sources import Source
from geo.places.tables import Statistics
from geo.text import LANGUAGES
from geo.view.directory import Entry, entries


@dataclass(frozen=True)
class Holdings:
    """Everything that is held, in both languages; an export chooses from it and words it."""

    cases: Mapping[str, Case]
    types: Vocabulary
    sectors: Vocabulary
    catalogue: Mapping[str, Indicator]
    statistics: Statistics
    sources: Mapping[str, Source]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every practice, hub and organisation with its ties, case by case."""
        return entries(self.cases.values(), self.types, self.sectors)

    @cached_property
    def everywhere(self) -> pd.DataFrame:
        """Every indicator (columns, in catalogue order) of every municipality (index: code)."""
        return pd.DataFrame(
            {
                name: rates.values(indicator, self.catalogue, self.statistics)
                for name, indicator in self.catalogue.items()
            }
        )

    def value(self, indicator: str, area: Area) -> float | None:
        """An indicator of a case or a municipality, in its unit; None where there is none."""
        return rates.merged_value(
            self.catalogue[indicator], self.catalogue, self.statistics, area.codes
        )

    def prefecture(self, code: str, lang: str) -> str:
        """Name of the prefecture that a municipality or a ward lies in."""
        return self._prefectures[lang][prefecture_of(code)]

    def position(self, case: Case) -> tuple[float, float]:
        """(latitude, longitude) in degrees of the case's first place, as on the map."""
        return self.statistics.place_position(case.places[0])

    @cached_property
    def _prefectures(self) -> dict[str, dict[str, str]]:
        return {lang: self.statistics.prefecture_names(lang) for lang in LANGUAGES}


def case_areas(cases: Mapping[str, Case]) -> list[Area]:
    """The cases as areas that have statistics, in the order of the shelf."""
    return [Area(name, case.short, case.title, case.statistics) for name, case in cases.items()]


def joined(texts: Sequence[str]) -> str:
    """Several texts in one cell, so that a program can take them apart again."""
    return "; ".join(texts)
