"""Names beside the places of a picture: none on another, on the legend or over the edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image, ImageDraw

from geo.draw.map import label_layout
from geo.draw.map.label_layout import Box, Label
from geo.draw.palette import INK, WHITE
from geo.publish import font

_EDGE = 4  # units kept free around the picture and the legend
_LETTER, _MARGIN = 13, 12  # height of a letter; beside the words of a label, both sides together


@dataclass(frozen=True)
class Mark:
    """A place: its pixels (x, y), the size and words of its label in units, its colour."""

    point: tuple[float, float]
    label: Label
    colour: str


def centres(
    points: np.ndarray, sizes: Sequence[Label], picture: tuple[float, float], legend: Box
) -> np.ndarray:
    """Where the middle of each label stands, shape (n, 2), all in the same unit.

    points: shape (n, 2). Every label that is not larger than the picture lies within it,
    whatever the points are, and off the legend, which is a corner at the bottom right, while
    there is room.
    """
    width, height = picture
    room = [
        (_EDGE, _EDGE, width - _EDGE, legend[1] - _EDGE),
        (_EDGE, _EDGE, legend[0] - _EDGE, height - _EDGE),
    ]
    moved = label_layout.offsets_between(points, points, sizes, (room, room))
    half = np.array([[each.width, each.height] for each in sizes]).reshape(-1, 2) / 2
    return np.clip(points + moved, half + _EDGE, np.array(picture) - half - _EDGE)


def draw_labels(image: Image.Image, marks: Sequence[Mark], legend: Box, unit: float) -> None:
    """Dots, labels, and the lines that join them. legend: pixels. unit: pixels for each unit."""
    pencil = ImageDraw.Draw(image)
    widest = int(image.width / unit) - 2 * _EDGE
    sizes = [replace(each.label, width=min(each.label.width, widest)) for each in marks]
    points = np.array([each.point for each in marks], dtype=float).reshape(-1, 2)
    picture = (image.width / unit, image.height / unit)
    found = centres(points / unit, sizes, picture, tuple(np.array(legend) / unit)) * unit
    for point, centre in zip(points, found, strict=True):
        pencil.line([*point, *centre], INK, max(1, round(1.5 * unit)))
    for mark, centre, size in zip(marks, found, sizes, strict=True):
        reach = 5 * unit
        x, y = mark.point
        pencil.ellipse([x - reach, y - reach, x + reach, y + reach], fill=mark.colour, outline=INK)
        _label(pencil, centre, size, mark.colour, unit)


def _label(
    pencil: ImageDraw.ImageDraw, centre: np.ndarray, size: Label, colour: str, unit: float
) -> None:
    half = np.array([size.width, size.height]) * unit / 2
    pencil.rounded_rectangle(
        [*(centre - half), *(centre + half)], 5 * unit, fill=WHITE, outline=colour,
        width=max(2, round(2 * unit)),
    )  # fmt: skip
    face = font.for_pictures(round(_LETTER * unit))
    room = (size.width - _MARGIN) * unit
    if (needed := face.getlength(size.text)) > room:
        face = font.for_pictures(max(1, int(_LETTER * unit * room / needed)))
    pencil.text(tuple(centre), size.text, INK, face, anchor="mm")
