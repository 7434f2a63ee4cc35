"""The committed data as handouts see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.publish.reference import open_reference
from geo.text import read_phrases

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def reference():
    return open_reference(DATA)


@pytest.fixture(scope="session", params=["ja", "en"])
def say(request):
    return read_phrases(DATA / "text", request.param)


@pytest.fixture(scope="session")
def ja():
    return read_phrases(DATA / "text", "ja")
