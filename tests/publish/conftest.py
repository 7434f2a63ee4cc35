"""The committed data as handouts and exports see it, and one case that tries to be hostile."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace

import pandas as pd
import pytest

import geo.cases
from geo.places import similarity
from geo.places.indicators import read_indicators
from geo.places.sources import read_sources
from geo.places.tables import read_statistics
from geo.publish.holdings import Holdings
from geo.publish.maps.choropleth_image import map_picture
from geo.publish.render_context import Desk
from geo.text import Words, read_phrases
from geo.view.case_filters import candidate
from tests.paths import DATA

HOSTILE = (
    '=HYPERLINK("http://example.org","x")',
    "+1+cmd|' /C calc'!A0",
    "-1",
    "@SUM(A1)",
    'a "quoted", word',
    "two\nlines",
    "<b>&amp;</b>",
    "01202",
)


@pytest.fixture(scope="session")
def holdings():
    return Holdings(
        geo.cases.open_shelf(DATA / "cases", geo.cases.read_known(DATA)).cases,
        geo.cases.read_vocabulary(DATA / "vocabulary/practice_types.toml"),
        geo.cases.read_vocabulary(DATA / "vocabulary/organisation_sectors.toml"),
        read_indicators(DATA / "vocabulary/indicators.toml"),
        read_statistics(DATA),
        read_sources(DATA / "sources"),
    )


@pytest.fixture(scope="session")
def scale(reference):
    """The scale of likeness, and all municipalities on it."""
    offered = [each for each in reference.indicators.values() if each.weight is not None]
    table = pd.DataFrame({each.id: reference.values(each.id) for each in offered})
    fitted = similarity.fitted(table, [each.id for each in offered if each.logarithmic])
    return fitted, fitted.standardised(table)


@pytest.fixture(scope="session")
def on_scale(reference, scale):
    def area_on_scale(name):
        fitted, everywhere = scale
        own = {each: [reference.value(each, name)] for each in everywhere.columns}
        return fitted.standardised(pd.DataFrame(own)).iloc[0]

    return area_on_scale


@pytest.fixture(scope="session")
def like(reference, scale, on_scale):
    """What is like a town, by the catalogue's own weights."""

    def found(town):
        weights = {each.id: each.weight or 0 for each in reference.indicators.values()}
        used, lacking = similarity.usable(on_scale(town), {n: w for n, w in weights.items() if w})
        if not used:
            return SimpleNamespace(used={}, lacking=lacking, cases=[], towns=pd.Series(dtype=float))
        cases = pd.DataFrame({name: on_scale(name) for name in reference.cases}).T
        ordered = similarity.distances(cases, on_scale(town), used).sort_values()
        near = similarity.distances(scale[1], on_scale(town), used)
        return SimpleNamespace(
            used=used,
            lacking=lacking,
            cases=list(ordered.items()),
            towns=similarity.nearest(near, 20, without=[town]),
        )

    return found


@pytest.fixture(scope="session")
def desk(reference, holdings, like, on_scale, t):
    def ageing(case):
        figure = case.figure("ageing_rate")
        census = reference.value("ageing-2020", case.id)
        return {"collection": figure.value if figure else None, "census": census}

    return Desk(
        reference,
        t,
        [candidate(case, ageing(case)) for case in reference.cases.values()],
        holdings.entries,
        lambda base, _: like(base),
        on_scale,
        lambda name, cases, town, size: map_picture(
            name, reference, t=t, cases=cases, town=town, size=size
        ),
    )


@pytest.fixture(scope="session")
def ja():
    return read_phrases(DATA / "text", "ja")


@pytest.fixture(scope="session")
def hostile(holdings):
    """One case with as many practices as there are hostile texts, each named after one."""
    case = holdings.cases["nomi"]
    names = [Words.model_construct(ja=text, en=text) for text in HOSTILE]
    practices = tuple(
        case.practices[0].model_copy(update={"id": f"p{number}", "name": name})
        for number, name in enumerate(names)
    )
    spoilt = case.model_copy(update={"practices": practices, "title": names[0], "short": names[6]})
    return dataclasses.replace(holdings, cases={case.id: spoilt})
