"""A QR code of a link: to project in a room, to print, to put on a slide.

Error correction M (15 % of the picture may be hidden), black on white in every colour scheme,
with the white margin of four modules that ISO/IEC 18004 asks for.
"""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno

from geo.draw.palette import BLACK, WHITE

QUIET = 4  # modules
COMFORTABLE = 300  # characters: more makes modules too small for the back of a room
_MODULE = 12  # pixels


@dataclass(frozen=True)
class QRCode:
    """The picture of one link, as the two files that people put on slides and paper."""

    svg: bytes
    png: bytes

    @property
    def address(self) -> str:
        """The picture as an address of its own, so that a page needs no file for it."""
        return "data:image/svg+xml;base64," + base64.b64encode(self.svg).decode()


def qr_code(link: str) -> QRCode | None:
    """The QR code of a link; None if it is too long for any (2,331 bytes)."""
    try:
        code = segno.make_qr(link, error="m", boost_error=False)
    except segno.DataOverflowError:
        return None
    return QRCode(svg=_saved(code, "svg"), png=_saved(code, "png"))


def _saved(code: segno.QRCode, kind: str) -> bytes:
    written = io.BytesIO()
    code.save(written, kind=kind, border=QUIET, scale=_MODULE, dark=BLACK, light=WHITE)
    return written.getvalue()


def opens_only_here(address: str) -> bool:
    """Whether an address opens on no other machine, so that a telephone cannot follow it."""
    host = urlsplit(address).hostname or ""
    return host in ("localhost", "::1", "0.0.0.0") or host.startswith("127.")
