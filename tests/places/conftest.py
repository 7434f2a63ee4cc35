"""The statistics and the catalogue that the dashboard reads, read once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from geo.places.indicators import read_indicators
from geo.places.tables import read_statistics

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def statistics():
    return read_statistics(DATA)


@pytest.fixture(scope="session")
def catalogue():
    return read_indicators(DATA / "vocabulary/indicators.toml")


@pytest.fixture
def data(tmp_path):
    """A copy of the built data that a test may damage."""
    for folder in ("tables", "boundaries"):
        shutil.copytree(DATA / folder, tmp_path / folder)
    shutil.copy(DATA / "datapackage.json", tmp_path)
    return tmp_path
