"""What handouts look things up in: cases, statistics, sources, boundaries, in one value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

from geo.cases import Case, Vocabulary, open_shelf, read_known, read_vocabulary
from geo.places import rates
from geo.places.areas import Area, municipalities
from geo.places.boundaries import FOLDER, read_boundaries
from geo.places.boundary_rings import Land, read_land
from geo.places.indicators import Indicator, origins, read_indicators
from geo.places.sources import Source, read_sources
from geo.places.tables import Statistics, read_statistics

BOUNDARIES = "n03-2025"  # the source of every map


@dataclass(frozen=True)
class Reference:
    """area: a case by its id or a municipality by its code. value: of an indicator (id) for an
    area (id), None where there is no data. values: for all municipalities by code. Functions,
    so that the dashboard can give those whose results it keeps."""

    cases: Mapping[str, Case]
    types: Vocabulary
    sectors: Vocabulary
    indicators: Mapping[str, Indicator]
    statistics: Statistics
    sources: Mapping[str, Source]
    land: Land
    area: Callable[[str], Area]
    value: Callable[[str, str], float | None]
    values: Callable[[str], pd.Series]

    def origins(self, indicators: Iterable[str]) -> list[str]:
        """Ids of the sources that some indicators rest on, each once."""
        found = (s for name in indicators for s in origins(self.indicators[name], self.indicators))
        return list(dict.fromkeys(found))

    def attributions(self, sources: Iterable[str], lang: str) -> tuple[str, ...]:
        """The lines that must be printed, each once."""
        return tuple(dict.fromkeys(self.sources[each].attribution[lang] for each in sources))

    def prefectures(self, case: Case, lang: str) -> list[str]:
        """Names of the prefectures of a case, in code order."""
        column = "prefecture" if lang == "ja" else "prefecture_en"
        names = self.statistics.municipalities[column]
        return list(dict.fromkeys(names[place.statistics] for place in case.places))


def open_reference(data: Path) -> Reference:
    """Everything below ``data``, read. Raises DataError for what is damaged; a broken case is
    left out."""
    statistics = read_statistics(data)
    catalogue = read_indicators(data / "vocabulary/indicators.toml")
    cases = open_shelf(data / "cases", read_known(data)).cases
    towns = municipalities(statistics.municipalities)

    @cache
    def values(indicator: str) -> pd.Series:
        return rates.values(catalogue[indicator], catalogue, statistics)

    @cache
    def value(indicator: str, name: str) -> float | None:
        codes = area(name).codes
        return rates.merged_value(catalogue[indicator], catalogue, statistics, codes)

    def area(name: str) -> Area:
        case = cases.get(name)
        return Area(name, case.short, case.title, case.statistics) if case else towns[name]

    return Reference(
        cases,
        read_vocabulary(data / "vocabulary/practice_types.toml"),
        read_vocabulary(data / "vocabulary/organisation_sectors.toml"),
        catalogue,
        statistics,
        read_sources(data / "sources"),
        read_land(data / FOLDER / read_boundaries(data).file),
        area,
        value,
        values,
    )
