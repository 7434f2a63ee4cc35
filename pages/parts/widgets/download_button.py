"""A button for a file, which is made on the click and not before, on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from geo.dataset import Dataset
from geo.publish.tables import csv_files
from geo.publish.tables.file_names import MIME, collection_date, file_name
from geo.text import Phrases
from geo.view.directory import Entry

KINDS = ("practice", "hub", "organisation")


@dataclass(frozen=True)
class File:
    """``id``: names its phrases. ``what``, ``date``, ``ending``: make up the file's name.
    ``make``: called when the file is asked for.
    """

    id: str
    what: str
    ending: str
    date: str
    icon: str
    make: Callable[[], bytes]


def offer(file: File, t: Phrases) -> None:
    st.download_button(
        t(f"export.files.{file.id}"),
        file.make,
        file_name(file.what, t.lang, file.date, file.ending),
        MIME[file.ending],
        key=f"take-{file.id}",
        on_click="ignore",
        icon=f":material/{file.icon}:",
        width="stretch",
    )


def entries_csv(
    kind: str, found: Sequence[Entry], t: Phrases, dataset: Dataset, part: str = ""
) -> File:
    """``part``: what the file's name says where it does not hold them all."""
    name = f"{kind}s"
    make = partial(csv_files.entries, kind, found, dataset, t)
    return File(name, name + part, "csv", collection_date(dataset), "csv", make)
