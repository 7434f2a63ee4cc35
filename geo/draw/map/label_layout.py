"""Labels beside the places of cases, so that none ever covers another.

At national zoom three of the first seven cases lie within 30 pixels. Each label is therefore
moved from its place until it is free, and joined to it by a line. The layout is worked out
here for every zoom level, so that it can be proved by tests; the browser only looks it up.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

ZOOMS = tuple(np.arange(3.5, 10.01, 0.25).tolist())
MOST_NAMES = 12  # more cases than this are numbered, as in the list, and not named
HEIGHT = 28  # pixels; a finger needs 24
GAP = 4  # pixels kept free between labels
DOT = 7  # pixels around a place that no label covers
_TILE = 256
_ANGLES = np.radians([0, 180, 45, 135, 315, 225, 90, 270, 20, 160, 340, 200, 65, 115, 295, 245])
_FIRST_REACH, _STEP = 12, 9  # pixels from the point to the label's nearest edge
Box = tuple[float, float, float, float]  # left, top, right, bottom
Room = Box | Sequence[Box]  # what a label stays inside of: one of several boxes
_NEAR = 12  # rings to try before the whole figure is searched
_GRID = 8  # pixels between the spots of that search


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
    return offsets_between(points, points, sizes)


def offsets_between(
    narrow: np.ndarray,
    wide: np.ndarray,
    sizes: Sequence[Label],
    inside: tuple[Room, Room] | None = None,
) -> np.ndarray:
    """The same for a figure that is stretched: one offset for each label that is free at every
    width between two. Distances change evenly with the width, so that the two ends prove all.

    narrow, wide: pixels of the points at both ends. inside: what labels do not leave while there
    is room, at both ends; as many boxes at the one as at the other. Raises ValueError for a point
    that is nowhere: nothing is ever free of it.
    """
    if not (np.isfinite(narrow).all() and np.isfinite(wide).all()):
        raise ValueError("a point has no position")
    half = np.array([[s.width, s.height] for s in sizes], dtype=float).reshape(-1, 2) / 2
    both = np.stack([narrow, wide]).astype(float)
    found = np.empty_like(both[0])
    placed: list[int] = []
    for index in _crowded_first(narrow):
        for shifts, box in _candidate_positions(
            both[:, index], half[index], inside, _rings_needed(both, found, half, index, placed)
        ):
            spots = both[:, index, None] + shifts
            free = _apart(spots, half[index] + DOT, both)
            free &= _apart(spots, half[index] + half[placed] + GAP, (both + found)[:, placed])
            if box is not None:
                free &= _within(spots, half[index], np.asarray(box, dtype=float))
            if free.any():
                break
        found[index] = shifts[int(np.argmax(free))]
        placed.append(index)
    return found


def _candidate_positions(
    ends: np.ndarray, half: np.ndarray, inside: tuple[Room, Room] | None, rings: int
) -> Iterator[tuple[np.ndarray, tuple[Room, Room] | None]]:
    """Offsets to try, the nearest first, and what to stay inside of with them: rings around the
    point, then everywhere in the figure, and if there is no room at all, rings without bounds.
    """
    if inside is not None:
        for number in range(_NEAR):
            yield _ring(number, half), inside
        boxes = np.reshape(inside[0], (-1, 4))
        (left, top), (right, bottom) = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
        grid = np.mgrid[left : right + 1 : _GRID, top : bottom + 1 : _GRID].reshape(2, -1).T
        shifts = (grid - ends[0]).round()
        yield shifts[np.argsort(np.linalg.norm(shifts, axis=1), kind="stable")], inside
    for number in range(rings):
        yield _ring(number, half), None


def _rings_needed(
    both: np.ndarray, found: np.ndarray, half: np.ndarray, index: int, placed: list[int]
) -> int:
    """How many rings are enough for one of them to have a free spot, so that the search ends.

    Look only to the right of the point, where the rings are ``_STEP`` apart, or a pixel less
    by rounding. A point or a label
    in the way covers a stretch there that is as long as both are wide together, and longer by as
    much as its distance differs between the ends: no more rings than fit into it. One ring more
    than all of them cover is free.
    """
    others = np.concatenate([both, (both + found)[:, placed]], axis=1) - both[:, index, None]
    reach = np.concatenate([np.full(both.shape[1], DOT), half[placed, 0] + GAP]) + half[index, 0]
    covered = 2 * reach + np.abs(others[1, :, 0] - others[0, :, 0])
    return int((covered // (_STEP - 1) + 1).sum()) + 1


def _within(spots: np.ndarray, half: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Which spots keep a label inside one of the boxes, the same at each end."""
    boxes = boxes.reshape(2, -1, 1, 4)
    first, last = boxes[..., :2] + half, boxes[..., 2:] - half
    fits = (spots[:, None] >= first) & (spots[:, None] <= last)
    return fits.all(axis=(0, 3)).any(axis=0)


def layout(
    places: Sequence[tuple[float, float]], sizes: Sequence[Label]
) -> dict[str, list[list[int]]]:
    """Offsets for every zoom level, by the level as JavaScript writes it ("4", "4.25")."""
    return {
        f"{zoom:g}": np.round(offsets(np.round(project(places, zoom)), sizes)).astype(int).tolist()
        for zoom in ZOOMS
    }


def text_width(text: str) -> float:
    """A safe width of 13-pixel bold text, in pixels."""
    wide = sum(unicodedata.east_asian_width(letter) in "WFA" for letter in text)
    return 14 * wide + 8.2 * (len(text) - wide)


def _width(text: str) -> int:
    return round(text_width(text) + 18)


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
    """Which spots keep at least ``reach`` from every other, sideways or up and down, at both
    ends of a stretch and in between: the first axis of ``spots`` and ``others`` is the end.
    """
    narrow, wide = spots[:, :, None] - others[:, None]
    nearest = np.where(narrow * wide > 0, np.minimum(np.abs(narrow), np.abs(wide)), 0)
    return (nearest >= reach).any(axis=2).all(axis=1)
