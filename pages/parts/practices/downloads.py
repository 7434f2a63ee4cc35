"""What the directory lists at the moment, to take away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.publish.tables import case_tables, excel, indicator_tables
from geo.publish.tables.file_names import collection_date
from geo.text import Phrases
from geo.view.directory import Entry
from pages.parts.widgets.download_button import KINDS, File, entries_csv, offer


def menu(found: Sequence[Entry], t: Phrases, dataset: Dataset) -> None:
    """What the directory lists at the moment: as a workbook, and as CSV of each kind."""
    if not found:
        return
    date = collection_date(dataset)
    make = partial(_book_of, found, t, dataset)
    with st.container(key="take-list"), st.popover(t("export.menu"), icon=":material/download:"):
        note = t("export.menu_note", count=len(found))
        st.html(render("line.html.j2", kind="ks-small", text=note, live=False))
        offer(File("workbook", "entries-selected", "xlsx", date, "table", make), t)
        for kind in KINDS:
            if any(entry.kind == kind for entry in found):
                offer(entries_csv(kind, found, t, dataset, "-selected"), t)


def _book_of(found: Sequence[Entry], t: Phrases, dataset: Dataset) -> bytes:
    """The listed entries, a sheet for each kind that is among them, and their sources."""
    tables = [case_tables.entry_table(kind, found, dataset, t) for kind in KINDS]
    tables = [*(table for table in tables if len(table)), indicator_tables.sources(dataset, t)]
    return excel.written([table.without("_ids") for table in tables], t)
