"""An Excel workbook of everything: real numbers, codes as text, and where it all comes from."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from geo.dataset import Dataset
from geo.draw.palette import ACCENT, HEAD
from geo.places.areas import Area
from geo.publish.tables import case_tables, indicator_tables
from geo.publish.tables.table import Table, Value
from geo.text import Phrases
from geo.text.wrapping import columns
from geo.view.directory import entries

FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
NOTES = ("missing", "printed", "rates", "codes", "positions", "several")
_WIDEST, _NARROWEST = 48, 8  # of a column, in half-width characters
_MADE = datetime.datetime(2000, 1, 1)  # the same data makes the same file


def workbook(dataset: Dataset, areas: Sequence[Area], t: Phrases) -> bytes:
    """All cases and all municipalities as .xlsx, in one language.

    areas: the reader's own town and what is compared, shown beside the cases. No text is
    ever a formula, whatever it begins with.
    """
    beside = [*dataset.case_areas, *(a for a in areas if a.id not in dataset.cases)]
    tables = [
        case_tables.cases(dataset, t),
        *(
            case_tables.entry_table(kind, entries(dataset), dataset, t)
            for kind in ("practice", "hub", "organisation")
        ),
        case_tables.figures(dataset, t),
        indicator_tables.side_by_side(beside, dataset, t),
        indicator_tables.wide(dataset, t),
        indicator_tables.catalogue(dataset, t),
        indicator_tables.sources(dataset, t),
    ]
    return written([each.without("_ids") for each in tables], t)


def written(tables: Sequence[Table], t: Phrases) -> bytes:
    """Each table on its own sheet, after one that says what they are and how to read them."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": t("app.title"), "created": _MADE})
        looks = _Looks(book)
        _about(book.add_worksheet(t("export.sheets.about")), tables, looks, t)
        for table in tables:
            sheet = book.add_worksheet(t(f"export.sheets.{table.name}"))
            _fill(sheet, table, looks, t)
            if table.name == "sources":
                _notes(sheet, len(table) + 2, looks, t)
    return file.getvalue()


class _Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[str, Format] = {}
        plain = {"valign": "top", "text_wrap": True}
        self.text = book.add_format(plain)
        self.guarded = book.add_format({**plain, "quote_prefix": True, "num_format": "@"})
        self.title = book.add_format({"bold": True, "font_size": 16})
        self.head = book.add_format(
            {**plain, "bold": True, "bg_color": HEAD, "bottom": 1, "border_color": ACCENT}
        )

    def number(self, notation: str) -> Format:
        if notation not in self._made:
            self._made[notation] = self._book.add_format({"valign": "top", "num_format": notation})
        return self._made[notation]


def _fill(sheet: Worksheet, table: Table, looks: _Looks, t: Phrases) -> None:
    heads = [table.heads.get(name) or t(f"export.columns.{name}") for name in table.columns]
    for column, head in enumerate(heads):
        _write(sheet, 0, column, head, looks.head, looks)
    for number, row in enumerate(table.rows):
        for column, (name, value) in enumerate(zip(table.columns, row, strict=True)):
            notation = table.row_formats[number] if table.row_formats else table.formats.get(name)
            look = looks.number(notation or "General")
            _write(sheet, number + 1, column, value, look, looks)
    for column, head in enumerate(heads):
        sheet.set_column(column, column, _width(head, [row[column] for row in table.rows]))
    sheet.freeze_panes(1, _frozen(table))
    sheet.autofilter(0, 0, len(table), len(heads) - 1)
    _on_paper(sheet, table, t)


def _write(
    sheet: Worksheet, row: int, column: int, value: Value, look: Format, looks: _Looks
) -> None:
    """Text is written as text and never read as a formula, a link or a number."""
    if isinstance(value, str):
        if look is not looks.head:
            look = looks.guarded if value.startswith(FORMULA_STARTS) else looks.text
        sheet.write_string(row, column, value, look)
    elif value is not None:
        sheet.write_number(row, column, value, look)


def _about(sheet: Worksheet, tables: Sequence[Table], looks: _Looks, t: Phrases) -> None:
    """What the file is, what is on which sheet, and how it is to be read."""
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, t("app.title"), looks.title)
    sheet.write_string(1, 0, t("export.about"))
    for row, table in enumerate(tables, start=3):
        name = t(f"export.sheets.{table.name}")
        sheet.write_url(row, 0, f"internal:'{name}'!A1", string=name)
        sheet.write_string(row, 1, t(f"export.sheet_notes.{table.name}", count=f"{len(table):,}"))
    _notes(sheet, len(tables) + 4, looks, t)


def _notes(sheet: Worksheet, row: int, looks: _Looks, t: Phrases) -> None:
    for number, name in enumerate(NOTES):
        sheet.write_string(row + number, 0, t(f"export.notes.{name}_head"), looks.text)
        sheet.write_string(row + number, 1, t(f"export.notes.{name}"), looks.text)


def _on_paper(sheet: Worksheet, table: Table, t: Phrases) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer(f"&L{t('app.title')}&C{t(f'export.sheets.{table.name}')}&R&P / &N")


def _frozen(table: Table) -> int:
    """How many columns stay when the reader goes right: up to the name of the row."""
    named = {"cases": 2, "municipalities": 3, "indicators": 1, "catalogue": 2, "sources": 2}
    return named.get(table.name, 4 if "figure" not in table.columns else 3)


def _width(head: str, values: Sequence[Value]) -> float:
    """Enough for most of the cells, in half-width characters: Japanese takes two each."""
    longest = sorted(_longest_line(value) for value in values if isinstance(value, str))
    usual = longest[int(len(longest) * 0.9)] if longest else 10
    return min(_WIDEST, max(_NARROWEST, usual + 2, min(columns(head) + 4, 18)))


def _longest_line(text: str) -> int:
    return max((columns(line) for line in text.splitlines()), default=0)
