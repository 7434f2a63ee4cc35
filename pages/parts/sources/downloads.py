"""Files to take away: what each is for, and a button that makes it when it is asked for.

What writes slides and geographic files is imported when it is clicked, which takes half a second.
"""

from __future__ import annotations

from functools import partial

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.publish.tables import csv_files, excel, indicator_tables
from geo.publish.tables.file_names import collection_date, statistics_date
from geo.text import Phrases
from geo.view import View
from geo.view.directory import entries
from geo.view.scenes import Scene
from pages.parts.app import addresses, templates
from pages.parts.widgets.download_button import KINDS, File, entries_csv, offer
from pages.parts.widgets.render_context import render_context


def section(view: View, t: Phrases, dataset: Dataset) -> None:
    """All files, each with a sentence that says what it is for."""
    st.html(templates.render("downloads.css.j2") + render("downloads.html.j2", lang=t.lang, t=t))
    with st.container(key="take-away", gap="xsmall"):
        for file in _everything(view, t, dataset):
            button, purpose = st.columns([2, 5], vertical_alignment="center")
            with button:
                offer(file, t)
            with purpose:
                note = t(f"export.files.{file.id}_note")
                st.html(render("line.html.j2", kind="ks-purpose", text=note, live=False))
    st.html(render("line.html.j2", kind="ks-small", text=t("export.csv_note"), live=False))


def _everything(view: View, t: Phrases, dataset: Dataset) -> list[File]:
    collected, counted = collection_date(dataset), statistics_date(dataset)
    chosen = [dataset.area(name) for name in (view.town, *view.compare) if name]
    beside = [*dataset.case_areas, *(each for each in chosen if each.id not in dataset.cases)]
    book = partial(excel.workbook, dataset, chosen, t)
    deck = partial(_deck, _addresses(view, dataset), t, dataset)
    cases, figures = partial(csv_files.cases, dataset, t), partial(csv_files.figures, dataset, t)
    some = partial(csv_files.indicators, beside, dataset, t)
    points, package = partial(_points, t, dataset), partial(_package, t, dataset)
    return [
        File("workbook", "workbook", "xlsx", counted, "table", book),
        File("slides", "slides", "pptx", collected, "slideshow", deck),
        File("cases", "cases", "csv", collected, "csv", cases),
        *(entries_csv(kind, entries(dataset), t, dataset) for kind in KINDS),
        File("figures", "figures", "csv", collected, "csv", figures),
        File("indicators", "indicators", "csv", counted, "csv", some),
        File(
            "municipalities", "municipalities", "csv", counted, "csv", partial(_nation, t, dataset)
        ),
        File("geojson", "cases", "geojson", counted, "location_on", points),
        File("geopackage", "cases", "gpkg", counted, "layers", package),
    ]


def _nation(t: Phrases, dataset: Dataset) -> bytes:
    return csv_files.indicators(indicator_tables.all_areas(dataset), dataset, t)


def _addresses(view: View, dataset: Dataset) -> dict[str, str]:
    """Case id -> where it can be seen live, in full."""
    return {
        name: addresses.public_address(View(lang=view.lang, case=name)) for name in dataset.cases
    }


def _deck(addresses: dict[str, str], t: Phrases, dataset: Dataset) -> bytes:
    """One slide for each case, as if each were a scene."""
    from geo.publish.slides.scene_slides import scene_slides

    cases = dataset.cases
    scenes = [Scene(case.title[t.lang], "", View(case=name)) for name, case in cases.items()]
    at, title = [addresses[name] for name in cases], t("export.slides_title")
    return scene_slides(scenes, at, render_context(t, dataset), title=title)


def _points(t: Phrases, dataset: Dataset) -> bytes:
    from geo.publish.tables.geo_files import geojson

    return geojson(dataset, t)


def _package(t: Phrases, dataset: Dataset) -> bytes:
    from geo.publish.tables.geo_files import geopackage

    return geopackage(dataset, t)
