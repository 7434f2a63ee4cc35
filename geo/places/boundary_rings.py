"""The boundaries as rings of points, for maps on paper: read once, drawn without a browser."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from geo.codes import prefecture_of

Ring = np.ndarray  # (longitude, latitude) in degrees, shape (n, 2)
Box = tuple[float, float, float, float]  # west, south, east, north in degrees


@dataclass(frozen=True, eq=False)
class Land:
    """rings: of each municipality, islands and holes alike. borders: coasts and the borders of
    prefectures, as open lines."""

    rings: Mapping[str, tuple[Ring, ...]]
    borders: tuple[Ring, ...]

    def within(self, window: Box) -> Iterator[tuple[str, Ring]]:
        """(code, ring) of everything that can be seen in a window."""
        for code, ring, box in self._boxed:
            if _meet(box, window):
                yield code, ring

    def box(self, codes: Sequence[str], *, near: Box | None = None, reach: float = 0) -> Box:
        """The window around some municipalities. near: only rings at most ``reach`` degrees
        from this window, so that the islands of Tokyo do not shrink Tokyo to a dot."""
        wanted = set(codes)
        boxes = [box for code, _, box in self._boxed if code in wanted]
        if near:
            boxes = [box for box in boxes if _meet(box, _grown(near, reach))]
        west, south, east, north = np.array(boxes).T
        return float(west.min()), float(south.min()), float(east.max()), float(north.max())

    def around(self, codes: Sequence[str]) -> Box:
        """The window of the prefectures that some municipalities lie in, with a margin."""
        own = self.box(codes)
        prefectures = {prefecture_of(code) for code in codes}
        members = [code for code in self.rings if prefecture_of(code) in prefectures]
        west, south, east, north = self.box(members, near=own, reach=1.0)
        return _grown((west, south, east, north), 0.03 * max(east - west, north - south))

    @cached_property
    def _boxed(self) -> tuple[tuple[str, Ring, Box], ...]:
        return tuple((code, r, _box(r)) for code, rings in self.rings.items() for r in rings)


def read_land(path: Path) -> Land:
    """Decode the boundary file (TopoJSON, quantised, object "municipalities")."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = _arcs(topology)
    rings: dict[str, tuple[Ring, ...]] = {}
    used: dict[int, set[str]] = {}
    for area in topology["objects"]["municipalities"]["geometries"]:
        lists = list(_ring_lists(area))
        rings[area["id"]] = tuple(_joined(arcs, each) for each in lists)
        for number in (n if n >= 0 else ~n for each in lists for n in each):
            used.setdefault(number, set()).add(area["id"])
    return Land(rings, tuple(arcs[n] for n, codes in used.items() if _is_border(codes)))


def _arcs(topology: dict) -> list[Ring]:
    scale, move = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    return [np.cumsum(np.array(arc), axis=0) * scale + move for arc in topology["arcs"]]


def _ring_lists(area: dict) -> Iterator[list[int]]:
    polygons = area["arcs"] if area["type"] == "MultiPolygon" else [area["arcs"]]
    for polygon in polygons:
        yield from polygon


def _joined(arcs: list[Ring], numbers: Sequence[int]) -> Ring:
    """One ring from its arcs; ~n is arc n backwards, and an arc begins where the last ended."""
    parts = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
    return np.vstack([parts[0], *(part[1:] for part in parts[1:])])


def _is_border(codes: set[str]) -> bool:
    return len(codes) == 1 or len({prefecture_of(code) for code in codes}) > 1


def _box(ring: Ring) -> Box:
    west, south = ring.min(axis=0).tolist()
    east, north = ring.max(axis=0).tolist()
    return west, south, east, north


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _grown(box: Box, margin: float) -> Box:
    return box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin


def thinned(ring: Ring) -> Ring:
    """Without points that repeat the one before."""
    return ring[np.r_[True, np.any(np.diff(ring, axis=0) != 0, axis=1)]]
