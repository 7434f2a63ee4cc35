"""Where the legend of a picture stands: low in the ocean on the right, off the land and the frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import ImageFont

from geo.draw.map.label_layout import Box
from geo.places.classes import class_labels
from geo.places.indicators import Indicator
from geo.publish import font
from geo.text import Phrases
from geo.text.numbers import unit_name
from geo.text.wrapping import filled, name_and_years, pieces

_LINE, _LETTER, _SAMPLE = 25, 17, 18  # height of a line, of a letter and of a sample, in units
_BESIDE = 1.6 * _SAMPLE + 8  # units from the left edge of a sample to its words
_EDGE = 14  # units kept free at the right
_WIDEST = 220  # units of a line: so much ocean lies beside the land and the far islands


@dataclass(frozen=True)
class Legend:
    """heads: lines above the classes. labels: of the classes, highest first, then "no data".

    box: pixels. line: from one line to the next, in pixels.
    """

    heads: Sequence[str]
    labels: Sequence[str]
    box: Box
    line: float
    face: ImageFont.FreeTypeFont

    def corner(self, number: int) -> tuple[float, float]:
        """Where a line begins, heads and labels counted together from 0."""
        return self.box[0], self.box[1] + number * self.line

    def sample(self, number: int) -> list[float]:
        """The box of a label's colour: left, top, right, bottom in pixels."""
        (left, top), side = self.corner(len(self.heads) + number), self.line * _SAMPLE / _LINE
        return [left, top, left + 1.6 * side, top + side]

    def beside(self, number: int) -> tuple[float, float]:
        """Where the words of a label begin."""
        left, top = self.corner(len(self.heads) + number)
        return left + self.line * _BESIDE / _LINE, top


def legend_of(indicator: Indicator, t: Phrases, size: tuple[int, int], unit: float) -> Legend:
    """The legend of a map of ``size`` pixels; unit: pixels, 1000 to the width of a plain map.

    Its head is broken where it would reach the land, or the frame of an island.
    """
    face = font.for_pictures(round(_LETTER * unit))
    labels = [*class_labels(indicator, t.lang)[::-1], t("map.words.no_data")]
    labels = [font.printable(each) for each in labels]
    unit_line = t("overlay.legend_unit", unit=unit_name(indicator.unit, t.lang))
    wanted = [indicator.label[t.lang], unit_line]
    right, bottom = size[0] - _EDGE * unit, size[1] - 0.7 * _LINE * unit
    heads = [line for each in wanted for line in _fitting(each, _WIDEST * unit, face)]
    top = bottom - (len(heads) + len(labels)) * _LINE * unit
    widest = max(
        *(face.getlength(each) for each in heads),
        *(face.getlength(each) + _BESIDE * unit for each in labels),
    )
    return Legend(heads, labels, (right - widest, top, right, bottom), _LINE * unit, face)


def _fitting(text: str, room: float, face: ImageFont.FreeTypeFont) -> list[str]:
    """A head in lines that are not wider than ``room`` pixels; its years on a line of their own
    if one is not enough."""
    text = font.printable(text)
    if face.getlength(text) <= room:
        return [text]
    lines = [
        line for part in name_and_years(text) for line in filled(pieces(part), room, face.getlength)
    ]
    return [line.strip() for line in lines]
