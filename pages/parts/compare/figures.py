"""Key figures of the compared areas as one table."""

from __future__ import annotations

from typing import Any

import streamlit as st

from geo.draw.html import render
from geo.places.indicators import Indicator
from geo.places.standing import key_indicators, rank
from geo.text import Phrases
from pages.parts import cached
from pages.parts.compare.columns import Company, heading


def show(company: Company, say: Phrases) -> None:
    heading("figures", company)
    st.html(_table(company))


@st.cache_resource(max_entries=500)
def _table(company: Company) -> str:
    say = cached.phrases(company.lang)
    groups = key_indicators(cached.indicators().values())
    shown = [each.id for group in groups.values() for each in group]
    ids = dict.fromkeys(source for name in shown for source in cached.indicator_origins(name))
    return render(
        "compare_figures.html.j2",
        say=say,
        columns=[
            {"sign": sign, "of": _parts(name, say)}
            for sign, name in zip(company.signs, company.ids, strict=True)
        ],
        groups={
            say(f"groups.{group}"): [_row(each, company, say) for each in members]
            for group, members in groups.items()
        },
        sources=[cached.sources()[name].attribution[company.lang] for name in ids],
    )


def _row(indicator: Indicator, company: Company, say: Phrases) -> dict[str, Any]:
    everywhere = cached.values(indicator.id)
    cells = [
        {
            "value": None if value is None else indicator.write(value, say.lang),
            "rank": rank(value, area.codes, everywhere),
        }
        for value, area in zip(company.values(indicator.id), company.areas, strict=True)
    ]
    return {
        "label": indicator.label[say.lang],
        "projected": indicator.projected,
        "cells": cells,
        "total": f"{everywhere.notna().sum():,}",
        "median": indicator.write(everywhere.median(), say.lang),
    }


def _parts(name: str, say: Phrases) -> str:
    """The municipalities whose statistics a case stands for; of a municipality its prefecture."""
    if name not in cached.shelf().cases:
        return cached.area(name).full[say.lang]
    codes = cached.area(name).codes
    parts = [cached.area(code).name[say.lang] for code in codes]
    key = "compare.case_of_one" if len(codes) == 1 else "compare.case_of_several"
    return say(key, areas="＋".join(parts) if say.lang == "ja" else " + ".join(parts))
