"""Settings for all tests, and the data that several folders of tests look at."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import settings
from playwright.sync_api import sync_playwright

from geo.dataset import read_dataset
from geo.places.indicators import read_indicators
from geo.places.schema import COLUMNS, TABLES, Table
from geo.places.tables import Statistics, read_statistics
from geo.text import read_phrases
from tests import small
from tests.paths import DATA, ROOT
from tests.serving import launch, started

# how long an example takes says how busy the machine is, and nothing about the rule
settings.register_profile("rules", deadline=None)
settings.load_profile("rules")


LONGEST = "tests/load/test_memory.py"  # five minutes by itself: a worker that began it last kept all waiting


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session")
def chromium():
    """One browser for all; what a test opens in it is a context of its own. Playwright's event
    loop runs in this thread from now on: a test that needs another calls ``in_own_thread``."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory):
    """The dashboard as it is, for all that only read it: its address, its process and its log."""
    log = tmp_path_factory.mktemp("server") / "server.log"
    with started(ROOT / "dashboard.py", log) as server:
        yield server


@pytest.fixture(scope="session")
def catalogue():
    return read_indicators(DATA / "vocabulary/indicators.toml")


@pytest.fixture(scope="session", params=["ja", "en"])
def t(request):
    return read_phrases(DATA / "text", request.param)


@pytest.fixture(scope="session")
def words():
    return small.words


@pytest.fixture(scope="session")
def make_case():
    """A case in which the given parts are replaced."""
    return small.small_case


@pytest.fixture(scope="session")
def dataset():
    """All that is committed, as the dashboard reads it."""
    return read_dataset(DATA)


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
