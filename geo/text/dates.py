"""Dates as the collection prints them, written for a reader in any language."""

from __future__ import annotations

import datetime
import re

from babel.dates import format_date

from geo.text.languages import Language, language

_PRINTED = re.compile(r"(FY)?(\d{4})(?:-(\d\d))?", re.ASCII)


def write_date(printed: str, lang: str) -> str:
    """``"2003-03"`` as 2003年（平成15年）3月 or March 2003; ``"FY2018"`` as a fiscal year.

    A bare year in which an era began is written as that era's first (2019: 令和元年), the
    months before the change in the earlier one (2019-04: 平成31年).
    """
    fiscal, digits, month = _PRINTED.fullmatch(printed).groups()
    year, rules = int(digits), language(lang)
    era = _era(year, int(month or 12), rules)
    if fiscal:
        return rules.dates.fiscal_year.format(year=year, era=era)
    if not month:
        return rules.dates.year.format(year=year, era=era)
    # not LLLL, the form without a day before it: where a language has none of its own, Babel 2.18
    # gives the names of whichever language was asked for first
    name = format_date(datetime.date(year, int(month), 1), "MMMM", locale=rules.locale)
    return rules.dates.month.format(year=year, era=era, month=name)


def sort_key(printed: str) -> tuple[int, int]:
    """Year and month for ordering; a bare year comes before its months, a fiscal year in April."""
    fiscal, year, month = _PRINTED.fullmatch(printed).groups()
    return int(year), 4 if fiscal else int(month or 0)


def _era(year: int, month: int, rules: Language) -> str:
    """The year by the era it lies in, latest first; empty in a language that names no eras."""
    for era in rules.eras:
        first = int(era.since[:4])
        if f"{year}-{month:02}" >= era.since:
            return f"{era.name}{rules.first_era_year if year == first else year - first + 1}"
    return ""
