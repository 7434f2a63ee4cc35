"""The compared areas with their names and signs, and their values."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from geo.dataset import Dataset
from geo.draw.charts.area_symbols import AreaSymbol, area_symbols
from geo.draw.html import render
from geo.places.areas import Area
from geo.view import View
from geo.view.comparison import beside, names


@dataclass(frozen=True)
class ComparedAreas:
    """What stands side by side. Hashable by ids alone, so that figures can be kept."""

    chosen: tuple[str, ...]  # case ids and municipality codes
    town: str | None
    lang: str
    dataset: Dataset

    @property
    def ids(self) -> tuple[str, ...]:
        return self.chosen + ((self.town,) if self.town else ())

    @property
    def areas(self) -> list[Area]:
        return [self.dataset.area(name) for name in self.ids]

    @property
    def area_symbols(self) -> list[AreaSymbol]:
        t = self.dataset.phrases[self.lang]
        found = names(self.areas, t)
        own = t("compare.own", name=found.pop()) if self.town else None
        return area_symbols(found, own)

    @property
    def cases(self) -> list[str]:
        """Ids of the cases among the chosen."""
        return [name for name in self.chosen if name in self.dataset.cases]

    def values(self, indicator: str) -> list[float | None]:
        """An indicator for each area, in their order."""
        return [self.dataset.value(indicator, name) for name in self.ids]

    def named_values(self, indicator: str) -> dict[str, float | None]:
        """The same by the areas' names."""
        names = [area_symbol.name for area_symbol in self.area_symbols]
        return dict(zip(names, self.values(indicator), strict=True))


def compared(view: View, dataset: Dataset) -> ComparedAreas:
    chosen, town = beside(view)
    return ComparedAreas(chosen, town, view.lang, dataset)


def heading(key: str, compared: ComparedAreas) -> None:
    """The heading of a section and what to look for in it: words compare.<key> and …_lead."""
    t = compared.dataset.phrases[compared.lang]
    st.html(render("heading.html.j2", text=t(f"compare.{key}"), lead=t(f"compare.{key}_lead")))
