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
from PIL import Image, ImageChops, ImageDraw, ImageFont

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.map import label_layout
from geo.draw.palette import BORDER, CASE, INK, RULE, TOWN, WHITE, ramp
from geo.places.boundary_rings import BoundaryRings, Ring
from geo.places.classes import class_labels, class_of
from geo.places.indicators import Indicator
from geo.publish import font
from geo.publish.maps.inset_frames import Frame, frames_of
from geo.text import Phrases
from geo.text.numbers import unit_name
from geo.text.wrapping import name_and_years

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
    letters = LARGE if size == SLIDE else 1
    picture = _Picture(dataset, dataset.indicators[indicator], t, size, letters)
    picture.colour()
    picture.frame()
    picture.legend()
    finished = picture.reduced()
    _Names(finished, picture.frames, dataset, t, letters).draw(
        list(dataset.cases) if cases is None else cases, town
    )
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
        letters: float,
    ) -> None:
        self.dataset, self.indicator, self.t = dataset, indicator, t
        self.size = (size[0] * _FINER, size[1] * _FINER)
        self.image = Image.new("RGB", self.size, WHITE)
        self.pencil = ImageDraw.Draw(self.image)
        self.colours = ramp(indicator.ramp, indicator.breaks)
        self.frames = frames_of(self.size)
        self.line = (self.frames[0].box()[2] - self.frames[0].box()[0]) / _WIDTH_OF_LABELS
        self.unit = self.line * letters

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

    def legend(self) -> None:
        """The classes, highest at the top, low in the ocean on the right."""
        line, face = 25 * self.unit, font.for_pictures(round(17 * self.unit))
        labels = [*class_labels(self.indicator, self.t.lang)][::-1]
        looks = [self._look(number) for number in range(len(labels))][::-1]
        labels.append(self.t("map.words.no_data"))
        looks.append(self._look(-1))
        unit = self.t("overlay.legend_unit", unit=unit_name(self.indicator.unit, self.t.lang))
        label = self.indicator.label[self.t.lang]
        head = [*(name_and_years(label) if self.unit > self.line else [label]), unit]
        widest = max(face.getlength(text) for text in (*head, *(f"口口{each}" for each in labels)))
        left = self.size[0] - widest - 14 * self.unit
        top = self.size[1] - (len(labels) + len(head) + 0.7) * line
        for number, text in enumerate(head):
            self.pencil.text((left, top + number * line), font.printable(text), INK, face)
        for number, (label, look) in enumerate(zip(labels, looks, strict=True), start=len(head)):
            self._sample((left, top + number * line), look, label, face)

    def reduced(self) -> Image.Image:
        return self.image.reduce(_FINER)

    def _sample(
        self,
        corner: tuple[float, float],
        look: tuple[str, str],
        label: str,
        face: ImageFont.FreeTypeFont,
    ) -> None:
        side = 18 * self.unit
        box = [*corner, corner[0] + 1.6 * side, corner[1] + side]
        self.pencil.rectangle(box, fill=look[0], outline=BORDER)
        if look[1]:
            mask = Image.new("L", self.size, 0)
            ImageDraw.Draw(mask).rectangle(box, fill=255)
            self._hatch(mask, look[1])
        text = font.printable(label)
        self.pencil.text((box[2] + 8 * self.unit, corner[1]), text, INK, face)

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


class _Names:
    """Labels beside the places, none on another (geo/draw/map/label_layout)."""

    def __init__(
        self,
        image: Image.Image,
        frames: Sequence[Frame],
        dataset: Dataset,
        t: Phrases,
        letters: float,
    ) -> None:
        self.pencil, self.frames = ImageDraw.Draw(image), frames
        self.dataset, self.lang = dataset, t.lang
        main = frames[0].box()
        self.unit = (main[2] - main[0]) / _FINER / _WIDTH_OF_LABELS * 1.25 * letters

    def draw(self, cases: Sequence[str], town: str | None) -> None:
        names = [self.dataset.cases[name].short[self.lang] for name in cases]
        sizes = label_layout.labels([font.printable(name) for name in names])
        firsts = [self.dataset.cases[name].places[0] for name in cases]
        places = [self.dataset.statistics.place_position(first) for first in firsts]
        colours = [CASE] * len(cases)
        if town:
            name = self.dataset.area(town).name[self.lang]
            sizes.append(label_layout.named(font.printable(f"★ {name}")))
            places.append(self.dataset.statistics.position(town))
            colours.append(TOWN)
        points = np.array([self._point(place) for place in places]).reshape(-1, 2)
        moved = label_layout.offsets(points / self.unit, sizes) * self.unit
        for point, offset in zip(points, moved, strict=True):
            self.pencil.line([*point, *(point + offset)], INK, max(1, round(1.5 * self.unit)))
        for point, offset, size, colour in zip(points, moved, sizes, colours, strict=True):
            self._dot(point, colour)
            self._label(point + offset, size, colour)

    def _point(self, place: tuple[float, float]) -> np.ndarray:
        degrees = np.array([place[::-1]])
        frame = next((f for f in self.frames if f.holds(degrees)), self.frames[0])
        return frame.place(degrees)[0] / _FINER

    def _dot(self, point: np.ndarray, colour: str) -> None:
        reach = 5 * self.unit
        self.pencil.ellipse([*(point - reach), *(point + reach)], fill=colour, outline=INK)

    def _label(self, centre: np.ndarray, size: label_layout.Label, colour: str) -> None:
        half = np.array([size.width, size.height]) * self.unit / 2
        self.pencil.rounded_rectangle(
            [*(centre - half), *(centre + half)], 5 * self.unit, fill=WHITE, outline=colour,
            width=max(2, round(2 * self.unit)),
        )  # fmt: skip
        face = font.for_pictures(round(13 * self.unit))
        self.pencil.text(tuple(centre), size.text, INK, face, anchor="mm")
