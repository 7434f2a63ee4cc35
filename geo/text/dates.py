"""Dates as the collection prints them, written for a reader in either language."""

from __future__ import annotations

import re

_PRINTED = re.compile(r"(FY)?(\d{4})(?:-(\d\d))?", re.ASCII)
_ERAS = ((2019, "令和"), (1989, "平成"), (1926, "昭和"))  # first year; a change of era falls inside
_MONTHS = "January February March April May June July August September October November December"


def write_date(printed: str, lang: str) -> str:
    """``"2003-03"`` as 2003年（平成15年）3月 or March 2003; ``"FY2018"`` as a fiscal year.

    Years before the new era's first full year are written in the era that the collection
    uses, so 2019 alone is ambiguous and is written 令和元年.
    """
    fiscal, digits, month = _PRINTED.fullmatch(printed).groups()
    year = int(digits)
    if lang == "en":
        named = f"{_MONTHS.split()[int(month) - 1]} {year}" if month else str(year)
        return f"fiscal year {year}" if fiscal else named
    suffix = "年度" if fiscal else "年"
    written = f"{year}{suffix}（{_era(year)}{suffix}）"
    return f"{written}{int(month)}月" if month else written


def sort_key(printed: str) -> tuple[int, int]:
    """Year and month for ordering; a bare year comes before its months."""
    _, year, month = _PRINTED.fullmatch(printed).groups()
    return int(year), int(month or 0)


def _era(year: int) -> str:
    first, name = next(era for era in _ERAS if year >= era[0])
    return f"{name}{'元' if year == first else year - first + 1}"
