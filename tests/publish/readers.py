"""Readers of PDFs that did not write them: text, QR codes and typefaces of a file."""

from __future__ import annotations

import pypdfium2
import zxingcpp


def pages(pdf: bytes) -> list[str]:
    """The text of every page, without spaces: where a line ends is not what is tested."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [without_spaces(page.get_textpage().get_text_bounded()) for page in document]


def without_spaces(text: str) -> str:
    """Text without white space and the hyphens of line ends, and with straight quotes."""
    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    return "".join(straight.replace("\ufffe", "-").split())


def codes(pdf: bytes, page: int = 0, *, scale: int = 150) -> list[str]:
    """What the QR codes of a page say, read from its picture. scale: dots to the inch."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[page].render(scale=scale / 72).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def ground(pdf: bytes) -> list[int]:
    """How light most of every page is: 0 is black, 255 white."""
    with pypdfium2.PdfDocument(pdf) as document:
        greys = [page.render(scale=0.3).to_pil().convert("L").histogram() for page in document]
    return [grey.index(max(grey)) for grey in greys]


def fonts(pdf: bytes) -> dict[str, bool]:
    """Every typeface that is used, and whether the file carries it."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = {}
        for page in document:
            for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
                font = item.get_font()
                found[font.get_base_name()] = font.is_embedded
        return found
