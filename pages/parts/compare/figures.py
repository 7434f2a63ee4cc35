"""Key figures of the compared areas as one table."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import streamlit as st

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.html import render
from geo.places.indicators import Indicator
from geo.places.ranking import key_indicators, rank
from geo.text import Phrases
from pages.parts.compare.areas import ComparedAreas, heading


def show_figures(compared: ComparedAreas) -> None:
    heading("figures", compared)
    st.html(_table(compared))


@lru_cache(maxsize=cache_sizes.AREAS)
def _table(compared: ComparedAreas) -> str:
    t = compared.dataset.phrases[compared.lang]
    groups = key_indicators(compared.dataset.indicators.values())
    shown = [each.id for group in groups.values() for each in group]
    ids = dict.fromkeys(source for name in shown for source in compared.dataset.origins(name))
    return render(
        "compare_figures.html.j2",
        t=t,
        columns=[
            {"symbol": area_symbol, "of": _parts(name, t, compared.dataset)}
            for area_symbol, name in zip(compared.area_symbols, compared.ids, strict=True)
        ],
        groups={
            t(f"groups.{group}"): [_row(each, compared, t) for each in members]
            for group, members in groups.items()
        },
        sources=[compared.dataset.sources[name].attribution[compared.lang] for name in ids],
    )


def _row(indicator: Indicator, compared: ComparedAreas, t: Phrases) -> dict[str, Any]:
    everywhere = compared.dataset.values(indicator.id)
    cells = [
        {
            "value": None if value is None else indicator.write(value, t.lang),
            "rank": rank(value, area.codes, everywhere),
        }
        for value, area in zip(compared.values(indicator.id), compared.areas, strict=True)
    ]
    return {
        "label": indicator.label[t.lang],
        "projected": indicator.projected,
        "cells": cells,
        "total": f"{everywhere.notna().sum():,}",
        "median": indicator.write(everywhere.median(), t.lang),
    }


def _parts(name: str, t: Phrases, dataset: Dataset) -> str:
    """The municipalities whose statistics a case stands for; of a municipality its prefecture."""
    if name not in dataset.cases:
        return dataset.area(name).full[t.lang]
    codes = dataset.area(name).codes
    parts = [dataset.area(code).name[t.lang] for code in codes]
    key = "compare.case_of_one" if len(codes) == 1 else "compare.case_of_several"
    return t(key, areas=t.writing.plus.join(parts))
