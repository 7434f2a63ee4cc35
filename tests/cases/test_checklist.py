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

import pytest

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
    path = CASES / f"{case}.toml"
    if not path.is_file():
        pytest.fail(f"{path} is missing")
    return path.read_text(encoding="utf-8")


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


def entries(field: str) -> pytest.MarkDecorator:
    """One test per case and entry of that field of the checklist."""
    return pytest.mark.parametrize(
        ("case", "entry"),
        [
            pytest.param(case, entry, id=f"{case}: {label(entry)}")
            for case, lists in CHECKLIST.items()
            for entry in lists[field]
        ],
    )


def label(entry: str | dict[str, Any]) -> str:
    """What the test's id shows of an entry."""
    return entry if isinstance(entry, str) else str(entry["printed"])


@pytest.mark.parametrize("case", CHECKLIST)
def test_every_case_of_the_collection_has_a_file(case: str) -> None:
    """A case without a file is a case that the reader never sees."""
    assert parsed(case)


@entries("names")
def test_every_name_of_the_collection_is_in_the_case_file(case: str, entry: str) -> None:
    """Some text of the case holds the name, whatever its width and spacing."""
    wanted = fold(entry)
    assert any(wanted in text for text in strings(case)), f"{case} does not name {entry}"


@entries("figures")
def test_every_figure_of_the_collection_is_in_the_case_file(
    case: str, entry: dict[str, Any]
) -> None:
    """Value, unit, date, approximation and printed form all agree with the collection."""
    figures = parsed(case).get("figures", [])
    near = [f for f in figures if f["value"] == entry["value"] or f["printed"] == entry["printed"]]
    assert fact(entry) in {fact(figure) for figure in figures}, f"nearest in {case}: {near}"


@entries("years")
def test_every_year_of_the_collection_dates_something_in_the_case_file(
    case: str, entry: str
) -> None:
    """An item, an event or a figure of the case bears the date."""
    dates = {value for key, value in leaves(parsed(case)) if key in {"since", "date"}}
    assert entry in dates, f"{case} has only {sorted(dates)}"


@entries("headings")
def test_every_heading_of_the_collection_is_a_section_of_the_case(case: str, entry: str) -> None:
    """Sections carry the printed heading with its marks."""
    headings = {fold(section["heading"]) for section in parsed(case)["sections"]}
    assert fold(entry) in headings, f"{case} has only {sorted(headings)}"


@entries("scanned")
def test_every_mended_scanning_error_is_noted_in_the_case_file(case: str, entry: str) -> None:
    """Whoever compares with the scan finds the form that stands there."""
    assert entry in raw(case), f"{case} does not note the scanned form {entry}"
