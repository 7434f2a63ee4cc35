"""Key figures of the compared areas as one table."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.places.indicators import Indicator
from geo.places.ranking import key_indicators, rank
from geo.text import Phrases
from pages.parts.compare.areas import Company, heading


def show(company: Company, t: Phrases) -> None:
    heading("figures", company)
    st.html(_table(company))


@lru_cache(maxsize=500)
def _table(company: Company) -> str:
    t = company.dataset.phrases[company.lang]
    groups = key_indicators(company.dataset.indicators.values())
    shown = [each.id for group in groups.values() for each in group]
    ids = dict.fromkeys(source for name in shown for source in company.dataset.origins(name))
    return render(
        "compare_figures.html.j2",
        t=t,
        columns=[
            {"sign": sign, "of": _parts(name, t, company.dataset)}
            for sign, name in zip(company.signs, company.ids, strict=True)
        ],
        groups={
            t(f"groups.{group}"): [_row(each, company, t) for each in members]
            for group, members in groups.items()
        },
        sources=[company.dataset.sources[name].attribution[company.lang] for name in ids],
    )


def _row(indicator: Indicator, company: Company, t: Phrases) -> dict[str, Any]:
    everywhere = company.dataset.values(indicator.id)
    cells = [
        {
            "value": None if value is None else indicator.write(value, t.lang),
            "rank": rank(value, area.codes, everywhere),
        }
        for value, area in zip(company.values(indicator.id), company.areas, strict=True)
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
