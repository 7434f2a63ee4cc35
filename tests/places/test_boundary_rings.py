"""Boundaries decoded: every municipality, closed, and windows that show what they should."""

from __future__ import annotations

import json

import numpy as np
import pytest

from geo.places.boundary_rings import read_boundary_rings

TWO_SQUARES = {
    "type": "Topology",
    "transform": {"scale": [0.5, 0.5], "translate": [130, 30]},
    # the border that both share, and the way around each
    "arcs": [
        [[2, 0], [0, 2]],
        [[2, 2], [-2, 0], [0, -2], [2, 0]],
        [[2, 0], [2, 0], [0, 2], [-2, 0]],
    ],
    "objects": {
        "municipalities": {
            "type": "GeometryCollection",
            "geometries": [
                {"id": "24208", "type": "Polygon", "arcs": [[0, 1]]},
                {"id": "24201", "type": "MultiPolygon", "arcs": [[[2, -1]]]},
            ],
        }
    },
}


@pytest.fixture
def squares(tmp_path):
    def of(**codes):
        text = json.dumps(TWO_SQUARES)
        for old, new in codes.items():
            text = text.replace(old[1:], new)
        path = tmp_path / "squares.json"
        path.write_text(text, encoding="utf-8")
        return read_boundary_rings(path)

    return of


def test_a_ring_is_joined_from_arcs_that_run_either_way(squares):
    rings = squares().by_code

    assert rings["24208"][0].tolist() == [[131, 30], [131, 31], [130, 31], [130, 30], [131, 30]]
    assert rings["24201"][0].tolist() == [[131, 30], [132, 30], [132, 31], [131, 31], [131, 30]]


def steps(lines):
    """From point to point, whichever way."""
    return {
        frozenset(map(tuple, pair))
        for line in lines
        for pair in zip(line[:-1].tolist(), line[1:].tolist(), strict=True)
    }


def test_a_border_within_a_prefecture_is_not_one_between_prefectures(squares):
    shared = frozenset([(131, 30), (131, 31)])

    assert shared not in steps(squares().borders) and len(steps(squares().borders)) == 6
    assert shared in steps(squares(c24201="25201").borders)


def test_the_window_around_a_town_shows_its_prefecture_and_a_margin(squares):
    west, south, east, north = squares().around(["24208"])

    assert west < 130 and east > 132 and south < 30 and north > 31


def test_every_municipality_has_closed_rings(dataset):
    rings = dataset.rings

    assert set(dataset.statistics.municipalities.index) <= set(rings.by_code)
    for outlines in rings.by_code.values():
        assert all(np.allclose(ring[0], ring[-1]) for ring in outlines)


def test_tokyo_is_shown_without_its_far_islands(dataset):
    west, south, east, _ = dataset.rings.around(["13104"])

    assert east - west < 2 and south > 34
