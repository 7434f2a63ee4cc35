"""The committed data as handouts see it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from geo.places import likeness
from geo.publish.reference import open_reference
from geo.text import read_phrases

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def reference():
    return open_reference(DATA)


@pytest.fixture(scope="session")
def scale(reference):
    """The scale of likeness, and all municipalities on it."""
    offered = [each for each in reference.indicators.values() if each.weight is not None]
    table = pd.DataFrame({each.id: reference.values(each.id) for each in offered})
    fitted = likeness.fitted(table, [each.id for each in offered if each.logarithmic])
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
        used, lacking = likeness.usable(on_scale(town), {n: w for n, w in weights.items() if w})
        if not used:
            return SimpleNamespace(used={}, lacking=lacking, cases=[], towns=pd.Series(dtype=float))
        cases = pd.DataFrame({name: on_scale(name) for name in reference.cases}).T
        ordered = likeness.distances(cases, on_scale(town), used).sort_values()
        near = likeness.distances(scale[1], on_scale(town), used)
        return SimpleNamespace(
            used=used,
            lacking=lacking,
            cases=list(ordered.items()),
            towns=likeness.nearest(near, 20, without=[town]),
        )

    return found


@pytest.fixture(scope="session", params=["ja", "en"])
def say(request):
    return read_phrases(DATA / "text", request.param)


@pytest.fixture(scope="session")
def ja():
    return read_phrases(DATA / "text", "ja")
