"""Percentiles, and the table of the load test."""

from __future__ import annotations

import pytest

from tests.load.result import HEADS, NONE, Step, cells, percentile, table


@pytest.mark.parametrize(
    ("share", "expected"), [(50, 50), (95, 95), (99, 99), (100, 100), (0, 1), (99.5, 100)]
)
def test_a_percentile_is_the_smallest_value_that_so_many_do_not_exceed(share, expected):
    assert percentile(range(100, 0, -1), share) == expected


def test_the_slowest_of_few_is_their_95th_percentile():
    assert percentile([0.1, 0.9, 0.2], 95) == 0.9


def test_no_values_have_no_percentile():
    with pytest.raises(ValueError, match="no values"):
        percentile([], 95)


def test_a_row_gives_means_for_the_network_and_the_server():
    step = Step(
        2, clicks=[0.1, 0.3], texts=[0.1, 0.2], click_bytes=[30_000, 50_000], lasted=10,
        server_seconds=0.1, client_seconds=0.5, empty_megabytes=200, full_megabytes=203,
    )  # fmt: skip
    row = dict(zip(HEADS, cells(step), strict=True))

    assert [row[head] for head in HEADS[6:]] == [
        "40.0", NONE, "50", "1 %", "203", "1.50", "5 %"
    ]  # fmt: skip


def test_what_was_not_measured_is_a_dash_and_no_zero():
    assert cells(Step(10)) == ["10", "0", "0", *[NONE] * 10]


def test_the_table_has_a_row_for_each_step():
    assert len(table([Step(10), Step(50)]).splitlines()) == 4
