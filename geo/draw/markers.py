"""Labels beside the places of cases, so that none ever covers another.

At national zoom three of the first seven cases lie within 30 pixels. Each label is therefore
moved from its place until it is free, and joined to it by a line. The layout is worked out
here for every zoom level, so that it can be proved by tests; the browser only looks it up.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np

ZOOMS = tuple(np.arange(3.5, 10.01, 0.25).tolist())
MOST_NAMES = 12  # more cases than this are numbered, as in the list, and not named
HEIGHT = 28  # pixels; a finger needs 24
GAP = 4  # pixels kept free between labels
DOT = 7  # pixels around a place that no label covers
_TILE = 256
_ANGLES = np.radians([0, 180, 45, 135, 315, 225, 90, 270, 20, 160, 340, 200, 65, 115, 295, 245])
_FIRST_REACH, _STEP = 12, 9  # pixels from the point to the label's nearest edge


@dataclass(frozen=True)
class Label:
    """What is written for a case, and its size in pixels."""

    text: str
    width: int
    height: int = HEIGHT


def labels(names: Sequence[str]) -> list[Label]:
    """A label for each name: the name itself, or its number where there are many."""
    texts = names if len(names) <= MOST_NAMES else [str(i + 1) for i in range(len(names))]
    return [named(text) for text in texts]


def named(name: str) -> Label:
    """A label with a name, however many others there are."""
    return Label(name, max(_width(name), HEIGHT))


def numbered(number: int) -> Label:
    """A small label with a number."""
    return Label(str(number), 24, 24)


def project(places: Sequence[tuple[float, float]], zoom: float) -> np.ndarray:
    """(latitude, longitude) in degrees to Web Mercator pixels at a zoom, shape (n, 2)."""
    degrees = np.asarray(places, dtype=float).reshape(-1, 2)
    latitude, longitude = np.radians(degrees[:, 0]), np.radians(degrees[:, 1])
    size = _TILE * 2**zoom / (2 * np.pi)
    north = np.log(np.tan(np.pi / 4 + latitude / 2))
    return np.column_stack([size * (longitude + np.pi), size * (np.pi - north)])


def offsets(points: np.ndarray, sizes: Sequence[Label]) -> np.ndarray:
    """How far each label's centre stands from its point, in pixels, shape (n, 2).

    points: pixels, shape (n, 2). The most crowded points choose first, each the nearest free
    spot. No label overlaps another or covers any point.
    """
    half = np.array([[s.width, s.height] for s in sizes], dtype=float).reshape(-1, 2) / 2
    centres = np.empty_like(points, dtype=float)
    placed: list[int] = []
    for index in _crowded_first(points):
        for ring in count():
            spots = points[index] + _ring(ring, half[index])
            free = _apart(spots, half[index] + DOT, points)
            free &= _apart(spots, half[index] + half[placed] + GAP, centres[placed])
            if free.any():
                break
        centres[index] = spots[int(np.argmax(free))]
        placed.append(index)
    return centres - points


def layout(
    places: Sequence[tuple[float, float]], sizes: Sequence[Label]
) -> dict[str, list[list[int]]]:
    """Offsets for every zoom level, by the level as JavaScript writes it ("4", "4.25")."""
    return {
        f"{zoom:g}": np.round(offsets(np.round(project(places, zoom)), sizes)).astype(int).tolist()
        for zoom in ZOOMS
    }


def _width(text: str) -> int:
    """A safe width of 13-pixel bold text with its padding."""
    wide = sum(unicodedata.east_asian_width(letter) in "WFA" for letter in text)
    return round(14 * wide + 8.2 * (len(text) - wide) + 18)


def _crowded_first(points: np.ndarray) -> list[int]:
    if len(points) < 2:
        return list(range(len(points)))
    distances = np.linalg.norm(points[:, None] - points[None], axis=2)
    np.fill_diagonal(distances, np.inf)
    return np.argsort(distances.min(axis=1), kind="stable").tolist()


def _ring(number: int, half: np.ndarray) -> np.ndarray:
    """Possible positions of a label's centre around its point, the nearest ring being 0."""
    directions = np.column_stack([np.cos(_ANGLES), np.sin(_ANGLES)])
    return (directions * (_FIRST_REACH + _STEP * number + half)).round()


def _apart(spots: np.ndarray, reach: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Which spots are at least ``reach`` from every other, sideways or up and down."""
    return (np.abs(spots[:, None] - others[None]) >= reach).any(axis=2).all(axis=1)
