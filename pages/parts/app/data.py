"""Every cached loader. What they wrap knows nothing of Streamlit.

All of it is shared between sessions and must not be changed by a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

import geo.cases
from geo.cases.vocabulary import Vocabulary
from geo.draw.map import label_layout
from geo.draw.map.folium_map import PlaceMarker, overlay_spec
from geo.places import rates, similarity
from geo.places.areas import Area, municipalities
from geo.places.boundaries import Boundaries, read_boundaries
from geo.places.indicators import GROUPS, Indicator, origins, read_indicators
from geo.places.sources import Source, read_sources
from geo.places.tables import Statistics, read_record, read_statistics
from geo.text import LANGUAGES, Phrases, check_phrases, read_phrases
from geo.view import Known, shortlist
from geo.view.case_filters import Candidate, candidate

DATA = Path(__file__).parents[3] / "data"
AGEING = "ageing-2020"  # the indicator behind the census side of the ageing filter


@st.cache_resource
def phrases(lang: str) -> Phrases:
    return read_phrases(DATA / "text", lang)


@st.cache_resource
def languages() -> tuple[Phrases, ...]:
    """The words of the interface in every language, as whole in each."""
    found = tuple(phrases(lang) for lang in LANGUAGES)
    check_phrases(found)
    return found


@st.cache_resource
def practice_types() -> Vocabulary:
    return geo.cases.read_vocabulary(DATA / "vocabulary/practice_types.toml")


@st.cache_resource
def sectors() -> Vocabulary:
    return geo.cases.read_vocabulary(DATA / "vocabulary/organisation_sectors.toml")


@st.cache_resource
def shelf() -> geo.cases.CaseShelf:
    statistics()  # refuses a damaged table, from which codes would be read as if all were well
    return geo.cases.open_shelf(DATA / "cases", geo.cases.read_known(DATA))


@st.cache_resource
def statistics() -> Statistics:
    return read_statistics(DATA)


@st.cache_resource
def indicators() -> Mapping[str, Indicator]:
    return read_indicators(DATA / "vocabulary/indicators.toml")


@st.cache_resource
def indicator_origins(name: str) -> dict[str, list[str]]:
    """What an indicator rests on: source id -> "survey year"."""
    return origins(indicators()[name], indicators())


@st.cache_resource
def sources() -> Mapping[str, Source]:
    return read_sources(DATA / "sources")


def attributions(ids: Iterable[str], lang: str) -> str:
    """The 出典 line of several sources, as it stands below a map, a chart or a table."""
    return "／".join(sources()[name].attribution[lang] for name in ids)


@st.cache_resource
def record() -> dict[str, dict]:
    return read_record(DATA)


@st.cache_resource
def boundaries() -> Boundaries:
    return read_boundaries(DATA)


@st.cache_resource
def known() -> Known:
    return Known(
        cases=tuple(shelf().cases),
        overlays=tuple(indicators()),
        types=tuple(practice_types()),
        sectors=tuple(sectors()),
        weighed=tuple(each.id for each in indicators().values() if each.weight is not None),
        municipalities=frozenset(statistics().municipalities.index),
        groups=GROUPS,
        practices=tuple(shortlist.practices(shelf().cases)),
    )


@st.cache_resource
def values(indicator: str) -> pd.Series:
    """An indicator for all municipalities, by code."""
    return rates.values(indicators()[indicator], indicators(), statistics())


@st.cache_resource
def case_value(indicator: str, case: str) -> float | None:
    """An indicator for the area of a case: numerators and denominators added up."""
    codes = shelf().cases[case].statistics
    return rates.merged_value(indicators()[indicator], indicators(), statistics(), codes)


@st.cache_resource
def municipality_areas() -> Mapping[str, Area]:
    """Every municipality by code, in code order."""
    return municipalities(statistics().municipalities)


def area(name: str) -> Area:
    """A case by its id, or a municipality by its code."""
    case = shelf().cases.get(name)
    if case is None:
        return municipality_areas()[name]
    return Area(name, case.short, case.title, case.statistics)


@st.cache_resource(max_entries=20_000)
def area_value(indicator: str, name: str) -> float | None:
    """An indicator for a case or a municipality."""
    if name in shelf().cases:
        return case_value(indicator, name)
    value = values(indicator)[name]
    return None if pd.isna(value) else float(value)


@st.cache_resource
def likeness_scale() -> tuple[similarity.Scale, pd.DataFrame]:
    """The scale of likeness, and all municipalities on it."""
    offered = [each for each in indicators().values() if each.weight is not None]
    table = pd.DataFrame({each.id: values(each.id) for each in offered})
    scale = similarity.fitted(table, [each.id for each in offered if each.logarithmic])
    return scale, scale.standardised(table)


@st.cache_resource(max_entries=2_000)
def on_scale(name: str) -> pd.Series:
    """A case or a municipality on the scale of likeness, by indicator."""
    scale, everywhere = likeness_scale()
    own = pd.DataFrame({each: [area_value(each, name)] for each in everywhere.columns})
    return scale.standardised(own).iloc[0]


def overlay(indicator: str, lang: str) -> dict[str, Any]:
    """What the map paints for an indicator."""
    return overlay_spec(indicators()[indicator], values(indicator), boundaries().codes, lang)


@st.cache_resource
def candidates() -> tuple[Candidate, ...]:
    """Every case with the two ageing rates that the filter can read."""
    return tuple(
        candidate(
            case,
            {
                "collection": figure.value if (figure := case.figure("ageing_rate")) else None,
                "census": case_value(AGEING, case.id),
            },
        )
        for case in shelf().cases.values()
    )


@st.cache_resource(max_entries=500)
def map_markers(
    lang: str, town: str | None = None, near: tuple[str, ...] = ()
) -> dict[str, PlaceMarker]:
    """All cases, the reader's own town and the towns like it as markers, by id.

    The layout is made for all cases, so that a filter moves none of them.
    """
    cases = list(shelf().cases.values())
    towns = [municipality_areas()[code] for code in ((town,) if town else ())]
    ranks = {code: rank for rank, code in enumerate(near, start=1) if code != town}
    alike = [municipality_areas()[code] for code in ranks]
    labels = label_layout.labels([case.short[lang] for case in cases])
    labels += [label_layout.named("★ " + each.name[lang]) for each in towns]
    labels += [label_layout.numbered(rank) for rank in ranks.values()]
    kinds = ["case"] * len(cases) + ["town"] * len(towns) + ["near"] * len(alike)
    titles = [case.title[lang] for case in cases] + [each.full[lang] for each in (*towns, *alike)]
    places = [statistics().place_position(case.places[0]) for case in cases]
    places += [statistics().position(each.id) for each in (*towns, *alike)]
    by_zoom = label_layout.layout(places, labels)
    return {
        each.id: PlaceMarker(
            each.id,
            titles[number],
            places[number],
            labels[number],
            {zoom: offsets[number] for zoom, offsets in by_zoom.items()},
            kinds[number],
        )
        for number, each in enumerate((*cases, *towns, *alike))
    }


@st.cache_resource
def municipality_names(lang: str) -> dict[str, str]:
    """Municipality code -> name in the reader's language."""
    column = "name" if lang == "ja" else "name_en"
    return statistics().municipalities[column].to_dict()


@st.cache_resource
def case_prefectures(lang: str) -> dict[str, str]:
    """Prefectures that have a case, in code order: two-digit code -> name."""
    names = statistics().prefecture_names(lang)
    used = {code for case in shelf().cases.values() for code in case.prefectures}
    return {code: names[code] for code in sorted(used)}
