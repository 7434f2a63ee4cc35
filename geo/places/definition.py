"""What a reader is told of an indicator: the same facts on every page and in every export."""

from __future__ import annotations

from collections.abc import Mapping

from geo.places.indicators import Indicator, origins
from geo.text import Phrases
from geo.text.numbers import unit_name


def indicator_facts(
    indicator: Indicator, catalogue: Mapping[str, Indicator], t: Phrases
) -> list[tuple[str, str]]:
    """(heading, text) of definition, formula, unit, survey and year, classes, caution."""
    words = {
        key: getattr(indicator, key)[t.lang]
        for key in ("definition", "formula", "method", "caution")
    }
    words["unit"] = unit_name(indicator.unit, t.lang)
    words["survey"] = surveys(indicator, catalogue, t)
    order = ("definition", "formula", "unit", "survey", "method", "caution")
    return [(t(f"overlay.{key}"), words[key]) for key in order]


def surveys(indicator: Indicator, catalogue: Mapping[str, Indicator], t: Phrases) -> str:
    """The original statistics with their years: 国勢調査（2015・2020年）."""
    years: dict[str, list[str]] = {}
    for keys in origins(indicator, catalogue).values():
        for key in keys:
            survey, year = key.split()
            years.setdefault(survey, []).append(year)
    return t.writing.semicolon.join(
        t(
            "overlay.surveyed",
            survey=t(f"surveys.{survey}"),
            years=t.writing.dot.join(sorted(found)),
        )
        for survey, found in years.items()
    )
