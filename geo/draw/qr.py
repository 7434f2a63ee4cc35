"""A QR code of a link: to project in a room, to print, to put on a slide.

Error correction M (15 % of the picture may be hidden), black on white in every colour scheme,
with the white margin of four modules that ISO/IEC 18004 asks for.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import segno

QUIET = 4  # modules
COMFORTABLE = 300  # characters: more makes modules too small for the back of a room
_MODULE = 12  # pixels of the PNG


@dataclass(frozen=True)
class QRCode:
    """The picture of one link. size: modules along a side, with the margin."""

    size: int
    path: str  # dark modules, as the data of an SVG path in units of modules
    svg: bytes
    png: bytes


def qr_code(link: str) -> QRCode | None:
    """The QR code of a link; None if it is too long for any (2,331 bytes)."""
    try:
        code = segno.make_qr(link, error="m", boost_error=False)
    except segno.DataOverflowError:
        return None
    return QRCode(
        size=len(code.matrix) + 2 * QUIET,
        path="".join(_runs(code.matrix)),
        svg=_saved(code, "svg", scale=_MODULE),
        png=_saved(code, "png", scale=_MODULE),
    )


def _saved(code: segno.QRCode, kind: str, **options: int) -> bytes:
    written = io.BytesIO()
    code.save(written, kind=kind, border=QUIET, dark="#000", light="#fff", **options)
    return written.getvalue()


def _runs(matrix) -> list[str]:
    """Dark modules beside each other as one bar each: no hairlines between them."""
    bars = []
    for down, row in enumerate(matrix):
        across = 0
        while across < len(row):
            length = 0
            while across + length < len(row) and row[across + length]:
                length += 1
            if length:
                bars.append(f"M{across + QUIET} {down + QUIET}h{length}v1h-{length}z")
            across += max(length, 1)
    return bars
