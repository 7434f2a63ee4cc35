"""All that is held, the words, and one case whose texts try to be something else."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

import geo.cases
from geo.places.indicators import read_indicators
from geo.places.sources import read_sources
from geo.places.tables import read_statistics
from geo.publish.holdings import Holdings
from geo.text import Words, read_phrases

DATA = Path(__file__).parents[2] / "data"
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


@pytest.fixture(scope="session", params=["ja", "en"])
def say(request):
    return read_phrases(DATA / "text", request.param)


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
