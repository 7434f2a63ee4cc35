"""A QR code that leads from paper back to the live view, with the address in print."""

from __future__ import annotations

from functools import lru_cache

import segno
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from geo import cache_sizes
from geo.draw.qr import opens_only_here
from geo.publish.pdf.styles import PdfStyles, side_by_side
from geo.text import Phrases

QUIET = 4  # modules of white around it, which readers need (ISO/IEC 18004)
BOX = 47 * mm  # the width of a code with its address
TYPED = 300  # characters of an address that somebody may still type; and of a small code
LONGEST = 1_500  # characters: with more, even the squares of a large code are below 0.3 mm


class QRCode(Flowable):
    """The address as a QR code (correction level M), drawn as squares; size: in points."""

    def __init__(self, address: str, size: float = 32 * mm) -> None:
        super().__init__()
        self.size = self.width = self.height = size
        self.rows = _matrix(address)

    def wrap(self, *_: float) -> tuple[float, float]:
        return self.size, self.size

    def draw(self) -> None:
        side = self.size / (len(self.rows) + 2 * QUIET)
        path = self.canv.beginPath()
        for down, row in enumerate(self.rows):
            top = self.size - (down + QUIET + 1) * side
            for across, length in _runs(row):
                path.rect((across + QUIET) * side, top, length * side, side)
        self.canv.setFillGray(0)
        self.canv.drawPath(path, stroke=0, fill=1)


@lru_cache(maxsize=cache_sizes.AREAS)
def _matrix(address: str) -> tuple[bytearray, ...]:
    # level M as given, not raised to what happens to fit: the size of the squares matters more
    return segno.make_qr(address, error="m", boost_error=False).matrix


def code_box(address: str, styles: PdfStyles, t: Phrases) -> Flowable:
    """The QR code, what it is for, and the address in print. A long address has a large code
    alone; one that is too long for paper, a sentence that says so."""
    if len(address) > LONGEST:
        return side_by_side([[styles.note(t("handout.no_code"))]], [BOX])
    lines = [styles.note(t("handout.scan"), alignment=1)]
    if len(address) <= TYPED:
        lines.append(styles.small(address, alignment=1))
    if opens_only_here(address):
        lines.append(styles.small(t("handout.only_here"), alignment=1))
    code = QRCode(address) if len(address) <= TYPED else QRCode(address, BOX)
    return side_by_side([[[code, *lines]]], [BOX], align="CENTER")


def beside_code(left: list[Flowable], address: str, styles: PdfStyles, t: Phrases) -> Flowable:
    """What a handout begins with, and the code at its right."""
    gap = 5 * mm
    row = [left, "", code_box(address, styles, t)]
    return side_by_side([row], [styles.width - BOX - gap, gap, BOX])


def _runs(row: bytearray) -> list[tuple[int, int]]:
    """(start, length) of the dark modules beside each other: no hairlines between them."""
    found: list[list[int]] = []
    for number, dark in enumerate(row):
        if not dark:
            continue
        if found and sum(found[-1]) == number:
            found[-1][1] += 1
        else:
            found.append([number, 1])
    return [(start, length) for start, length in found]
