"""Frames of a picture of Japan: the main islands, and insets of the far ones on the same scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from geo.draw.map import label_layout
from geo.places.boundary_rings import Box, Ring

_MAIN: Box = (128.3, 30.0, 149.0, 45.75)
_SOUTH_WEST: Box = (122.7, 23.9, 131.6, 30.0)  # Okinawa and Amami
_OGASAWARA: Box = (140.4, 24.0, 143.0, 28.0)
_OGASAWARA_TOP = 40.6  # degrees north: where its frame hangs, in the empty ocean


@dataclass(frozen=True)
class Frame:
    """What a frame shows of the country, and where on the picture its north-west corner is, in
    pixels."""

    shown: Box  # degrees
    corner: tuple[float, float]
    zoom: float

    def place(self, ring: Ring) -> np.ndarray:
        west, _, _, north = self.shown
        points = label_layout.project(ring[:, ::-1], self.zoom)
        return points - label_layout.project([(north, west)], self.zoom) + self.corner

    def box(self) -> list[float]:
        west, south, east, north = self.shown
        return self.place(np.array([[west, north], [east, south]])).ravel().tolist()

    def holds(self, ring: Ring) -> bool:
        """Whether most of an outline lies in the frame."""
        west, south, east, north = self.shown
        x, y = ring.mean(axis=0)
        return bool(west <= x <= east and south <= y < north)


def frames_of(size: tuple[int, int]) -> list[Frame]:
    """The main islands as large as the picture allows, and the far ones on the same scale."""
    west, south, east, north = _MAIN
    one = np.ptp(label_layout.project([(north, west), (south, east)], 0), axis=0)
    zoom = float(np.log2(min(np.array(size) / one)))
    width, height = one * 2**zoom
    left, top = 0, (size[1] - height) / 2  # what is over at the right is the legend's
    main = Frame(_MAIN, (left, top), zoom)
    edge = 0.012 * width
    far = Frame(_OGASAWARA, (0, 0), zoom).box()
    hang = main.place(np.array([[east, _OGASAWARA_TOP]]))[0]
    corner = (hang[0] - (far[2] - far[0]) - edge, hang[1])
    return [
        main,
        Frame(_SOUTH_WEST, (left + edge, top + edge), zoom),
        Frame(_OGASAWARA, corner, zoom),
    ]


def placed(position: tuple[float, float], frames: Sequence[Frame]) -> np.ndarray:
    """Pixels (x, y) of a (latitude, longitude) in degrees: in the frame that holds it, or where
    it would lie beside the main islands."""
    degrees = np.array([position[::-1]])
    frame = next((each for each in frames if each.holds(degrees)), frames[0])
    return frame.place(degrees)[0]
