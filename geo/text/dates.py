"""Dates as the collection prints them, written for a reader in either language."""

from __future__ import annotations

import re

_PRINTED = re.compile(r"(FY)?(\d{4})(?:-(\d\d))?", re.ASCII)
_ERAS = (  # name, first year, first month: the year it begins in is 元年
    ("令和", 2019, 5),
    ("平成", 1989, 1),
    ("昭和", 1926, 12),
    ("大正", 1912, 7),
    ("明治", 1868, 1),
)
_MONTHS = "January February March April May June July August September October November December"


def write_date(printed: str, lang: str) -> str:
    """``"2003-03"`` as 2003年（平成15年）3月 or March 2003; ``"FY2018"`` as a fiscal year.

    A bare year in which an era began is written as that era's first (2019: 令和元年), the
    months before the change in the earlier one (2019-04: 平成31年).
    """
    fiscal, digits, month = _PRINTED.fullmatch(printed).groups()
    year = int(digits)
    if lang == "en":
        named = f"{_MONTHS.split()[int(month) - 1]} {year}" if month else str(year)
        return f"fiscal year {year}" if fiscal else named
    suffix = "年度" if fiscal else "年"
    written = f"{year}{suffix}（{_era(year, int(month or 12))}{suffix}）"
    return f"{written}{int(month)}月" if month else written


def sort_key(printed: str) -> tuple[int, int]:
    """Year and month for ordering; a bare year comes before its months, a fiscal year in April."""
    fiscal, year, month = _PRINTED.fullmatch(printed).groups()
    return int(year), 4 if fiscal else int(month or 0)


def _era(year: int, month: int) -> str:
    name, first = next(
        (name, first) for name, first, since in _ERAS if (year, month) >= (first, since)
    )
    return f"{name}{'元' if year == first else year - first + 1}"
