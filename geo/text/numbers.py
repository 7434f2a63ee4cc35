"""Numbers with units, through Babel, the same in map, panel, chart and table."""

from __future__ import annotations

import math

from babel.numbers import format_decimal

_UNITS_JA = {
    "person": "人", "household": "世帯", "percent": "%", "point": "ポイント", "yen": "円",
    "place": "か所", "district": "地区", "school-district": "校区", "group": "団体",
    "team": "チーム", "han": "班", "branch": "支部", "block": "ブロック", "layer": "層",
    "section": "つ", "service": "事業", "generation": "世代",
    "person-per-km2": "人/km²", "person-per-1000": "人/千人", "person-per-10000": "人/1万人",
    "place-per-10000": "か所/1万人", "thousand-yen-per-person": "千円/人", "times": "倍",
}  # fmt: skip
_UNITS_EN = {
    "person": ("person", "people"), "household": ("household", "households"),
    "percent": ("%", "%"), "point": ("point", "points"), "yen": ("yen", "yen"),
    "place": ("place", "places"), "district": ("district", "districts"),
    "school-district": ("school district", "school districts"), "group": ("group", "groups"),
    "team": ("team", "teams"), "han": ("han group", "han groups"),
    "branch": ("branch", "branches"), "block": ("block", "blocks"), "layer": ("layer", "layers"),
    "section": ("section", "sections"), "service": ("service", "services"),
    "generation": ("generation", "generations"),
    "person-per-km2": ("people/km²",) * 2, "person-per-1000": ("per 1,000 people",) * 2,
    "person-per-10000": ("per 10,000 people",) * 2, "times": ("times",) * 2,
    "place-per-10000": ("per 10,000 people",) * 2,
    "thousand-yen-per-person": ("thousand yen per person",) * 2,
}  # fmt: skip
_TIGHT = {"%"}  # units written without a space after the number


def unit_name(unit: str, lang: str, value: float = 2) -> str:
    """The unit as written after ``value``."""
    if lang == "ja":
        return _UNITS_JA[unit]
    return _UNITS_EN[unit][int(value != 1)]


def write_number(
    value: float | None, unit: str | None, lang: str, *, decimals: int = 0, signed: bool = False
) -> str:
    """``12345, "person"`` as 12,345人 or 12,345 people; a dash for missing, never a zero.

    unit: None for a bare number. signed: write + before what is above zero, for changes. A value that rounds to zero has
    no sign.
    """
    if value is None or math.isnan(value):
        return "—"
    rounded = round(value, decimals) + 0.0  # + 0.0 turns -0.0 into 0.0
    digits = format_decimal(
        abs(rounded), "#,##0" + ("." + "0" * decimals if decimals else ""), locale=lang
    )
    sign = "−" if rounded < 0 else "+" if signed and rounded > 0 else ""
    name = unit_name(unit, lang, rounded) if unit else ""
    gap = "" if lang == "ja" or name in _TIGHT or not name else " "
    return f"{sign}{digits}{gap}{name}"
