"""Every indicator of a group: where the compared areas lie among all municipalities."""

from __future__ import annotations

from functools import lru_cache, partial

import streamlit as st

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.charts import distribution_strip
from geo.draw.charts.axes import axis_of
from geo.places.indicators import GROUPS, Indicator
from geo.places.ranking import ends, rank, without
from geo.text import Phrases
from geo.view import View
from pages.parts.app import session
from pages.parts.compare.areas import ComparedAreas, heading
from pages.parts.widgets import chart
from pages.parts.widgets.chart import Chart


def show_distributions(compared: ComparedAreas, view: View, t: Phrases) -> None:
    heading("distributions", compared)
    st.segmented_control(
        t("compare.group"),
        GROUPS,
        format_func=lambda group: t(f"groups.{group}"),
        required=True,
        **session.bound("group", view.group),
    )
    shown = [each.id for each in compared.dataset.indicators.values() if each.group == view.group]
    with st.container(key="compare-distributions"):
        for name in shown:
            with st.container(key=f"strip-{name}"):
                chart.show_chart(partial(_strip, name, compared), t, compared.dataset, at_once=True)


@lru_cache(maxsize=cache_sizes.FIGURES)
def _strip(name: str, compared: ComparedAreas) -> Chart:
    t = compared.dataset.phrases[compared.lang]
    indicator, everywhere = compared.dataset.indicators[name], compared.dataset.values(name)
    own = compared.values(name)
    marks = [
        distribution_strip.Mark(area_symbol, value)
        for area_symbol, value in zip(compared.area_symbols, own, strict=True)
    ]
    return Chart(
        f"strip-{name}",
        _title(indicator, compared, t),
        _sentences(indicator, compared, t),
        distribution_strip.strip(indicator, everywhere, marks, t),
        [t("charts.name"), indicator.label[t.lang], t("compare.rank_column")],
        [
            *(
                [
                    area_symbol.label,
                    _written(indicator, value, t),
                    _rank(indicator, value, codes, t, compared.dataset),
                ]
                for area_symbol, value, codes in zip(
                    compared.area_symbols, own, (area.codes for area in compared.areas), strict=True
                )
            ),
            [t("compare.median"), indicator.write(everywhere.median(), t.lang), "―"],
        ],
        tuple(compared.dataset.origins(name)),
    )


def _title(indicator: Indicator, compared: ComparedAreas, t: Phrases) -> str:
    """What is seen: highest and lowest of several, one beside the median, the middle half of all."""
    everywhere, values = compared.dataset.values(indicator.id), compared.named_values(indicator.id)
    found = ends(values, indicator.decimals)
    words = {"label": indicator.label[t.lang]}
    middle = everywhere.quantile([0.25, 0.5, 0.75])
    for key, value in zip(("first", "median", "last"), middle, strict=True):
        words[key] = indicator.write(value, t.lang)
    if not values:
        return t("compare.strip_title_nation", **words)
    if found is None:
        return t("compare.strip_title_none", **words)
    comma = t("compare.comma")
    words |= {"high": comma.join(found.highest), "low": comma.join(found.lowest)}
    words["high_value"] = indicator.write(found.high, t.lang)
    words["low_value"] = indicator.write(found.low, t.lang)
    if found.high != found.low:
        return t("compare.strip_title_several", **words)
    return t("compare.strip_title_one", **words)


def _sentences(indicator: Indicator, compared: ComparedAreas, t: Phrases) -> list[str]:
    everywhere = compared.dataset.values(indicator.id)
    said = [t("compare.strip_count", count=f"{everywhere.notna().sum():,}")]
    if beyond := axis_of(indicator, everywhere).is_beyond(everywhere).sum():
        said[0] += t("compare.strip_beyond", count=beyond)
    if missing := without(compared.named_values(indicator.id)):
        said.append(t("compare.without", names=t("compare.comma").join(missing)))
    return [*said, indicator.caution[t.lang]]


def _written(indicator: Indicator, value: float | None, t: Phrases) -> str:
    return t("compare.no_data") if value is None else indicator.write(value, t.lang)


def _rank(
    indicator: Indicator, value: float | None, codes: tuple[str, ...], t: Phrases, dataset: Dataset
) -> str:
    everywhere = dataset.values(indicator.id)
    found = rank(value, codes, everywhere)
    if found is None:
        return "―"
    total = f"{everywhere.notna().sum():,}"
    return t("compare.rank_of", rank=f"{found:,}", total=total)
