"""Settings for all tests, and the data that several folders of tests look at."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import settings
from playwright.sync_api import sync_playwright

from geo.cases import Case
from geo.dataset import open_reference
from geo.places.indicators import read_indicators
from geo.places.schema import COLUMNS, TABLES, Table
from geo.places.tables import Statistics, read_statistics
from geo.text import read_phrases
from tests.paths import DATA
from tests.serving import launch

# how long an example takes says how busy the machine is, and nothing about the rule
settings.register_profile("rules", deadline=None)
settings.load_profile("rules")


@pytest.fixture(scope="module")
def chromium():
    """One for each module: Playwright cannot be started twice in a process, and while it is
    there nothing else can run an event loop."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def catalogue():
    return read_indicators(DATA / "vocabulary/indicators.toml")


@pytest.fixture(scope="session", params=["ja", "en"])
def t(request):
    return read_phrases(DATA / "text", request.param)


@pytest.fixture(scope="session")
def words():
    return lambda ja, en="x": {"ja": ja, "en": en}


@pytest.fixture(scope="session")
def make_case(words):
    """A case in which the given parts are replaced."""

    def case_of(**parts):
        top = {"section": "top"}
        place = {
            "code": "17211", "name": words("能美市"), "precision": "office",
            "position_source": "localgovjp", "statistics": "17211", "why": words("市全域。"),
        }  # fmt: skip
        practice = {
            "id": "shokudou", "name": words("子ども食堂"), "types": ["ibasho"],
            "description": words("お寺で。"), **top,
        }  # fmt: skip
        return Case.model_validate(
            {
                "id": "nomi",
                "kind": "municipality",
                "title": words("能美市"),
                "short": words("能美市"),
                "theme": words("結びつき"),
                "summary": words("お寺。"),
                "source": "jages-2019",
                "sections": [{"id": "top", "heading": "石川県能美市の取組み"}],
                "places": [place],
                "practices": [practice],
                **parts,
            }
        )

    return case_of


@pytest.fixture(scope="session")
def reference():
    return open_reference(DATA)


@pytest.fixture(scope="session")
def statistics():
    return read_statistics(DATA)


@pytest.fixture(scope="session")
def made_up():
    """Statistics of towns "01000", "01001", …: counts of each by (column, year), None: missing."""

    def of(counts) -> Statistics:
        towns = [f"01{number:03}" for number in range(len(next(iter(counts.values()))))]
        tables = {COLUMNS[name][0] for name, _ in counts}
        frames = {each.name: _frame(each, counts, towns) for each in TABLES if each in tables}
        return Statistics({"municipalities": pd.DataFrame(index=towns), **frames})

    return of


def _frame(table: Table, counts, towns) -> pd.DataFrame:
    years: dict[int, dict] = {}
    for (name, year), values in counts.items():
        if COLUMNS[name][0] is table:
            years.setdefault(year, {})[name] = values
    frames = {year: pd.DataFrame(columns, towns) for year, columns in years.items()}
    if "year" not in table.key:
        return pd.concat(frames.values(), axis="columns")
    return pd.concat(frames, names=["year", "code"]).swaplevel().sort_index()
