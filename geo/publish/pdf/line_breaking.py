"""Breaking a paragraph into lines by the rules of Japanese print."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import count
from typing import Any

from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.platypus import Paragraph

from geo import cache_sizes
from geo.text.wrapping import filled, pieces

_STOPS = ";:,.!?"


class Lines(Paragraph):
    """A paragraph of one kind of type; needs ``wordWrap="CJK"`` in its style.

    reportlab's own lines may end with an opening bracket and break numbers and words.
    """

    def breakLinesCJK(self, maxWidths: Any) -> Any:
        if not self.frags or getattr(self, "_splitpara", 0):  # empty, or laid out already
            return super().breakLinesCJK(maxWidths)
        frag, self.height = self.frags[0], 0
        width = min(maxWidths) if isinstance(maxWidths, list | tuple) else maxWidths
        lines = [
            (width - stringWidth(line.rstrip(), frag.fontName, frag.fontSize), [line])
            for asked in _asked_for(self.frags).split("\n")
            for line in _remembered(asked, width, frag.fontName, frag.fontSize)
        ]
        return frag.clone(kind=0, lines=lines, ascent=frag.fontSize, descent=-0.2 * frag.fontSize)


class _Last(str):
    """A line after which another was asked for."""

    __slots__ = ()


def _asked_for(frags: list[Any]) -> str:
    """The text of a paragraph. What goes on overleaf, reportlab has kept as the lines of one
    piece; before, there is a piece for each line break."""
    if hasattr(frags[0], "words"):
        lines = [f"{each}\n" if isinstance(each, _Last) else each for each in frags[0].words]
        return "".join(lines).removesuffix("\n")
    return "".join("\n" if hasattr(each, "lineBreak") else each.text for each in frags)


def stringWidth(text: str, font: str, size: float) -> float:
    """How wide a text is, in points: by far the most frequent question of a layout."""
    return sum(_width(letter, font) for letter in text) * size / 1000


@lru_cache(maxsize=cache_sizes.LINES)
def _width(letter: str, font: str) -> float:
    return getFont(font).stringWidth(letter, 1000)


@lru_cache(maxsize=cache_sizes.LINES)
def _remembered(text: str, width: float, font: str, size: float) -> tuple[str, ...]:
    """The same of what was asked before: a document is laid out twice, and a page that is full
    asks again. The last line is marked."""
    *lines, last = broken(text, width, font, size)
    return (*lines, _Last(last))


def broken(text: str, width: float, font: str, size: float) -> list[str]:
    """``text`` in lines not wider than ``width`` points; only a word that is wider is cut.

    Nothing is lost: joined again, the lines are the text. Spaces stay at the ends of lines.
    """

    def wide(part: str) -> float:
        return stringWidth(part, font, size)

    fitting = (part for unit in _units(text) for part in _fitting(unit, width, font, size))
    return filled(fitting, width, wide)


def _units(text: str) -> list[str]:
    """What a line may end after; a stop stays with the bracket before it: (JA);"""
    units: list[str] = []
    for piece in pieces(text):
        if units and piece[0] in _STOPS:
            units[-1] += piece
        else:
            units.append(piece)
    return units


def _fitting(piece: str, width: float, font: str, size: float) -> Iterator[str]:
    """The piece in parts that are not wider than a line: mostly the piece itself."""
    while piece and stringWidth(piece.strip(), font, size) > width:
        cut = next(n for n in count(1) if stringWidth(piece[: n + 1], font, size) > width)
        cut = piece.rfind("→", 0, cut) + 1 or cut  # 2015→2020: rather there than in a year
        yield piece[:cut]
        piece = piece[cut:]
    yield piece
