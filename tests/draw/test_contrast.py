"""Contrast by the formula of WCAG 2.2: text 4.5:1, marks 3:1, on a light page and on a dark one."""

from __future__ import annotations

import re

import pytest

from geo.draw.html import SERVED
from geo.draw.palette import CASE, COMPARED, OTHER_CASE, SCREEN, TOWN
from pages.parts.app.templates import render

LIGHT, DARK = "#ffffff", "#171614"  # Streamlit's own page colours
STYLES = ["page", "practices", "workshop", "presenting", "compare", "sharing"]


def luminance(colour: str) -> float:
    """Relative luminance of "#rgb" or "#rrggbb", from 0 to 1."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def styles() -> dict[str, str]:
    """Every style sheet of ours by its name."""
    refused = dict.fromkeys(("file", "cookies", "connection"), "")
    words = {"menu": "", "no_file": "", "refused": refused}
    sheets = {name: render(f"{name}.css.j2", **words) for name in STYLES}
    of_map = (SERVED / "map.css").read_text(encoding="utf-8")
    for name, colour in SCREEN.items():
        of_map = of_map.replace(f"var(--{name.replace('_', '-')})", colour)
    return {**sheets, "map": of_map}


RULES = [
    (name, rule)
    for name, sheet in styles().items()
    for rule in re.findall(r"[^{}]+\{[^{}]*\}", re.sub(r"/\*.*?\*/|@media[^{]*\{", "", sheet))
]
ON_A_GROUND = [
    (name, *pair)
    for name, rule in RULES
    if (
        pair := [
            *re.findall(r"[^-\w]color: (#\w+)", rule)[:1],
            *re.findall(r"background: (#\w+)", rule)[:1],
        ]
    )
    and len(pair) == 2
]
ON_THE_PAGE = [pair for _, rule in RULES for pair in re.findall(
    r"[^-\w]color: light-dark\((#\w+), (#\w+)\)", rule)]  # fmt: skip


def test_the_formula_gives_the_ratios_that_wcag_names():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("sheet", "text", "ground"), ON_A_GROUND)
def test_text_on_a_ground_of_its_own_can_be_read(sheet, text, ground):
    assert contrast(text, ground) >= 4.5


def test_all_pairs_of_text_and_ground_are_found():
    assert {name for name, *_ in ON_A_GROUND} == {
        "page", "practices", "workshop", "presenting", "sharing", "map",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("light", "dark"), [pair for pair in ON_THE_PAGE if pair[0].lower() != "#fff"]
)
def test_text_of_two_colours_can_be_read_on_the_page_of_each(light, dark):
    assert contrast(light, LIGHT) >= 4.5
    assert contrast(dark, DARK) >= 4.5


@pytest.mark.parametrize("page", [LIGHT, DARK])
@pytest.mark.parametrize("mark", [CASE, OTHER_CASE, TOWN, *COMPARED])
def test_a_mark_stands_out_from_the_page(mark, page):
    """Not asked of the classes of the map and the age groups: each is bordered or has its figure
    written on it; nor of the municipalities behind the marks, which are a background."""
    assert contrast(mark, page) >= 3
