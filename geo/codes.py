"""Identifiers of Japanese areas: 全国地方公共団体コード（検査数字なし5桁）, kept as text."""

from __future__ import annotations

import re

_FIVE_DIGITS = re.compile(r"(0[1-9]|[1-3][0-9]|4[0-7])[0-9]{3}", re.ASCII)

PREFECTURES = tuple(f"{number:02}" for number in range(1, 48))


def municipality_code(text: str) -> str:
    """``text`` itself if it is a five-digit code such as ``"36342"``; else ValueError.

    Text and not a number, because the first nine prefectures start with a zero.
    """
    if not _FIVE_DIGITS.fullmatch(text):
        raise ValueError(text)
    return text


def prefecture_of(code: str) -> str:
    """The two-digit prefecture code: ``"36"`` of ``"36342"``."""
    return code[:2]
