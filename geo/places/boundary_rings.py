"""The boundaries as rings of points, for maps on paper: read once, drawn without a browser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd
import pyogrio.raw
import shapely

from geo.codes import prefecture_of

Ring = np.ndarray  # (longitude, latitude) in degrees, shape (n, 2)
Box = tuple[float, float, float, float]  # west, south, east, north in degrees


@dataclass(frozen=True, eq=False)
class BoundaryRings:
    """by_code: the rings of each municipality, islands and holes among them. borders: coasts and
    the borders of prefectures, as open lines."""

    by_code: Mapping[str, tuple[Ring, ...]]
    borders: tuple[Ring, ...]

    def within(self, box: Box) -> Iterator[tuple[str, Ring]]:
        """(code, ring) of everything that can be seen in a box."""
        for code, ring, own in self._boxed:
            if _meet(own, box):
                yield code, ring

    def box(self, codes: Sequence[str], *, near: Box | None = None, reach: float = 0) -> Box:
        """The box around some municipalities. near: only rings at most ``reach`` degrees
        from this box, so that the islands of Tokyo do not shrink Tokyo to a dot."""
        wanted = set(codes)
        boxes = [box for code, _, box in self._boxed if code in wanted]
        if near:
            boxes = [box for box in boxes if _meet(box, _grown(near, reach))]
        west, south, east, north = np.array(boxes).T
        return float(west.min()), float(south.min()), float(east.max()), float(north.max())

    def around(self, codes: Sequence[str]) -> Box:
        """The box of the prefectures that some municipalities lie in, with a margin."""
        own = self.box(codes)
        prefectures = {prefecture_of(code) for code in codes}
        members = [code for code in self.by_code if prefecture_of(code) in prefectures]
        west, south, east, north = self.box(members, near=own, reach=1.0)
        return _grown((west, south, east, north), 0.03 * max(east - west, north - south))

    @cached_property
    def _boxed(self) -> tuple[tuple[str, Ring, Box], ...]:
        return tuple((code, r, _box(r)) for code, rings in self.by_code.items() for r in rings)


def read_boundary_rings(path: Path) -> BoundaryRings:
    """Read the boundary file (TopoJSON, object "municipalities"). GDAL decodes it; pyogrio's raw
    reader hands it over without making a table of it."""
    _, _, shapes, (codes, *_) = pyogrio.raw.read(path, layer="municipalities", columns=["id"])
    parts, of_code = shapely.get_parts(shapely.from_wkb(shapes), return_index=True)
    lines, of_part = shapely.get_rings(parts, return_index=True)
    points, of_line = shapely.get_coordinates(lines, return_index=True)
    owners = codes[of_code[of_part]]  # of each ring
    rings: dict[str, list[Ring]] = {code: [] for code in codes}
    for code, ring in zip(
        owners, np.split(points, np.flatnonzero(np.diff(of_line)) + 1), strict=True
    ):
        rings[code].append(ring)
    prefectures = np.array([int(prefecture_of(code)) for code in owners])
    borders = _borders(points, of_line, prefectures[of_line])
    return BoundaryRings({code: tuple(own) for code, own in rings.items()}, borders)


def _borders(points: Ring, of_ring: np.ndarray, prefecture: np.ndarray) -> tuple[Ring, ...]:
    """The steps from point to point that one municipality takes alone, or two of different
    prefectures, joined to lines: neighbours share their points to the last digit.

    of_ring, prefecture: of each point, by number.
    """
    steps = np.hstack([points[:-1], points[1:]])
    taken = (of_ring[:-1] == of_ring[1:]) & np.any(steps[:, :2] != steps[:, 2:], axis=1)
    ahead = (steps[:, 0] < steps[:, 2]) | (
        (steps[:, 0] == steps[:, 2]) & (steps[:, 1] < steps[:, 3])
    )
    either_way = np.where(ahead[:, None], steps, steps[:, [2, 3, 0, 1]])
    table = pd.DataFrame(either_way[taken]).assign(prefecture=prefecture[:-1][taken])
    sides = table.groupby([0, 1, 2, 3], sort=False)["prefecture"].agg(["size", "min", "max"])
    shown = sides[(sides["size"] == 1) | (sides["min"] != sides["max"])]
    lines = shapely.linestrings(shown.index.to_frame().to_numpy().reshape(-1, 2, 2))
    joined = shapely.line_merge(shapely.multilinestrings(lines))
    return tuple(shapely.get_coordinates(line) for line in shapely.get_parts(joined))


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
