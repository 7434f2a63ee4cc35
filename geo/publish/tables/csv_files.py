"""CSV for programs and for Excel: UTF-8 with a mark, CRLF, quoted as RFC 4180 says.

The heads are the same in both languages, so that one script reads either; the words in the
cells are in the chosen one. Figures are in the long form, one value a row, because then unit,
date and source can stand beside each and stay with it when the rows are filtered or joined; a
block below the table would break every reader, and a second file gets lost. Several names in one cell are divided by "; ", and their ids stand in a column of their own.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from geo.dataset import Dataset
from geo.places.areas import Area
from geo.publish.tables import case_tables, indicator_tables
from geo.publish.tables.excel import FORMULA_STARTS
from geo.publish.tables.table import Table, Value
from geo.text import Phrases
from geo.view.directory import Entry


def cases(dataset: Dataset, t: Phrases) -> bytes:
    """One row for each case."""
    return written(case_tables.cases(dataset, t))


def entries(kind: str, found: Iterable[Entry], dataset: Dataset, t: Phrases) -> bytes:
    """One row for each of the entries that is a ``kind``: practice, hub or organisation."""
    return written(case_tables.entry_table(kind, found, dataset, t))


def figures(dataset: Dataset, t: Phrases) -> bytes:
    """One row for each number of the collection, with unit, date and source."""
    return written(case_tables.figures(dataset, t))


def indicators(areas: Sequence[Area], dataset: Dataset, t: Phrases) -> bytes:
    """One row for each indicator of each area, with unit, date and source."""
    return written(indicator_tables.long(areas, dataset, t))


def written(table: Table) -> bytes:
    """A table as CSV. What is not known is an empty field."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_field(value) for value in row] for row in table.rows)
    return file.getvalue().encode("utf-8-sig")


def _field(value: Value) -> str:
    """Ten digits of a number. A text that a spreadsheet would calculate gets an apostrophe."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA_STARTS) else value
    return "" if value is None else f"{value:.10g}"
