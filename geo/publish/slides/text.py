"""Text on slides as it is: its size, colour, fonts and language, and what is said of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.text.text import TextFrame
from pptx.util import Pt

from geo.draw.palette import INK
from geo.text import language
from geo.text.wrapping import columns, wrapped

LATIN, EAST_ASIAN = "Segoe UI", "Yu Gothic"  # both come with the program, none with the file
Box = tuple[int, int, int, int]  # left, top, width, height in EMU
LINE = 1.2  # height of a line by its type, as a program is told
# width of half a Japanese letter by its type, and of a Latin one where the widest typeface is bold
_JAPANESE, _LATIN = 0.54, 0.62

# what the schema wants after the fonts of a run
_LATER = {
    qn(f"a:{name}") for name in ("cs", "sym", "hlinkClick", "hlinkMouseOver", "rtl", "extLst")
}


def rgb(colour: str) -> RGBColor:
    """A colour of the palette, #rrggbb."""
    return RGBColor.from_string(colour.removeprefix("#").upper())


def coloured(
    frame: TextFrame, text: str, size: float, *, bold: bool = False, colour: str = INK
) -> None:
    """Text in a frame, wrapped; a line break in it begins a paragraph."""
    frame.word_wrap = True
    frame.text = text
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, rgb(colour)


def line_width(text: str, size: float) -> float:
    """How wide a line is in points, in whatever typeface the reader's program has."""
    return columns(text) * _column(text) * size


def lines_of(text: str, size: float, width: int) -> int:
    """How many lines a text takes in a box; width: in EMU. A word that is wider than the box
    takes several."""
    room = width / Pt(1)
    lines = wrapped(text, int(room / size / _column(text)))
    return sum(max(1, ceil(line_width(line, size) / room)) for line in lines)


def fitting(text: str, sizes: Sequence[int], width: int, height: int) -> int:
    """The largest of ``sizes`` in which a text fits into a box, or the smallest; EMU."""
    fits = (n for n in sizes if lines_of(text, n, width) * Pt(n * LINE) <= height)
    return next(fits, sizes[-1])


def _column(text: str) -> float:
    return _LATIN if columns(text) < 1.2 * len(text) else _JAPANESE  # → and – are in both


def set_fonts(root: etree._Element, lang: str) -> None:
    """Fonts for Latin and for East Asian letters in all text of a slide or a chart, and the
    language for the spelling checker: python-pptx names the Latin font alone."""
    written = language(lang)
    for properties in root.iter(qn("a:rPr"), qn("a:defRPr")):
        properties.set("lang", written.document)
        properties.set("altLang", written.document_other)
        later = next(
            (n for n, each in enumerate(properties) if each.tag in _LATER), len(properties)
        )
        for name, face in (("a:ea", EAST_ASIAN), ("a:latin", LATIN)):
            properties.insert(later, properties.makeelement(qn(name), {"typeface": face}))


def describe(shape: BaseShape, alt_text: str) -> None:
    """What a screen reader says of a picture, a chart or a table."""
    next(shape.element.iter(qn("p:cNvPr"))).set("descr", alt_text)
