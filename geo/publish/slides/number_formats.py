"""Figures of an indicator as a spreadsheet writes them, so that a chart's own data keep their unit."""

from __future__ import annotations

from geo.places.indicators import Indicator
from geo.text import language
from geo.text.numbers import spaced_unit, unit_name, write_number
from geo.text.wrapping import columns

_SHORT = 8  # columns of a unit that fits after every figure; a longer one stands in the title


def number_format(indicator: Indicator, lang: str) -> str:
    """``#,##0.0"%"``; for what can be either, one part each for above, below and at zero."""
    digits = "#,##0" + ("." + "0" * indicator.decimals if indicator.decimals else "")
    unit = spaced_unit(indicator.unit, lang)
    after = f'"{unit}"' if unit and _fits(indicator, lang) else ""
    if not indicator.signed:
        return f"{digits}{after}"
    return f'"+"{digits}{after};"−"{digits}{after};{digits}{after}'


def figure(indicator: Indicator, value: float, lang: str) -> str:
    """What ``number_format`` makes of a value."""
    unit = indicator.unit if _fits(indicator, lang) else None
    return write_number(value, unit, lang, decimals=indicator.decimals, signed=indicator.signed)


def with_unit(indicator: Indicator, lang: str) -> str:
    """The name of an indicator; with the unit if the figures are written without it."""
    name = indicator.label[lang]
    if _fits(indicator, lang):
        return name
    unit = unit_name(indicator.unit, lang)
    return f"{name}{language(lang).writing.comma}{unit}"


def _fits(indicator: Indicator, lang: str) -> bool:
    return not indicator.unit or columns(unit_name(indicator.unit, lang)) <= _SHORT
