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

from geo.draw.html import render
from geo.places.boundaries import FOLDER
from geo.publish.holdings import Holdings, case_areas
from geo.publish.tables import case_tables, csv_files, excel, indicator_tables
from geo.publish.tables.file_names import MIME, collection_date, file_name, statistics_date
from geo.text import Phrases
from geo.view import View
from geo.view.directory import Entry
from geo.view.scenes import Scene
from pages.parts.app import data
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


@st.cache_resource
def holdings() -> Holdings:
    return Holdings(
        data.shelf().cases,
        data.practice_types(),
        data.sectors(),
        data.indicators(),
        data.statistics(),
        data.sources(),
    )


def section(view: View, t: Phrases) -> None:
    """All files, each with a sentence that says what it is for."""
    st.html(render("take_away.html.j2", lang=t.lang, t=t))
    with st.container(key="take-away", gap="xsmall"):
        for file in _everything(view, t):
            button, purpose = st.columns([2, 5], vertical_alignment="center")
            with button:
                _offer(file, t)
            with purpose:
                note = t(f"export.files.{file.id}_note")
                st.html(render("line.html.j2", kind="ks-purpose", text=note, live=False))
    st.html(render("line.html.j2", kind="ks-small", text=t("export.csv_note"), live=False))


def menu(found: Sequence[Entry], t: Phrases) -> None:
    """What the directory lists at the moment: as a workbook, and as CSV of each kind."""
    if not found:
        return
    date = collection_date(holdings())
    make = partial(_book_of, found, t)
    with st.container(key="take-list"), st.popover(t("export.menu"), icon=":material/download:"):
        note = t("export.menu_note", count=len(found))
        st.html(render("line.html.j2", kind="ks-small", text=note, live=False))
        _offer(File("workbook", "entries-selected", "xlsx", date, "table", make), t)
        for kind in KINDS:
            if any(entry.kind == kind for entry in found):
                _offer(_csv(kind, found, t, "-selected"), t)


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


def _everything(view: View, t: Phrases) -> list[File]:
    held = holdings()
    told, counted = collection_date(held), statistics_date(held)
    chosen = [data.area(name) for name in (view.town, *view.compare) if name]
    beside = [*case_areas(held.cases), *(each for each in chosen if each.id not in held.cases)]
    book = partial(excel.workbook, held, chosen, t)
    deck = partial(_deck, _addresses(view), t)
    cases, figures = partial(csv_files.cases, held, t), partial(csv_files.figures, held, t)
    some = partial(csv_files.indicators, beside, held, t)
    points, package = partial(_points, t), partial(_package, t)
    return [
        File("workbook", "workbook", "xlsx", counted, "table", book),
        File("slides", "slides", "pptx", told, "slideshow", deck),
        File("cases", "cases", "csv", told, "csv", cases),
        *(_csv(kind, held.entries, t) for kind in KINDS),
        File("figures", "figures", "csv", told, "csv", figures),
        File("indicators", "indicators", "csv", counted, "csv", some),
        File("municipalities", "municipalities", "csv", counted, "csv", partial(_nation, t)),
        File("geojson", "cases", "geojson", counted, "location_on", points),
        File("geopackage", "cases", "gpkg", counted, "layers", package),
    ]


def _csv(kind: str, found: Sequence[Entry], t: Phrases, part: str = "") -> File:
    """``part``: what the file's name says where it does not hold them all."""
    held, name = holdings(), f"{kind}s"
    make = partial(csv_files.entries, kind, found, held, t)
    return File(name, name + part, "csv", collection_date(held), "csv", make)


def _book_of(found: Sequence[Entry], t: Phrases) -> bytes:
    """The listed entries, a sheet for each kind that is among them, and their sources."""
    held = holdings()
    tables = [case_tables.entry_table(kind, found, held, t) for kind in KINDS]
    tables = [*(table for table in tables if len(table)), indicator_tables.sources(held, t)]
    return excel.written([table.without("_ids") for table in tables], t)


def _nation(t: Phrases) -> bytes:
    return csv_files.indicators(indicator_tables.everywhere(holdings()), holdings(), t)


def _addresses(view: View) -> dict[str, str]:
    """Case id -> where it can be seen live, in full if the browser said where it is."""
    here = st.context.url or ""
    names = data.shelf().cases
    return {name: urljoin(here, View(lang=view.lang, case=name).href()) for name in names}


def _deck(addresses: dict[str, str], t: Phrases) -> bytes:
    """One slide for each case, as if each were a scene."""
    from geo.publish.slides.scene_slides import scene_slides

    cases = data.shelf().cases
    scenes = [Scene(case.title[t.lang], "", View(case=name)) for name, case in cases.items()]
    at, title = [addresses[name] for name in cases], t("export.slides_title")
    return scene_slides(scenes, at, scene_downloads.desk(t.lang), title=title)


def _points(t: Phrases) -> bytes:
    from geo.publish.tables.geo_files import geojson

    return geojson(holdings(), t)


def _package(t: Phrases) -> bytes:
    from geo.publish.tables.geo_files import geopackage

    return geopackage(holdings(), data.DATA / FOLDER / data.boundaries().file, t)
