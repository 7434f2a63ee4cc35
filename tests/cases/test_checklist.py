"""The case files hold everything that an independent reading of the collection listed.

``checklist.toml`` was read from the collection alone, before any case file was opened.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CASES = HERE.parents[1] / "data" / "cases"
CHECKLIST: dict[str, dict[str, list[Any]]] = tomllib.loads(
    (HERE / "checklist.toml").read_text(encoding="utf-8")
)


def fold(text: str) -> str:
    """The text without the differences of width and spacing that the scan leaves to chance."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@cache
def raw(case: str) -> str:
    """The case file as it was written, comments included."""
    return (CASES / f"{case}.toml").read_text(encoding="utf-8")


@cache
def parsed(case: str) -> dict[str, Any]:
    """The case file's contents."""
    return tomllib.loads(raw(case))


def leaves(node: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Every value below the node, with the key that it stands under."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield from leaves(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from leaves(value, key)
    else:
        yield key, node


@cache
def strings(case: str) -> tuple[str, ...]:
    """Every text of the case file, folded."""
    return tuple(fold(value) for _, value in leaves(parsed(case)) if isinstance(value, str))


@cache
def dates(case: str) -> set[str]:
    """Every date that an item, an event or a figure of the case bears."""
    return {value for key, value in leaves(parsed(case)) if key in {"since", "date"}}


def fact(figure: dict[str, Any]) -> tuple[Any, ...]:
    """What a figure says, so that two readings of it can be compared."""
    return (
        fold(figure["printed"]),
        round(float(figure["value"]), 6),
        figure.get("to"),
        figure["unit"],
        figure.get("date"),
        figure.get("approximate", False),
        figure.get("at_least", False),
    )


def entries(field: str) -> Iterator[tuple[str, Any]]:
    """Every entry of that field of the checklist, with its case."""
    return ((case, entry) for case, lists in CHECKLIST.items() for entry in lists[field])


def test_every_case_of_the_collection_has_a_file() -> None:
    """A case without a file is a case that the reader never sees."""
    assert [case for case in CHECKLIST if not (CASES / f"{case}.toml").is_file()] == []


def test_the_checklist_lists_something_in_every_field() -> None:
    """No list below is empty by mistake."""
    fields = ("names", "figures", "years", "headings", "scanned")

    assert [field for field in fields if not list(entries(field))] == []


def test_every_name_of_the_collection_is_in_the_case_file() -> None:
    """Some text of the case holds the name, whatever its width and spacing."""
    lacking = [
        f"{case}: {name}"
        for case, name in entries("names")
        if not any(fold(name) in text for text in strings(case))
    ]

    assert lacking == []


def test_every_figure_of_the_collection_is_in_the_case_file() -> None:
    """Value, unit, date, approximation and printed form all agree with the collection."""
    lacking = [
        f"{case}: {figure}"
        for case, figure in entries("figures")
        if fact(figure) not in map(fact, parsed(case).get("figures", []))
    ]

    assert lacking == []


def test_every_year_of_the_collection_dates_something_in_the_case_file() -> None:
    """An item, an event or a figure of the case bears the date."""
    lacking = [f"{case}: {year}" for case, year in entries("years") if year not in dates(case)]

    assert lacking == []


def test_every_heading_of_the_collection_is_a_section_of_the_case() -> None:
    """Sections carry the printed heading with its marks."""
    lacking = [
        f"{case}: {heading}"
        for case, heading in entries("headings")
        if fold(heading) not in {fold(section["heading"]) for section in parsed(case)["sections"]}
    ]

    assert lacking == []


def test_every_mended_scanning_error_is_noted_in_the_case_file() -> None:
    """Whoever compares with the scan finds the form that stands there."""
    lacking = [f"{case}: {form}" for case, form in entries("scanned") if form not in raw(case)]

    assert lacking == []
