"""Codes of areas as raw files write them: with six digits, or with zeros that a spreadsheet lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.codes import municipality_code, read_code

_DIGITS = re.compile(r"[0-9]+", re.ASCII)


def five_digit_codes(written: Sequence[str]) -> list[str | None]:
    """The five-digit codes of a whole column; None for each that is none, or not for certain.

    How many digits a code has is a matter of the column: 12025 is a code of five digits in one,
    and 01202 with its check digit in another whose other codes have six. A lost zero is put back
    where that is certain. SSDSE writes R before a code.
    """
    digits = [code.removeprefix("R") for code in written]
    lengths = {len(code) for code in digits if _DIGITS.fullmatch(code)}
    width = 6 if 6 in lengths else 5
    return [_code(code, width) for code in digits]


def _code(digits: str, width: int) -> str | None:
    if not _DIGITS.fullmatch(digits) or not width - 1 <= len(digits) <= width:
        return None
    full = digits.zfill(width)
    try:
        return read_code(full) if width == 6 else municipality_code(full)
    except ValueError:
        return None
