"""Medians, ratios, and the table of the benchmark."""

from __future__ import annotations

import pytest

from tests.bench.result import Measure, Results, table

pytestmark = pytest.mark.slow  # of the benchmark, which runs by itself alone


@pytest.fixture
def results():
    found = Results()
    for seconds in (0.3, 0.1, 0.2):
        found.add("ours", [(Measure.PANEL, seconds)])
    found.add("theirs", [(Measure.PANEL, 0.5), (Measure.CLICK_BYTES, 12.34)])
    found.add("still", [(Measure.CLICK_BYTES, 0.0)])
    return found


def test_a_peer_stands_for_the_median_of_its_values(results):
    assert results.median("ours", Measure.PANEL) == 0.2


def test_a_ratio_is_of_medians(results):
    assert results.ratio("ours", "theirs", Measure.PANEL) == pytest.approx(0.4)


def test_what_was_not_measured_has_neither_median_nor_ratio(results):
    assert results.median("ours", Measure.CLICK_BYTES) is None
    assert results.ratio("ours", "theirs", Measure.CLICK_BYTES) is None


def test_nothing_is_so_many_times_nothing(results):
    assert results.ratio("theirs", "still", Measure.CLICK_BYTES) is None


def test_the_table_sets_the_first_peer_against_the_others(results):
    assert table(results, ["ours", "theirs"]).splitlines() == [
        "| median | ours | theirs | ours / theirs |",
        "| --- | ---: | ---: | ---: |",
        "| later click → panel (s) | 0.20 | 0.50 | 0.40 |",
        "| received per later click (kB) | – | 12.3 | – |",
    ]
