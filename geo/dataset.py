"""The data set: everything that is shown, read once, checked once, and passed on as one value.

It is shared between all readers and must not be changed. A second collection is a second value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pandas as pd

from geo.cases import (
    Case,
    CaseCollection,
    Vocabulary,
    open_collection,
    read_known_ids,
    read_vocabulary,
)
from geo.codes import prefecture_of
from geo.places import rates, similarity
from geo.places.areas import Area, municipalities
from geo.places.boundaries import FOLDER, Boundaries, read_boundaries
from geo.places.boundary_rings import BoundaryRings, read_boundary_rings
from geo.places.counties import read_counties
from geo.places.former_names import FormerName, read_former_names
from geo.places.indicators import Indicator, origins, read_indicators
from geo.places.place_search import PlaceIndex
from geo.places.sources import Source, read_sources
from geo.places.tables import Statistics, read_record, read_statistics
from geo.text import LANGUAGES, Phrases, check_phrases, read_phrases

BOUNDARY_SOURCE = "n03-2025"  # the source record of every map


@dataclass(frozen=True, eq=False)  # compared and hashed as one thing, so that caches can key by it
class Dataset:
    """``collection``: the cases, and what is wrong with those that could not be read.
    ``types``, ``sectors``: vocabularies. ``indicators``: the catalogue, by id. ``record``: where
    each built file comes from. ``phrases``: the words of the interface by language.
    An *area* is a case (by its id) or a municipality (by its five-digit code).
    """

    folder: Path
    collection: CaseCollection
    types: Vocabulary
    sectors: Vocabulary
    statistics: Statistics
    indicators: Mapping[str, Indicator]
    boundaries: Boundaries
    sources: Mapping[str, Source]
    record: Mapping[str, dict]
    phrases: Mapping[str, Phrases]
    former_names: tuple[FormerName, ...] = ()
    counties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _values: dict[str, pd.Series] = field(default_factory=dict, repr=False)
    _case_values: dict[tuple[str, str], float | None] = field(default_factory=dict, repr=False)
    _standardised: dict[str, pd.Series] = field(default_factory=dict, repr=False)

    @property
    def cases(self) -> Mapping[str, Case]:
        """The cases by id, from north to south."""
        return self.collection.cases

    @cached_property
    def municipalities(self) -> Mapping[str, Area]:
        """Every municipality as an area, by code, in code order."""
        return municipalities(self.statistics.municipalities)

    @cached_property
    def place_index(self) -> PlaceIndex:
        """All spellings by which a municipality can be found."""
        tables = self.statistics
        return PlaceIndex(tables.municipalities, tables.wards, self.former_names, self.counties)

    @cached_property
    def practice_ids(self) -> frozenset[str]:
        """Every practice of every case, as an address holds it."""
        cases = self.cases.values()
        return frozenset(case.practice_id(each) for case in cases for each in case.practices)

    @property
    def case_areas(self) -> list[Area]:
        """The cases as areas that have statistics, in their order."""
        return [self.area(name) for name in self.cases]

    def area(self, name: str) -> Area:
        """A case by its id, or a municipality by its code. Raises KeyError for neither."""
        case = self.cases.get(name)
        if case is None:
            return self.municipalities[name]
        return Area(name, case.short, case.title, case.statistics)

    def values(self, indicator: str) -> pd.Series:
        """An indicator for all municipalities, in its unit, by code; missing where not known."""
        if indicator not in self._values:
            self._values[indicator] = rates.values(
                self.indicators[indicator], self.indicators, self.statistics
            )
        return self._values[indicator]

    @cached_property
    def all_values(self) -> pd.DataFrame:
        """Every indicator (columns, in catalogue order) of every municipality (index: code)."""
        return pd.DataFrame({name: self.values(name) for name in self.indicators})

    def value(self, indicator: str, area: str) -> float | None:
        """An indicator for an area, in its unit; None where there is none. The municipalities of a
        case are taken together: numerators and denominators are added up."""
        case = self.cases.get(area)
        if case is None:
            value = self.values(indicator)[area]
            return None if pd.isna(value) else float(value)
        if (indicator, area) not in self._case_values:
            self._case_values[indicator, area] = rates.merged_value(
                self.indicators[indicator], self.indicators, self.statistics, case.statistics
            )
        return self._case_values[indicator, area]

    @cached_property
    def compared_indicators(self) -> tuple[str, ...]:
        """Ids of the indicators that similarity can compare by."""
        return tuple(each.id for each in self.indicators.values() if each.weight is not None)

    @property
    def _compared_values(self) -> pd.DataFrame:
        return pd.DataFrame({name: self.values(name) for name in self.compared_indicators})

    @cached_property
    def similarity_scale(self) -> similarity.Scale:
        """The scale on which areas are compared, fitted on all municipalities."""
        logarithmic = [n for n in self.compared_indicators if self.indicators[n].logarithmic]
        return similarity.fitted(self._compared_values, logarithmic)

    @cached_property
    def standardised_municipalities(self) -> pd.DataFrame:
        """All municipalities (index: code) on the scale of similarity, by indicator (columns)."""
        return self.similarity_scale.standardised(self._compared_values)

    def standardised(self, area: str) -> pd.Series:
        """An area on the scale of similarity, by indicator; missing stays missing."""
        if area not in self.cases:
            return self.standardised_municipalities.loc[area]
        if area not in self._standardised:
            own = {name: [self.value(name, area)] for name in self.compared_indicators}
            self._standardised[area] = self.similarity_scale.standardised(pd.DataFrame(own)).iloc[0]
        return self._standardised[area]

    def origins(self, indicator: str) -> dict[str, list[str]]:
        """What an indicator rests on: source id -> "survey year"."""
        return origins(self.indicators[indicator], self.indicators)

    def source_ids(self, indicators: Iterable[str]) -> list[str]:
        """Ids of the sources that some indicators rest on, each once."""
        return list(dict.fromkeys(each for name in indicators for each in self.origins(name)))

    def attributions(self, sources: Iterable[str], lang: str) -> tuple[str, ...]:
        """The lines that must stand wherever something of these sources is shown, each once."""
        return tuple(dict.fromkeys(self.sources[each].attribution[lang] for each in sources))

    def attribution_line(self, sources: Iterable[str], lang: str) -> str:
        """The 出典 line of several sources, as it stands below a map, a chart or a table."""
        return "／".join(self.attributions(sources, lang))

    def position(self, case: Case) -> tuple[float, float]:
        """(latitude, longitude) in degrees of the case's first place, as on the map."""
        return self.statistics.place_position(case.places[0])

    def prefecture(self, code: str, lang: str) -> str:
        """Name of the prefecture that a municipality or a ward lies in."""
        return self.prefecture_names[lang][prefecture_of(code)]

    def prefectures_of(self, case: Case, lang: str) -> list[str]:
        """Names of the prefectures whose statistics stand for a case, in the case's order."""
        codes = (place.statistics for place in case.places)
        return list(dict.fromkeys(self.prefecture(code, lang) for code in codes))

    @cached_property
    def prefecture_names(self) -> dict[str, dict[str, str]]:
        """Language -> two-digit code -> name, in code order."""
        return {lang: self.statistics.prefecture_names(lang) for lang in self.phrases}

    def case_prefectures(self, lang: str) -> dict[str, str]:
        """Prefectures that have a case, in code order: two-digit code -> name."""
        used = {code for case in self.cases.values() for code in case.prefectures}
        return {code: self.prefecture_names[lang][code] for code in sorted(used)}

    @property
    def boundary_file(self) -> Path:
        """The TopoJSON file that the map draws."""
        return self.folder / FOLDER / self.boundaries.file

    @cached_property
    def rings(self) -> BoundaryRings:
        """The boundaries as rings of points, for maps on paper."""
        return read_boundary_rings(self.boundary_file)


def read_dataset(folder: Path) -> Dataset:
    """Everything below ``folder`` (data/). Raises DataError for what is missing or damaged; a
    broken case is left out and named in ``collection.problems``."""
    phrases = {lang: read_phrases(folder / "text", lang) for lang in LANGUAGES}
    check_phrases(tuple(phrases.values()))
    # refuses a damaged table, from which the codes of the cases would be read as if all were well
    statistics = read_statistics(folder)
    return Dataset(
        folder=folder,
        collection=open_collection(folder / "cases", read_known_ids(folder)),
        types=read_vocabulary(folder / "vocabulary/practice_types.toml"),
        sectors=read_vocabulary(folder / "vocabulary/organisation_sectors.toml"),
        statistics=statistics,
        indicators=read_indicators(folder / "vocabulary/indicators.toml"),
        boundaries=read_boundaries(folder),
        sources=read_sources(folder / "sources"),
        record=read_record(folder),
        phrases=phrases,
        former_names=read_former_names(folder),
        counties=read_counties(folder),
    )
