"""Numbers with units, through Babel, the same in map, panel, chart and table."""

from __future__ import annotations

import math

from babel.numbers import format_decimal

from geo.text.languages import language


def unit_name(unit: str, lang: str, value: float = 2) -> str:
    """The unit as written after ``value``."""
    return language(lang).unit(unit, value)


def spaced_unit(unit: str | None, lang: str, value: float = 2) -> str:
    """The unit with the space before it, if it has one; nothing for a bare number."""
    rules = language(lang)
    return rules.gap(unit) + rules.unit(unit, value) if unit else ""


def write_number(
    value: float | None, unit: str | None, lang: str, *, decimals: int = 0, signed: bool = False
) -> str:
    """``12345, "person"`` as 12,345人 or 12,345 people; a dash for missing, never a zero.

    unit: None for a bare number. signed: write + before what is above zero, for changes. A value that rounds to zero has
    no sign.
    """
    if value is None or math.isnan(value):
        return "—"
    rules = language(lang)
    rounded = round(value, decimals) + 0.0  # + 0.0 turns -0.0 into 0.0
    digits = format_decimal(
        abs(rounded), "#,##0" + ("." + "0" * decimals if decimals else ""), locale=rules.locale
    )
    sign = "−" if rounded < 0 else "+" if signed and rounded > 0 else ""
    return f"{sign}{digits}{spaced_unit(unit, lang, rounded)}"
