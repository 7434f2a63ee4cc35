"""Text on slides as it is: its size, colour, fonts and language, and what is said of a picture."""

from __future__ import annotations

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.text.text import TextFrame
from pptx.util import Pt

from geo.draw.palette import INK
from geo.text import language

LATIN, EAST_ASIAN = "Segoe UI", "Yu Gothic"  # both come with the program, none with the file
Box = tuple[int, int, int, int]  # left, top, width, height in EMU

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
