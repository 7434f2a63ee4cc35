"""Ages and households of the compared areas, above those of the whole country."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.draw import charts, shares
from geo.draw.literal import in_lines
from geo.draw.palette import AGES
from geo.draw.signs import Sign, nation
from geo.places import rates
from geo.places.standing import ends, without
from geo.text import Phrases
from pages.parts import cached, chart
from pages.parts.chart import Chart
from pages.parts.compare.columns import Company, heading

YEAR = 2020
HOUSEHOLDS = ("single-2020", "elderly-couple-2020", "elderly-single-2020")


def show(company: Company, say: Phrases) -> None:
    heading("structure", company)
    with st.container(key="compare-structure"):
        for build in (_ages, _households):
            with st.container(key=f"compare{build.__name__}"):
                chart.show(build(company), say, at_once=True)


@st.cache_resource(max_entries=500)
def _ages(company: Company) -> Chart:
    say = cached.phrases(company.lang)
    groups = {
        sign.label: rates.age_structure(cached.statistics(), list(codes), YEAR)
        for sign, codes in _everybody(company)
    }
    oldest = {
        sign.name: _known(groups[sign.label]["75plus"]) for sign, _ in _everybody(company)[:-1]
    }
    country = groups[_everybody(company)[-1][0].label]["75plus"]
    return Chart(
        "compare-ages",
        _title("ages", oldest, float(country), say),
        [say("compare.ages_sentence", year=YEAR), *_missing(without(oldest), say)],
        charts.age_structure(
            {_broken(sign): groups[sign.label] for sign, _ in _everybody(company)}, say
        ),
        [say("charts.name"), *(say("charts.share_column", group=say(f"ages.{g}")) for g in AGES)],
        [
            [label, *(_share(parts[group], say) for group in AGES)]
            for label, parts in groups.items()
        ],
        tuple(cached.indicator_origins(cached.AGEING)),
    )


@st.cache_resource(max_entries=500)
def _households(company: Company) -> Chart:
    say = cached.phrases(company.lang)
    indicators = [cached.indicators()[name] for name in HOUSEHOLDS]
    everybody = [sign for sign, _ in _everybody(company)]
    values = {name: [*company.values(name), _national(name)] for name in HOUSEHOLDS}
    alone = company.named_values(HOUSEHOLDS[-1])
    return Chart(
        "compare-households",
        _title("households", alone, _national(HOUSEHOLDS[-1]), say),
        [say("compare.households_sentence"), *_missing(without(alone), say)],
        shares.shares(indicators, everybody, values, say),
        [say("charts.name"), *(each.label[say.lang] for each in indicators)],
        [
            [sign.label, *(_written(name, values[name][row], say) for name in HOUSEHOLDS)]
            for row, sign in enumerate(everybody)
        ],
        tuple(dict.fromkeys(s for name in HOUSEHOLDS for s in cached.indicator_origins(name))),
    )


def _everybody(company: Company) -> list[tuple[Sign, tuple[str, ...]]]:
    """The compared areas with their municipalities, and the nation last."""
    say = cached.phrases(company.lang)
    everywhere = tuple(cached.statistics().municipalities.index)
    areas = [area.codes for area in company.areas]
    return [
        *zip(company.signs, areas, strict=True),
        (nation(say("charts.nation")), everywhere),
    ]


@st.cache_resource
def _national(indicator: str) -> float | None:
    """An indicator for the whole country: all municipalities taken as one area."""
    everywhere = cached.statistics().municipalities.index
    catalogue = cached.indicators()
    return rates.merged_value(
        catalogue[indicator], catalogue, cached.statistics(), list(everywhere)
    )


def _title(key: str, values: dict[str, float | None], country: float | None, say: Phrases) -> str:
    """What is seen: who is highest and lowest, beside the whole country."""
    words = {"country": f"{country:.1f}%"}
    found = ends(values, 1)
    if found is None:
        return say(f"compare.{key}_title_nation", **words)
    comma = say("compare.comma")
    words |= {"high": comma.join(found.highest), "high_value": f"{found.high:.1f}%"}
    words |= {"low": comma.join(found.lowest), "low_value": f"{found.low:.1f}%"}
    several = "several" if found.high != found.low else "one"
    return say(f"compare.{key}_title_{several}", **words)


def _broken(sign: Sign) -> str:
    """The name as Plotly breaks it into lines, so that the bars keep their room on a phone."""
    return in_lines(sign.lines(shares.ROOM, with_glyph=True))


def _missing(names: list[str], say: Phrases) -> list[str]:
    return [say("compare.without", names=say("compare.comma").join(names))] if names else []


def _known(value: float) -> float | None:
    return None if pd.isna(value) else float(value)


def _share(value: float, say: Phrases) -> str:
    return say("compare.no_data") if pd.isna(value) else f"{value:.1f}"


def _written(name: str, value: float | None, say: Phrases) -> str:
    if value is None:
        return say("compare.no_data")
    return cached.indicators()[name].write(value, say.lang)
