"""When a map counts as coloured, and when as repainted."""

from __future__ import annotations

import pytest

from tests.bench.painted import coloured, repainted, shares

pytestmark = pytest.mark.slow  # of the benchmark, which runs by itself alone

MAP = {"pale": 60, "middle": 90, "dark": 50}


def test_mixed_colours_along_the_borders_do_not_count():
    assert shares(MAP | {f"mixed {n}": 1 for n in range(100)}) == pytest.approx(
        {"pale": 0.3, "middle": 0.45, "dark": 0.25}
    )


def test_a_map_with_hardly_any_land_has_no_colours():
    assert shares({"pale": 50, "dark": 49}) == {}


@pytest.mark.parametrize(
    ("counts", "expected"),
    [(MAP, True), ({"grey": 200}, False), ({"grey": 150, "line": 50}, False)],
)
def test_areas_have_their_colours_when_they_differ(counts, expected):
    assert coloured(shares(counts)) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (MAP, False),
        ({"pale": 62, "middle": 90, "dark": 48}, False),
        ({"pale": 90, "middle": 90, "dark": 20}, True),
        ({"brown": 200}, True),
        ({}, False),
    ],
)
def test_a_map_is_repainted_when_much_of_its_land_has_another_colour(after, expected):
    assert repainted(shares(MAP), shares(after)) == expected
