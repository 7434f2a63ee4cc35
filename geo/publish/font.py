"""The typeface of handouts and pictures: IPAex Gothic, whose file lies beside this module.

Japanese readers cannot be left to whatever typeface the server has, so it is embedded in every
PDF, reduced to the characters that are used. Under the IPA Font License v1.0, which lies beside
it: whoever passes the file on leaves its name and its bytes as they are and adds the licence.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from geo import cache_sizes

NAME = "IPAexGothic"
FILE = Path(__file__).parent / "fonts/ipaexg.ttf"  # TrueType outlines: reportlab reads no others
GETA = "〓"  # what Japanese printers set for a character that they do not have
# what other typefaces have and this one does not, and what Japanese print has in its place
_STAND_INS = {"≥": "≧", "≤": "≦", "✕": "×"}
_INVISIBLE = {"Cc", "Cf", "Mn"}  # control characters and variation selectors: nothing to draw


@cache
def registered() -> TTFont:
    """The typeface, known to reportlab under ``NAME``."""
    font = TTFont(NAME, str(FILE))
    pdfmetrics.registerFont(font)
    return font


@lru_cache(maxsize=cache_sizes.DATASET)
def for_pictures(size: int) -> ImageFont.FreeTypeFont:
    """The typeface for drawing in pictures; size: of a character, in pixels."""
    return ImageFont.truetype(str(FILE), size)


def printable(text: str) -> str:
    """``text`` with nothing in it that would be drawn as an empty box.

    A character that the typeface lacks is tried in its composed and its plain form (é, ①); an
    emoji or a rare character becomes 〓, so that its absence is seen. A line break stays.
    """
    return "".join(_drawn(letter) for letter in unicodedata.normalize("NFC", text))


def _drawn(letter: str) -> str:
    known = registered().face.charToGlyph
    if ord(letter) in known or letter == "\n":
        return letter
    plain = _STAND_INS.get(letter) or unicodedata.normalize("NFKC", letter)
    if plain != letter and all(ord(each) in known for each in plain):
        return plain
    return "" if unicodedata.category(letter) in _INVISIBLE else GETA
