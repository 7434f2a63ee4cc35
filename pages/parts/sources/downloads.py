"""Files to take away: what each is for, and a button that makes it when it is asked for.

A file is made on the click and not before, on a thread of its own: the page does not wait.
What writes slides and geographic files is imported then as well, which takes half a second.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urljoin

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.publish.tables import case_tables, csv_files, excel, indicator_tables
from geo.publish.tables.file_names import MIME, collection_date, file_name, statistics_date
from geo.text import Phrases
from geo.view import View
from geo.view.directory import Entry, entries
from geo.view.scenes import Scene
from pages.parts.workshop import scene_downloads

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


def section(view: View, t: Phrases, dataset: Dataset) -> None:
    """All files, each with a sentence that says what it is for."""
    st.html(render("take_away.html.j2", lang=t.lang, t=t))
    with st.container(key="take-away", gap="xsmall"):
        for file in _everything(view, t, dataset):
            button, purpose = st.columns([2, 5], vertical_alignment="center")
            with button:
                _offer(file, t)
            with purpose:
                note = t(f"export.files.{file.id}_note")
                st.html(render("line.html.j2", kind="ks-purpose", text=note, live=False))
    st.html(render("line.html.j2", kind="ks-small", text=t("export.csv_note"), live=False))


def menu(found: Sequence[Entry], t: Phrases, dataset: Dataset) -> None:
    """What the directory lists at the moment: as a workbook, and as CSV of each kind."""
    if not found:
        return
    date = collection_date(dataset)
    make = partial(_book_of, found, t, dataset)
    with st.container(key="take-list"), st.popover(t("export.menu"), icon=":material/download:"):
        note = t("export.menu_note", count=len(found))
        st.html(render("line.html.j2", kind="ks-small", text=note, live=False))
        _offer(File("workbook", "entries-selected", "xlsx", date, "table", make), t)
        for kind in KINDS:
            if any(entry.kind == kind for entry in found):
                _offer(_csv(kind, found, t, dataset, "-selected"), t)


def _offer(file: File, t: Phrases) -> None:
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


def _everything(view: View, t: Phrases, dataset: Dataset) -> list[File]:
    told, counted = collection_date(dataset), statistics_date(dataset)
    chosen = [dataset.area(name) for name in (view.town, *view.compare) if name]
    beside = [*dataset.case_areas, *(each for each in chosen if each.id not in dataset.cases)]
    book = partial(excel.workbook, dataset, chosen, t)
    deck = partial(_deck, _addresses(view, dataset), t, dataset)
    cases, figures = partial(csv_files.cases, dataset, t), partial(csv_files.figures, dataset, t)
    some = partial(csv_files.indicators, beside, dataset, t)
    points, package = partial(_points, t, dataset), partial(_package, t, dataset)
    return [
        File("workbook", "workbook", "xlsx", counted, "table", book),
        File("slides", "slides", "pptx", told, "slideshow", deck),
        File("cases", "cases", "csv", told, "csv", cases),
        *(_csv(kind, entries(dataset), t, dataset) for kind in KINDS),
        File("figures", "figures", "csv", told, "csv", figures),
        File("indicators", "indicators", "csv", counted, "csv", some),
        File(
            "municipalities", "municipalities", "csv", counted, "csv", partial(_nation, t, dataset)
        ),
        File("geojson", "cases", "geojson", counted, "location_on", points),
        File("geopackage", "cases", "gpkg", counted, "layers", package),
    ]


def _csv(kind: str, found: Sequence[Entry], t: Phrases, dataset: Dataset, part: str = "") -> File:
    """``part``: what the file's name says where it does not hold them all."""
    name = f"{kind}s"
    make = partial(csv_files.entries, kind, found, dataset, t)
    return File(name, name + part, "csv", collection_date(dataset), "csv", make)


def _book_of(found: Sequence[Entry], t: Phrases, dataset: Dataset) -> bytes:
    """The listed entries, a sheet for each kind that is among them, and their sources."""
    tables = [case_tables.entry_table(kind, found, dataset, t) for kind in KINDS]
    tables = [*(table for table in tables if len(table)), indicator_tables.sources(dataset, t)]
    return excel.written([table.without("_ids") for table in tables], t)


def _nation(t: Phrases, dataset: Dataset) -> bytes:
    return csv_files.indicators(indicator_tables.all_areas(dataset), dataset, t)


def _addresses(view: View, dataset: Dataset) -> dict[str, str]:
    """Case id -> where it can be seen live, in full if the browser said where it is."""
    here = st.context.url or ""
    names = dataset.cases
    return {name: urljoin(here, View(lang=view.lang, case=name).href()) for name in names}


def _deck(addresses: dict[str, str], t: Phrases, dataset: Dataset) -> bytes:
    """One slide for each case, as if each were a scene."""
    from geo.publish.slides.scene_slides import scene_slides

    cases = dataset.cases
    scenes = [Scene(case.title[t.lang], "", View(case=name)) for name, case in cases.items()]
    at, title = [addresses[name] for name in cases], t("export.slides_title")
    return scene_slides(scenes, at, scene_downloads.render_context(t, dataset), title=title)


def _points(t: Phrases, dataset: Dataset) -> bytes:
    from geo.publish.tables.geo_files import geojson

    return geojson(dataset, t)


def _package(t: Phrases, dataset: Dataset) -> bytes:
    from geo.publish.tables.geo_files import geopackage

    return geopackage(dataset, t)
