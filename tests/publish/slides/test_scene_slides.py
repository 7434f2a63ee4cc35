"""A list of scenes as slides: a map, charts or a table where there is something to see."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from pptx import Presentation

from geo.draw.palette import CASE, COMPARED, GROUND, TOWN
from geo.publish.slides.scene_slides import scene_slide, scene_slides
from geo.view import View
from geo.view.scenes import Scene

SHOWN = {
    "case": Scene("名張の事例", "", View(case="nabari")),
    "map": Scene("地図", "", View()),
    "town": Scene("うちのまち", "my_town", View(town="24208")),
    "comparison": Scene("四つ", "compare", View(compare=("nomi", "17201"), town="24208")),
    "directory": Scene("拠点", "practices", View(kind=("hub",))),
}
WORDS = (Scene("出典", "sources", View()), Scene("なし", "practices", View(q="ありえない")))


def pixels(slide):
    return np.asarray(Image.open(io.BytesIO(slide.picture)).convert("RGB"))


def made(scene, desk):
    """The one page of a scene."""
    return Presentation(io.BytesIO(scene_slides([scene], ["https://x.example/1"], desk))).slides[0]


@pytest.mark.parametrize("form", SHOWN)
def test_a_scene_that_shows_something_has_something_to_see_sentence_sources_and_address(
    context, form
):
    slide = scene_slide(SHOWN[form], "https://x.example/1", context)

    assert (slide.title, slide.address) == (SHOWN[form].title, "https://x.example/1")
    assert slide.sentence
    assert slide.panels or slide.table or pixels(slide).min() < 60
    assert context.dataset.sources["jages-2019"].attribution[context.t.lang] in slide.source


@pytest.mark.parametrize("scene", WORDS, ids=lambda scene: scene.page)
def test_a_scene_of_words_has_nothing_to_see_and_says_what_it_is(context, scene):
    slide = scene_slide(scene, "https://x.example/1", context)

    assert not (slide.picture or slide.panels or slide.table) and slide.sentence


def test_a_comparison_has_a_chart_for_each_indicator_and_says_what_is_left_out(context):
    scene = SHOWN["comparison"]
    charts = [shape for shape in made(scene, context).shapes if shape.has_chart]

    assert len(charts) == 4
    sentence = scene_slide(scene, "https://x.example/1", context).sentence
    assert context.t("handout.beside_some", count=4, all=5) in sentence


def test_a_chart_has_its_figures_names_and_colours_and_can_be_heard(context):
    frame = next(shape for shape in made(SHOWN["comparison"], context).shapes if shape.has_chart)
    plot = frame.chart.plots[0]
    median = float(context.dataset.values("ageing-2020").median())

    assert plot.categories[0].startswith("★ ") and len(plot.categories) == 4
    assert plot.series[0].values[3] == pytest.approx(median, abs=0.05)
    fills = [plot.series[0].points[n].format.fill.fore_color.rgb for n in range(4)]
    assert [f"#{fill}".lower() for fill in fills] == [TOWN, CASE, COMPARED[0], GROUND]
    told = frame.element.xpath("string(.//p:cNvPr/@descr)")
    assert all(name in told for name in plot.categories)
    assert context.dataset.indicators["ageing-2020"].write(median, context.t.lang) in told


def test_figures_in_a_chart_keep_their_unit_and_letters_are_read_from_afar(context):
    frames = [shape for shape in made(SHOWN["comparison"], context).shapes if shape.has_chart]

    assert frames[0].chart.plots[0].data_labels.number_format == '#,##0.0"%"'
    assert all(frame.chart.font.size.pt >= 16 for frame in frames)
    for root in (frame.chart.part.blob.decode() for frame in frames):
        assert root.count('typeface="Yu Gothic"') == root.count('typeface="Segoe UI"') > 0


def test_an_area_without_a_figure_keeps_its_place_and_says_so(context):
    values = context.dataset.values("ageing-2050")
    town = next(code for code in values.index if not values[code] > 0)
    scene = Scene("福島", "compare", View(compare=("nomi",), town=town, group="age"))
    bar = scene_slide(scene, "https://x.example/1", context).panels[1].bars[0]

    assert bar.value is None
    assert context.t("map.words.no_data") in bar.name
    made(scene, context)


def test_the_directory_is_a_table_with_heads_and_what_each_case_has(context):
    frame = next(shape for shape in made(SHOWN["directory"], context).shapes if shape.has_table)
    table = frame.table

    assert table.first_row and table.first_col and not table.horz_banding
    assert table.cell(0, 0).text == context.t("handout.types")
    assert len(table.rows) == len(context.dataset.types) + 1
    entries = context.listed(SHOWN["directory"].view)
    counted = sum(len(entry.types) for entry in entries)
    numbers = [cell.text for row in list(table.rows)[1:] for cell in list(row.cells)[1:]]
    assert sum(int(each) for each in numbers if each.isdigit()) == counted
    sizes = {run.font.size.pt for p in table.cell(1, 0).text_frame.paragraphs for run in p.runs}
    assert min(sizes) >= 14


def test_slides_stand_in_order_and_twice_if_a_scene_does(context):
    scenes = [*WORDS, SHOWN["directory"], *WORDS]
    made = scene_slides(scenes, ["https://x.example"] * 5, context)

    deck = Presentation(io.BytesIO(made))
    assert [slide.shapes.title.text for slide in deck.slides] == [each.title for each in scenes]


def test_nothing_on_a_slide_lies_outside_it(context):
    scenes = [*SHOWN.values(), *WORDS]
    deck = Presentation(io.BytesIO(scene_slides(scenes, ["https://x.example"] * 7, context)))

    for page in deck.slides:
        for shape in page.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= deck.slide_height


def test_a_town_is_not_said_to_be_most_like_the_case_of_itself(context):
    slide = scene_slide(SHOWN["town"], "https://x.example/1", context)

    assert context.dataset.area("satte-sugito").name[context.t.lang] in slide.sentence
