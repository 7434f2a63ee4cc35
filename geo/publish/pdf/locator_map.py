"""A small map in black and white: where some municipalities lie in their prefecture, and where
that lies in Japan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

from geo import cache_sizes
from geo.codes import prefecture_of
from geo.places.boundary_rings import BoundaryRings, Box, Ring, thinned

_JAPAN: Box = (127.0, 29.5, 146.5, 46.5)  # of the stamp; the mark is drawn wherever it is
_EDGE = 1.2 * mm
_PIXELS = 360  # of the stamp: about 500 to the inch
_STEP = 0.3  # points: a tenth of a millimetre


class LocatorMap(Flowable):
    """The municipalities in black, their prefectures in grey, neighbours in outline.

    size: (width, height) in points. points: (latitude, longitude) in degrees of what is marked. Beside the map, in its emptiest corner, a stamp of Japan.
    """

    def __init__(
        self,
        rings: BoundaryRings,
        codes: Sequence[str],
        size: tuple[float, float],
        *,
        points: Sequence[tuple[float, float]] = (),
    ) -> None:
        super().__init__()
        self.points = points
        self.rings, self.codes = rings, tuple(codes)
        self.width, self.height = size
        self.stamp = min(size) * 0.34

    def wrap(self, *_: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        self.canv.saveState()
        self._clip()
        self._areas(self.rings.around(self.codes))
        self._stamp()
        self.canv.restoreState()
        self.canv.setLineWidth(0.5)
        self.canv.rect(0, 0, self.width, self.height)

    def _clip(self) -> None:
        path = self.canv.beginPath()
        path.rect(0, 0, self.width, self.height)
        self.canv.clipPath(path, stroke=0)

    def _areas(self, wanted: Box) -> None:
        place, seen_box = _fitted(wanted, self.width - self.stamp, self.height, self.stamp)
        home = {prefecture_of(code) for code in self.codes}
        kinds: dict[str, list[Ring]] = {"other": [], "home": [], "case": []}
        for code, ring in self.rings.within(seen_box):
            kind = "case" if code in self.codes else "home" if code[:2] in home else "other"
            kinds[kind].append(place(ring))
        self.canv.setLineWidth(0.25)
        for (kind, rings), (fill, line) in zip(
            kinds.items(), [(0.97, 0.7), (0.84, 0.45), (0.0, 1.0)], strict=True
        ):
            self.canv.setFillGray(fill)
            self.canv.setStrokeGray(line)
            if kind == "case":
                self.canv.setLineWidth(0.5)
            self._draw(rings)
        self.canv.setFillGray(1)
        self.canv.setStrokeGray(0)
        for latitude, longitude in self.points:
            self.canv.circle(*place(np.array([[longitude, latitude]]))[0], 1.8, fill=1)

    def _stamp(self) -> None:
        """Japan in the top left corner, with a ring around the place."""
        self.canv.setLineWidth(0.4)
        up = np.array([0, self.height - self.stamp])
        place, _ = _fitted(_JAPAN, self.stamp, self.stamp, 0)
        self.canv.drawImage(_silhouette(self.rings), *up, self.stamp, self.stamp)
        self.canv.setStrokeGray(0)
        self.canv.rect(*up, self.stamp, self.stamp)
        west, south, east, north = self.rings.box(self.codes)
        centre = place(np.array([[(west + east) / 2, (south + north) / 2]]))[0] + up
        x, y = np.clip(centre, (_EDGE, up[1] + _EDGE), (self.stamp - _EDGE, self.height - _EDGE))
        self.canv.setStrokeGray(0)
        self.canv.setLineWidth(1)
        self.canv.circle(x, y, 2.6)

    def _draw(self, rings: list[Ring]) -> None:
        if rings:
            path = self.canv.beginPath()
            for ring in rings:
                _trace(path, ring)
            # even-odd, so that a hole (a town enclosed by another) stays a hole
            self.canv.drawPath(path, stroke=1, fill=1, fillMode=0)


@lru_cache(maxsize=cache_sizes.OUTLINES)
def _silhouette(rings: BoundaryRings) -> ImageReader:
    """Japan in grey on white: as a picture, for as lines it would be most of the file."""
    picture = Image.new("L", (_PIXELS, _PIXELS), 255)
    pencil = ImageDraw.Draw(picture)
    place, _ = _fitted(_JAPAN, _PIXELS, _PIXELS, 0)
    for outlines in rings.by_code.values():
        for ring in outlines:
            points = place(ring) * (1, -1) + (0, _PIXELS)
            pencil.polygon(points.round().ravel().tolist(), fill=170, outline=170)
    return ImageReader(picture)


def _fitted(
    wanted: Box, width: float, height: float, left: float
) -> tuple[Callable[[Ring], Ring], Box]:
    """What turns degrees into points so that a box fills a rectangle that begins at
    ``left``, keeping shapes; and the box that is seen from the left edge of the paper on."""
    west, south, east, north = wanted
    squeeze = np.cos(np.radians((south + north) / 2))  # a degree of longitude is shorter
    scale = min(width / ((east - west) * squeeze), height / (north - south))
    middle = np.array([(west + east) / 2, (south + north) / 2])
    per_degree = np.array([scale * squeeze, scale])
    centre = np.array([left + width / 2, height / 2])

    def place(ring: Ring) -> Ring:
        return (ring - middle) * per_degree + centre

    low = middle - centre / per_degree
    high = middle + (np.array([left + width, height]) - centre) / per_degree
    return place, (low[0], low[1], high[0], high[1])


def _trace(path: PDFPathObject, ring: Ring) -> None:
    """A closed outline, in steps that can be seen: what falls on the same spot is left out."""
    points = thinned((ring / _STEP).round() * _STEP).round(2).tolist()
    if len(points) > 3:
        path.moveTo(*points[0])
        for point in points[1:-1]:
            path.lineTo(*point)
        path.close()
