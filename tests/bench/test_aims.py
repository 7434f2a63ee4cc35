"""Aims are judged by what was measured, and by nothing else."""

from __future__ import annotations

import pytest

from tests.bench.aims import AIMS, Aim, table
from tests.bench.result import DASH, DASHBOARD, Measure, Results

pytestmark = pytest.mark.slow  # of the benchmark, which runs by itself alone


def found(measure: Measure, own: float, dash: float | None = None) -> Results:
    results = Results()
    results.add(DASHBOARD, [(measure, own)])
    if dash is not None:
        results.add(DASH, [(measure, dash)])
    return results


@pytest.mark.parametrize(
    ("own", "expected"), [(39.96, ("40.0 kB", "met")), (40.04, ("40.0 kB", "missed"))]
)
def test_the_value_is_judged_as_measured_and_not_as_written(own, expected):
    assert Aim(Measure.CLICK_BYTES, 40).judged(found(Measure.CLICK_BYTES, own)) == expected


@pytest.mark.parametrize(("dash", "judgement"), [(0.2, "met"), (0.19, "missed")])
def test_not_slower_than_another_is_at_most_once_its_time(dash, judgement):
    assert Aim(Measure.PANEL, 1, DASH).judged(found(Measure.PANEL, 0.2, dash))[1] == judgement


def test_what_was_not_measured_is_neither_met_nor_missed():
    assert Aim(Measure.PANEL, 1, DASH).judged(found(Measure.PANEL, 0.2)) == ("–", "not measured")


def test_an_aim_is_written_from_what_it_is_judged_by():
    assert (Aim(Measure.FEEDBACK, 100).words, Aim(Measure.PANEL, 1, DASH).words) == (
        "feedback at the label ≤ 100 ms",
        "later click → panel ≤ 1 × Dash + dash-leaflet",
    )


def test_every_aim_has_its_row():
    assert len(table(Results()).splitlines()) == 2 + len(AIMS)
