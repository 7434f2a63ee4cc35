"""Data that a test may damage."""

from __future__ import annotations

import shutil

import pytest

from tests.paths import DATA


@pytest.fixture
def data(tmp_path):
    """A copy of the built data that a test may damage."""
    for folder in ("tables", "boundaries"):
        shutil.copytree(DATA / folder, tmp_path / folder)
    shutil.copy(DATA / "datapackage.json", tmp_path)
    return tmp_path
