"""All Japan coloured by an indicator, with the cases by name: a picture for paper and slides.

Drawn with Pillow, which has no state that threads would share. Far islands stand in frames, on
the same scale. In black and white the classes keep their order; where they run both ways from
zero, the side with fewer classes is hatched, and what has no data is hatched the other way.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PIL import Image, ImageChops, ImageDraw

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.map import label_layout
from geo.draw.palette import BORDER, CASE, INK, RULE, TOWN, WHITE, ramp
from geo.places.boundary_rings import BoundaryRings, Ring
from geo.places.classes import class_of
from geo.places.indicators import Indicator
from geo.publish import font
from geo.publish.maps.inset_frames import Frame, frames_of, placed
from geo.publish.maps.legend import legend_of
from geo.publish.maps.place_labels import Mark, draw_labels
from geo.text import Phrases

PRINT = (1440, 1480)  # pixels: more than 200 to the inch across A4
SLIDE = (1900, 1320)  # beside a sentence; its letters are ``LARGE``
LARGE = 1.7  # times as large: read from the back of a room
_FINER = 2  # drawn so much larger, then reduced: smooth edges
_WIDTH_OF_LABELS = 1000  # pixels across the map for which the sizes of labels are made


def map_picture(
    indicator: str,
    dataset: Dataset,
    *,
    t: Phrases,
    cases: Sequence[str] | None = None,
    town: str | None = None,
    size: tuple[int, int] = PRINT,
) -> bytes:
    """The map as a PNG of ``size`` pixels, with its legend.

    cases: ids of those that are marked; None: all. town: code of the reader's own, marked ★.
    size: ``PRINT`` or ``SLIDE``. More cases than can be named are numbered in the order given.
    """
    picture = _Picture(dataset, dataset.indicators[indicator], t, size)
    picture.colour()
    picture.frame()
    picture.explain()
    finished = picture.reduced()
    marked = marks(
        dataset, t.lang, frames_of(size), list(dataset.cases) if cases is None else cases, town
    )
    legend = tuple(edge / _FINER for edge in picture.legend.box)
    draw_labels(finished, marked, legend, label_unit(size))
    content = io.BytesIO()
    finished.save(content, "PNG", optimize=False, dpi=(220, 220))
    return content.getvalue()


class _Picture:
    def __init__(
        self,
        dataset: Dataset,
        indicator: Indicator,
        t: Phrases,
        size: tuple[int, int],
    ) -> None:
        self.dataset, self.indicator, self.t = dataset, indicator, t
        self.size = (size[0] * _FINER, size[1] * _FINER)
        self.image = Image.new("RGB", self.size, WHITE)
        self.pencil = ImageDraw.Draw(self.image)
        self.colours = ramp(indicator.ramp, indicator.breaks)
        self.frames = frames_of(self.size)
        self.line = _plain_line(self.frames)
        self.legend = legend_of(indicator, t, self.size, self.line * _letters(self.size))

    def colour(self) -> None:
        """Every municipality in the colour of its class, then the borders of prefectures."""
        values = self.dataset.values(self.indicator.id)
        hatched = {slant: Image.new("L", self.size, 0) for slant in ("/", "\\")}
        areas, borders = _placed(self.dataset.rings, self.size)
        for code, outlines in areas:
            colour, slant = self._look(class_of(values.get(code), self.indicator.breaks))
            for points in outlines:
                self.pencil.polygon(points, fill=colour, outline=RULE)
                if slant:
                    ImageDraw.Draw(hatched[slant]).polygon(points, fill=255)
        for slant, mask in hatched.items():
            self._hatch(mask, slant)
        for points in borders:
            self.pencil.line(points, fill=BORDER, width=max(1, round(self.line)))

    def frame(self) -> None:
        """Lines around the islands that do not stand where they are."""
        for frame in self.frames[1:]:
            self.pencil.rectangle(frame.box(), outline=BORDER, width=round(self.line) or 1)

    def explain(self) -> None:
        """The legend: the classes, highest at the top, and what has no data."""
        looks = [*(self._look(number) for number in range(len(self.colours)))][::-1]
        for number, text in enumerate(self.legend.heads):
            self.pencil.text(self.legend.corner(number), text, INK, self.legend.face)
        labelled = zip(self.legend.labels, [*looks, self._look(-1)], strict=True)
        for number, (text, look) in enumerate(labelled):
            self._sample(self.legend.sample(number), look)
            self.pencil.text(self.legend.beside(number), text, INK, self.legend.face)

    def reduced(self) -> Image.Image:
        return self.image.reduce(_FINER)

    def _sample(self, box: list[float], look: tuple[str, str]) -> None:
        self.pencil.rectangle(box, fill=look[0], outline=BORDER)
        if look[1]:
            mask = Image.new("L", self.size, 0)
            ImageDraw.Draw(mask).rectangle(box, fill=255)
            self._hatch(mask, look[1])

    def _look(self, number: int) -> tuple[str, str]:
        """Colour of a class, and which way it is hatched, if at all."""
        if number < 0:
            return WHITE, "\\"
        if self.indicator.ramp != "diverging":
            return self.colours[number], ""
        below = sum(each <= 0 for each in self.indicator.breaks)  # classes below zero
        fewer = range(below) if 2 * below <= len(self.colours) else range(below, len(self.colours))
        return self.colours[number], "/" if number in fewer else ""

    def _hatch(self, mask: Image.Image, slant: str) -> None:
        """Lines that rise ("/") or fall ("\\") on what the mask shows."""
        box = mask.getbbox()
        if box is None:
            return
        step = max(4, round(6 * self.line))
        width, height = box[2] - box[0], box[3] - box[1]
        lines = Image.new("L", (width, height), 0)
        pencil = ImageDraw.Draw(lines)
        left, right = (height, 0) if slant == "/" else (0, height)
        for start in range(-height, width, step):
            pencil.line((start, left, start + height, right), 255, max(1, step // 6))
        self.image.paste(INK, box, ImageChops.multiply(lines, mask.crop(box)))


@lru_cache(maxsize=cache_sizes.OUTLINES)
def _placed(
    rings: BoundaryRings, size: tuple[int, int]
) -> tuple[list[tuple[str, list[np.ndarray]]], list[np.ndarray]]:
    """Where outlines (by code) and borders lie in a picture: half of the work, and the same for
    every indicator. x and y by turns, as Pillow reads them."""
    frames = frames_of(size)

    def seen(ring: Ring) -> list[np.ndarray]:
        return [f.place(ring).astype(np.float32).ravel() for f in frames if f.holds(ring)]

    areas = [
        (code, [p for ring in outlines for p in seen(ring)])
        for code, outlines in rings.by_code.items()
    ]
    return areas, [points for border in rings.borders for points in seen(border)]


def label_unit(size: tuple[int, int]) -> float:
    """Pixels for each unit of the labels in a picture of ``size`` pixels."""
    return 1.25 * _plain_line(frames_of(size)) * _letters(size)


def marks(
    dataset: Dataset, lang: str, frames: Sequence[Frame], cases: Sequence[str], town: str | None
) -> list[Mark]:
    """The cases, by name or by number, and the reader's own town, each in its frame."""
    names = [dataset.cases[name].short[lang] for name in cases]
    labels = label_layout.labels([font.printable(name) for name in names])
    firsts = [dataset.cases[name].places[0] for name in cases]
    places = [dataset.statistics.place_position(first) for first in firsts]
    colours = [CASE] * len(cases)
    if town:
        name = dataset.area(town).name[lang]
        labels.append(label_layout.named(font.printable(f"★ {name}")))
        places.append(dataset.statistics.position(town))
        colours.append(TOWN)
    points = [tuple(placed(place, frames)) for place in places]
    return [Mark(*each) for each in zip(points, labels, colours, strict=True)]


def _letters(size: tuple[int, int]) -> float:
    return LARGE if size[0] > size[1] else 1


def _plain_line(frames: Sequence[Frame]) -> float:
    """Pixels of a thin line: a thousandth of the main islands' width."""
    left, _, right, _ = frames[0].box()
    return (right - left) / _WIDTH_OF_LABELS
