"""Whatever case the model accepts goes through every page, every file and every handout."""

from __future__ import annotations

import dataclasses
import io
import json

import pypdfium2
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from streamlit.testing.v1 import AppTest

from geo.cases import CaseCollection
from geo.publish.maps.choropleth_image import map_picture
from geo.publish.pdf.case_card import case_card
from geo.publish.pdf.comparison_sheet import comparison_sheet
from geo.publish.pdf.scene_booklet import scene_booklet
from geo.publish.pdf.town_sheet import town_sheet
from geo.publish.render_context import RenderContext
from geo.publish.slides.scene_slides import scene_slides
from geo.publish.tables import csv_files, excel, geo_files
from geo.view import View
from geo.view.directory import entries
from geo.view.scenes import Scene
from pages.parts.app import data as app_data
from tests.any_case import cases
from tests.paths import ROOT

# nothing is shrunk: that would take minutes, and the smallest case says little of a page
FEW = settings(
    max_examples=4, derandomize=True, database=None, phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
LIVE = "https://kyosei.example.org/"
drawn = st.tuples(cases("zz-one"), cases("zz-other")), st.sampled_from(["ja", "en"])
held = []  # pictures of maps are remembered by which data set they are of


@pytest.fixture(scope="module")
def with_cases(dataset):
    """The data set with cases beside one that was written by a person."""

    def put(found):
        shown = {each.id: each for each in (dataset.cases["nomi"], *found)}
        held.append(dataclasses.replace(dataset, collection=CaseCollection(shown, ())))
        return held[-1]

    return put


def scenes(lang):
    """Every form that a scene takes on paper and on a slide."""
    views = [
        ("", View(case="zz-one")),
        ("", View(type=("ibasho",))),
        ("", View()),
        ("my_town", View(like="zz-one")),
        ("compare", View(compare=("zz-one", "zz-other", "01202"), town="17211")),
        ("practices", View(kind=("practice",))),
    ]
    return [Scene(f"{n}", page, view.replace(lang=lang)) for n, (page, view) in enumerate(views)]


def files(dataset, t):
    """Everything that can be taken away, by what reads it."""
    context = RenderContext(
        dataset,
        t,
        lambda name, cases, town, size: map_picture(
            name, dataset, t=t, cases=cases, town=town, size=size
        ),
    )
    areas = dataset.case_areas
    shown = scenes(t.lang)
    addresses = [f"{LIVE}{n}" for n, _ in enumerate(shown)]
    yield "xlsx", excel.workbook(dataset, areas, t)
    yield "csv", csv_files.cases(dataset, t)
    yield "csv", csv_files.figures(dataset, t)
    yield "csv", csv_files.indicators(areas, dataset, t)
    for kind in ("practice", "hub", "organisation"):
        yield "csv", csv_files.entries(kind, entries(dataset), dataset, t)
    yield "geojson", geo_files.geojson(dataset, t)
    yield "gpkg", geo_files.geopackage(dataset, t)
    yield "pdf", case_card(dataset.cases["zz-other"], dataset, t=t, address=LIVE)
    yield "pdf", town_sheet(View(like="zz-one", lang=t.lang), dataset, t=t, address=LIVE)
    compared = ("zz-one", "zz-other", "nomi")
    yield "pdf", comparison_sheet(compared, dataset, t=t, address=LIVE, town="01202")
    yield "pdf", scene_booklet(shown, addresses, context, address=LIVE)
    yield "pptx", scene_slides(shown, addresses, context, title="x")


def read(kind, content):
    match kind:
        case "xlsx":
            CalamineWorkbook.from_filelike(io.BytesIO(content))
        case "csv":
            content.decode("utf-8-sig")
        case "geojson":
            json.loads(content, parse_constant=lambda name: pytest.fail(name))
        case "pdf":
            with pypdfium2.PdfDocument(content) as document:
                assert len(document)
    assert content


@pytest.mark.slow
@FEW
@given(*drawn)
def test_every_file_can_be_made_and_read(with_cases, found, lang):
    dataset = with_cases(found)

    for kind, content in files(dataset, dataset.phrases[lang]):
        read(kind, content)


@pytest.mark.slow
@FEW
@given(*drawn)
def test_every_page_can_be_opened(with_cases, found, lang):
    dataset = with_cases(found)
    addresses = {
        "explore": {"case": "zz-one"},
        "practices": {"among": "zz-one.nomi"},
        "compare": {"compare": "zz-one.zz-other"},
        "my_town": {"like": "zz-one"},
        "sources": {},
        "workshop": {"shortlist": "zz-one_practice-0"},
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app_data, "dataset", lambda: dataset)
        for page, address in addresses.items():
            app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=120)
            app.query_params.update({**address, "lang": lang})
            app.run()
            assert not app.exception, app.exception
            if page != "explore":
                app.switch_page(f"pages/{page}.py").run()
            assert not app.exception, (page, app.exception)
