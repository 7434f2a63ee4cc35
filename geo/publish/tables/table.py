"""A table on its way into a file: named columns, and rows of text, numbers and nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Value = str | float | int | None  # None: not known, and never written as a zero


@dataclass(frozen=True)
class Table:
    """``name`` and ``columns`` are the same in every language; what a reader sees as heads of
    the columns is in ``heads`` where it is not simply the phrase of that column.

    formats: of the numbers of a column (spreadsheet notation); row_formats: of a row's, where
    each row has its own unit.
    """

    name: str
    columns: tuple[str, ...]
    rows: list[tuple[Value, ...]]
    heads: Mapping[str, str] = field(default_factory=dict)
    formats: Mapping[str, str] = field(default_factory=dict)
    row_formats: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> list[dict[str, Value]]:
        """The rows with the names of their columns."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def without(self, *endings: str) -> Table:
        """The table without the columns whose names end so."""
        kept = [number for number, name in enumerate(self.columns) if not name.endswith(endings)]
        return Table(
            self.name,
            tuple(self.columns[number] for number in kept),
            [tuple(row[number] for number in kept) for row in self.rows],
            self.heads,
            self.formats,
            self.row_formats,
        )


def joined(texts: Sequence[str]) -> str:
    """Several texts in one cell, so that a program can take them apart again."""
    return "; ".join(texts)


def table(
    name: str, columns: Mapping[str, Callable[[Any], Value]], items: Iterable[Any], **formats: Any
) -> Table:
    """One row for each item; ``columns``: name -> what stands there."""
    readers = list(columns.values())
    rows = [tuple(read(item) for read in readers) for item in items]
    return Table(name, tuple(columns), rows, **formats)


def number_format(decimals: int, *, signed: bool = False) -> str:
    """Spreadsheet notation of a number as the pages write it: grouped, with its decimals."""
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    return f"+{digits};-{digits};{digits}" if signed else digits
