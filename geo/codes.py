"""Identifiers of Japanese areas: 全国地方公共団体コード, kept as text of five digits."""

from __future__ import annotations

import re
import unicodedata

_FIVE_DIGITS = re.compile(r"(0[1-9]|[1-3][0-9]|4[0-7])[0-9]{3}", re.ASCII)

PREFECTURES = tuple(f"{number:02}" for number in range(1, 48))


def municipality_code(text: str) -> str:
    """``text`` itself if it is a five-digit code such as ``"36342"``; else ValueError.

    Text and not a number, because the first nine prefectures start with a zero.
    """
    if not _FIVE_DIGITS.fullmatch(text):
        raise ValueError(text)
    return text


def read_code(text: str) -> str:
    """The five-digit code that a person typed with five digits, or with six: ``"363421"``.

    Both forms circulate. The sixth is a check digit, and a wrong one is a ValueError: it is
    there to catch typing errors. Full-width digits are read as well.
    """
    digits = unicodedata.normalize("NFKC", text).strip()
    code = municipality_code(digits[:5])
    if digits[5:] not in ("", check_digit(code)):
        raise ValueError(text)
    return code


def check_digit(code: str) -> str:
    """The sixth digit of a code, as the ministry (総務省) defines it: ``"2"`` for ``"01100"``."""
    total = sum(int(digit) * weight for digit, weight in zip(code, (6, 5, 4, 3, 2), strict=True))
    return str((11 - total % 11) % 10)


def prefecture_of(code: str) -> str:
    """The two-digit prefecture code: ``"36"`` of ``"36342"``."""
    return code[:2]
