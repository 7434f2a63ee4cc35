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
from geo.publish import collection, delimited, measures, workbook
from geo.publish.files import MIME, collection_date, file_name, statistics_date
from geo.publish.holdings import Holdings, case_areas
from geo.text import Phrases
from geo.view import View
from geo.view.directory import Entry
from geo.view.scenes import Scene
from pages.parts import cached, scene_papers

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
        cached.shelf().cases,
        cached.practice_types(),
        cached.sectors(),
        cached.indicators(),
        cached.statistics(),
        cached.sources(),
    )


def section(view: View, say: Phrases) -> None:
    """All files, each with a sentence that says what it is for."""
    st.html(render("take_away.html.j2", lang=say.lang, say=say))
    with st.container(key="take-away", gap="xsmall"):
        for file in _everything(view, say):
            button, purpose = st.columns([2, 5], vertical_alignment="center")
            with button:
                _offer(file, say)
            with purpose:
                note = say(f"export.files.{file.id}_note")
                st.html(render("line.html.j2", kind="ks-purpose", text=note, live=False))
    st.html(render("line.html.j2", kind="ks-small", text=say("export.csv_note"), live=False))


def menu(found: Sequence[Entry], say: Phrases) -> None:
    """What the directory lists at the moment: as a workbook, and as CSV of each kind."""
    if not found:
        return
    date = collection_date(holdings())
    make = partial(_book_of, found, say)
    with st.container(key="take-list"), st.popover(say("export.menu"), icon=":material/download:"):
        note = say("export.menu_note", count=len(found))
        st.html(render("line.html.j2", kind="ks-small", text=note, live=False))
        _offer(File("workbook", "entries-selected", "xlsx", date, "table", make), say)
        for kind in KINDS:
            if any(entry.kind == kind for entry in found):
                _offer(_csv(kind, found, say, "-selected"), say)


def _offer(file: File, say: Phrases) -> None:
    st.download_button(
        say(f"export.files.{file.id}"),
        file.make,
        file_name(file.what, say.lang, file.date, file.ending),
        MIME[file.ending],
        key=f"take-{file.id}",
        on_click="ignore",
        icon=f":material/{file.icon}:",
        width="stretch",
    )


def _everything(view: View, say: Phrases) -> list[File]:
    held = holdings()
    told, counted = collection_date(held), statistics_date(held)
    chosen = [cached.area(name) for name in (view.town, *view.compare) if name]
    beside = [*case_areas(held.cases), *(each for each in chosen if each.id not in held.cases)]
    book = partial(workbook.workbook, held, chosen, say)
    deck = partial(_deck, _addresses(view), say)
    cases, figures = partial(delimited.cases, held, say), partial(delimited.figures, held, say)
    some = partial(delimited.indicators, beside, held, say)
    points, package = partial(_points, say), partial(_package, say)
    return [
        File("workbook", "workbook", "xlsx", counted, "table", book),
        File("slides", "slides", "pptx", told, "slideshow", deck),
        File("cases", "cases", "csv", told, "csv", cases),
        *(_csv(kind, held.entries, say) for kind in KINDS),
        File("figures", "figures", "csv", told, "csv", figures),
        File("indicators", "indicators", "csv", counted, "csv", some),
        File("municipalities", "municipalities", "csv", counted, "csv", partial(_nation, say)),
        File("geojson", "cases", "geojson", counted, "location_on", points),
        File("geopackage", "cases", "gpkg", counted, "layers", package),
    ]


def _csv(kind: str, found: Sequence[Entry], say: Phrases, part: str = "") -> File:
    """``part``: what the file's name says where it does not hold them all."""
    held, name = holdings(), f"{kind}s"
    make = partial(delimited.entries, kind, found, held, say)
    return File(name, name + part, "csv", collection_date(held), "csv", make)


def _book_of(found: Sequence[Entry], say: Phrases) -> bytes:
    """The listed entries, a sheet for each kind that is among them, and their sources."""
    held = holdings()
    tables = [collection.entry_table(kind, found, held, say) for kind in KINDS]
    tables = [*(table for table in tables if len(table)), measures.sources(held, say)]
    return workbook.written([table.without("_ids") for table in tables], say)


def _nation(say: Phrases) -> bytes:
    return delimited.indicators(measures.everywhere(holdings()), holdings(), say)


def _addresses(view: View) -> dict[str, str]:
    """Case id -> where it can be seen live, in full if the browser said where it is."""
    here = st.context.url or ""
    names = cached.shelf().cases
    return {name: urljoin(here, View(lang=view.lang, case=name).href()) for name in names}


def _deck(addresses: dict[str, str], say: Phrases) -> bytes:
    """One slide for each case, as if each were a scene."""
    from geo.publish.scene_slides import scene_slides

    cases = cached.shelf().cases
    scenes = [Scene(case.title[say.lang], "", View(case=name)) for name, case in cases.items()]
    at, title = [addresses[name] for name in cases], say("export.slides_title")
    return scene_slides(scenes, at, scene_papers.desk(say.lang), title=title)


def _points(say: Phrases) -> bytes:
    from geo.publish.geodata import geojson

    return geojson(holdings(), say)


def _package(say: Phrases) -> bytes:
    from geo.publish.geodata import geopackage

    return geopackage(holdings(), cached.DATA / FOLDER / cached.boundaries().file, say)
