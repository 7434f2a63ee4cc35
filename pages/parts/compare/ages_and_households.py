"""Ages and households of the compared areas, above those of the whole country."""

from __future__ import annotations

from functools import lru_cache, partial

import pandas as pd
import streamlit as st

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.charts import case_charts, share_bars
from geo.draw.charts.area_symbols import AreaSymbol, nation
from geo.draw.charts.plotly_text import in_lines
from geo.draw.palette import AGES
from geo.places import rates
from geo.places.ranking import ends, without
from geo.text import Phrases
from geo.view.case_filters import CENSUS_AGEING
from pages.parts.compare.areas import ComparedAreas, heading
from pages.parts.widgets import chart
from pages.parts.widgets.chart import Chart

YEAR = 2020
HOUSEHOLDS = ("single-2020", "elderly-couple-2020", "elderly-single-2020")


def show_ages_and_households(compared: ComparedAreas, t: Phrases) -> None:
    heading("structure", compared)
    with st.container(key="compare-structure"):
        for build in (_ages, _households):
            with st.container(key=f"compare{build.__name__}"):
                chart.show_chart(partial(build, compared), t, compared.dataset, at_once=True)


@lru_cache(maxsize=cache_sizes.FIGURES)
def _ages(compared: ComparedAreas) -> Chart:
    t = compared.dataset.phrases[compared.lang]
    groups = {
        area_symbol.label: rates.age_structure(compared.dataset.statistics, list(codes), YEAR)
        for area_symbol, codes in _everybody(compared)
    }
    oldest = {
        area_symbol.name: _known(groups[area_symbol.label]["75plus"])
        for area_symbol, _ in _everybody(compared)[:-1]
    }
    country = groups[_everybody(compared)[-1][0].label]["75plus"]
    return Chart(
        "compare-ages",
        _title("ages", oldest, float(country), t),
        [t("compare.ages_sentence", year=YEAR), *_missing(without(oldest), t)],
        case_charts.age_structure(
            {
                _broken(area_symbol): groups[area_symbol.label]
                for area_symbol, _ in _everybody(compared)
            },
            t,
        ),
        [t("charts.name"), *(t("charts.share_column", group=t(f"ages.{g}")) for g in AGES)],
        [[label, *(_share(parts[group], t) for group in AGES)] for label, parts in groups.items()],
        tuple(compared.dataset.origins(CENSUS_AGEING)),
    )


@lru_cache(maxsize=cache_sizes.FIGURES)
def _households(compared: ComparedAreas) -> Chart:
    t = compared.dataset.phrases[compared.lang]
    indicators = [compared.dataset.indicators[name] for name in HOUSEHOLDS]
    everybody = [area_symbol for area_symbol, _ in _everybody(compared)]
    values = {
        name: [*compared.values(name), _national(name, compared.dataset)] for name in HOUSEHOLDS
    }
    alone = compared.named_values(HOUSEHOLDS[-1])
    return Chart(
        "compare-households",
        _title("households", alone, _national(HOUSEHOLDS[-1], compared.dataset), t),
        [t("compare.households_sentence"), *_missing(without(alone), t)],
        share_bars.shares(indicators, everybody, values, t),
        [t("charts.name"), *(each.label[t.lang] for each in indicators)],
        [
            [
                area_symbol.label,
                *(_written(name, values[name][row], t, compared.dataset) for name in HOUSEHOLDS),
            ]
            for row, area_symbol in enumerate(everybody)
        ],
        tuple(dict.fromkeys(s for name in HOUSEHOLDS for s in compared.dataset.origins(name))),
    )


def _everybody(compared: ComparedAreas) -> list[tuple[AreaSymbol, tuple[str, ...]]]:
    """The compared areas with their municipalities, and the nation last."""
    t = compared.dataset.phrases[compared.lang]
    everywhere = tuple(compared.dataset.statistics.municipalities.index)
    areas = [area.codes for area in compared.areas]
    return [
        *zip(compared.area_symbols, areas, strict=True),
        (nation(t("charts.nation")), everywhere),
    ]


@lru_cache(maxsize=cache_sizes.INDICATORS)
def _national(indicator: str, dataset: Dataset) -> float | None:
    """An indicator for the whole country: all municipalities taken as one area."""
    everywhere = dataset.statistics.municipalities.index
    catalogue = dataset.indicators
    return rates.merged_value(catalogue[indicator], catalogue, dataset.statistics, list(everywhere))


def _title(key: str, values: dict[str, float | None], country: float | None, t: Phrases) -> str:
    """What is seen: who is highest and lowest, beside the whole country."""
    words = {"country": f"{country:.1f}%"}
    found = ends(values, 1)
    if found is None:
        return t(f"compare.{key}_title_nation", **words)
    comma = t("compare.comma")
    words |= {"high": comma.join(found.highest), "high_value": f"{found.high:.1f}%"}
    words |= {"low": comma.join(found.lowest), "low_value": f"{found.low:.1f}%"}
    several = "several" if found.high != found.low else "one"
    return t(f"compare.{key}_title_{several}", **words)


def _broken(area_symbol: AreaSymbol) -> str:
    """The name as Plotly breaks it into lines, so that the bars keep their room on a phone."""
    return in_lines(area_symbol.lines(share_bars.ROOM, with_glyph=True))


def _missing(names: list[str], t: Phrases) -> list[str]:
    return [t("compare.without", names=t("compare.comma").join(names))] if names else []


def _known(value: float) -> float | None:
    return None if pd.isna(value) else float(value)


def _share(value: float, t: Phrases) -> str:
    return t("compare.no_data") if pd.isna(value) else f"{value:.1f}"


def _written(name: str, value: float | None, t: Phrases, dataset: Dataset) -> str:
    if value is None:
        return t("compare.no_data")
    return dataset.indicators[name].write(value, t.lang)
