"""Ways in which raw files arrive changed: a spreadsheet's, a browser's, an editor's."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

SSDSE = "statistics/ssdse_a_2026_utf8.csv"
REGISTER = "statistics/resident_register_2018.csv"
WARD_REGISTER = "statistics/resident_register_2018_wards.csv"
PROJECTION = "statistics/ipss2023_municipal.csv"
WARD_PROJECTION = "statistics/ipss2023_wards.csv"
SELECTED = "statistics/ipss2023_age_selected.csv"
NAMES = "reference/municipality_names.csv"
WARD_NAMES = "reference/ward_names.csv"
OFFICES = "reference/municipality_offices.csv"
WARD_OFFICES = "reference/ward_offices.csv"
BOUNDARIES = "boundaries/municipalities_n03_2025.topojson"

Damage = Callable[[Path], None]


def change(edit: Callable[[list[list[str]]], object]) -> Damage:
    """Cells are changed in place by ``edit``."""

    def damage(path: Path) -> None:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        edit(rows)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)

    return damage


def cell(code: str, *columns: str, to: str) -> Damage:
    """What stands for an area in some columns."""

    def edit(rows: list[list[str]]) -> None:
        (row,) = (row for row in rows if row[_code(rows)].removeprefix("R") == code)
        for column in columns:
            row[rows[0].index(column)] = to

    return change(edit)


def swapped(one: str, other: str) -> Damage:
    """The cells of two columns under the heading of each other, years and labels left as they are."""

    def edit(rows: list[list[str]]) -> None:
        a, b = rows[0].index(one), rows[0].index(other)
        for row in rows[1:] if rows[1][0] else rows[3:]:
            row[a], row[b] = row[b], row[a]

    return change(edit)


def codes(rewrite: Callable[[str], str], column: str = "") -> Damage:
    """Every code written in another way."""

    def edit(rows: list[list[str]]) -> None:
        at = rows[0].index(column) if column else _code(rows)
        for row in rows[1:]:
            if row[at].removeprefix("R").isdecimal():
                row[at] = rewrite(row[at])

    return change(edit)


def text(rewrite: Callable[[str], str]) -> Damage:
    return lambda path: path.write_text(rewrite(path.read_text("utf-8")), "utf-8")


def content(rewrite: Callable[[bytes], bytes]) -> Damage:
    return lambda path: path.write_bytes(rewrite(path.read_bytes()))


def without_zeros(code: str) -> str:
    """As a spreadsheet shows a code that it took for a number."""
    return str(int(code.removeprefix("R")))


def _code(rows: list[list[str]]) -> int:
    return rows[0].index("code") if "code" in rows[0] else 0
