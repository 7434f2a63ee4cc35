"""The collection's own figures beside the official ones of other dates, judging neither."""

from __future__ import annotations

from functools import lru_cache

from geo import cache_sizes
from geo.cases import Case
from geo.cases.details import KEY_FIGURES, write_figure
from geo.dataset import Dataset
from geo.draw.html import render
from geo.places.rates import merged_count
from geo.places.trend import population_trend, registered
from geo.text import Phrases
from geo.text.dates import write_date
from geo.text.numbers import write_number

_SOURCES = ("jumin-2018", "ssdse-a-2021", "ssdse-a-2026", "ipss-2023")


@lru_cache(maxsize=cache_sizes.INDICATORS)
def table(name: str, lang: str, dataset: Dataset) -> str:
    """Population, households and ageing rate of a case: printed, registered, counted, projected."""
    case, t = dataset.cases[name], dataset.phrases[lang]
    codes = _area_of_figures(case)
    columns = _columns(codes, lang, dataset)
    return render(
        "figures_by_date.html.j2",
        t=t,
        area=t.listed(dataset.municipalities[code].name[lang] for code in codes),
        date=_date(case, t),
        heads=[t(f"figures_by_date.{head}") for head in columns],
        rows=[
            {
                "label": t(f"panel.figure.{key}"),
                "printed": _printed(case, key, t),
                "cells": [column[row] or t("figures_by_date.none") for column in columns.values()],
            }
            for row, key in enumerate(KEY_FIGURES)
        ],
        difference=_difference(case, codes, t, dataset),
        source=dataset.attribution_line((case.source, *_SOURCES), lang),
    )


def _area_of_figures(case: Case) -> tuple[str, ...]:
    """The municipalities that the collection's figures are of; of the whole case if it has none."""
    named = next((figure.of for figure in case.figures if figure.key and figure.of), None)
    found = [place.statistics for place in case.places if place.name.ja == named]
    return tuple(found) or case.statistics


def _columns(codes: tuple[str, ...], lang: str, dataset: Dataset) -> dict[str, list[str | None]]:
    """Column -> population, households, ageing rate as written; None where there is none."""
    statistics = dataset.statistics
    people = {(p.basis, p.year): p for p in population_trend(statistics, codes)}
    known = registered(statistics, codes)
    columns: dict[str, list[str | None]] = {
        "census_2015": _census(people, 2015, codes, lang, dataset),
        "register_2018": [
            write_number(known.persons, "person", lang) if known else None,
            write_number(known.households, "household", lang) if known else None,
            None,
        ],
        "census_2020": _census(people, 2020, codes, lang, dataset),
    }
    later = people.get(("projection", 2050))
    columns["projection_2050"] = [
        write_number(later.persons, "person", lang) if later else None,
        None,
        write_number(later.ageing, "percent", lang, decimals=1) if later else None,
    ]
    return columns


def _census(
    people: dict, year: int, codes: tuple[str, ...], lang: str, dataset: Dataset
) -> list[str | None]:
    point = people.get(("census", year))
    households = merged_count(dataset.statistics, "households", year, codes)
    return [
        write_number(point.persons, "person", lang) if point else None,
        write_number(households, "household", lang) if point else None,
        write_number(point.ageing, "percent", lang, decimals=1) if point else None,
    ]


def _printed(case: Case, key: str, t: Phrases) -> str:
    figure = case.figure(key)
    return write_figure(figure, t.lang) if figure else t("panel.unknown")


def _date(case: Case, t: Phrases) -> str:
    """The date of the collection's key figures, which is one and the same."""
    date = next((figure.date for figure in case.figures if figure.key), None)
    return write_date(date, t.lang) if date else t("panel.no_date")


def _difference(case: Case, codes: tuple[str, ...], t: Phrases, dataset: Dataset) -> str | None:
    """A sentence where the printed population is not that of the register of its year."""
    printed, known = case.figure("population"), registered(dataset.statistics, codes)
    if printed is None or known is None:
        return None
    if printed.approximate:
        return t("figures_by_date.approximate")
    gap = printed.value - known.persons
    if gap == 0:
        return t("figures_by_date.same")
    return t("figures_by_date.differs", gap=write_number(gap, "person", t.lang, signed=True))
