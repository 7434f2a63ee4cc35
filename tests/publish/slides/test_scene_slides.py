"""A list of scenes as slides: a picture where there is something to see, and its sentence."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from pptx import Presentation

from geo.draw.palette import CASE, COMPARED, TOWN
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


def holds(picture, colour):
    wanted = [int(colour[n : n + 2], 16) for n in (1, 3, 5)]
    return bool((picture == wanted).all(axis=2).any())


@pytest.mark.parametrize("form", SHOWN)
def test_a_scene_that_shows_something_has_its_picture_sentence_sources_and_address(context, form):
    slide = scene_slide(SHOWN[form], "https://x.example/1", context)

    assert (slide.title, slide.address) == (SHOWN[form].title, "https://x.example/1")
    assert pixels(slide).min() < 60 and slide.sentence
    assert context.dataset.sources["jages-2019"].attribution[context.t.lang] in slide.source


@pytest.mark.parametrize("scene", WORDS, ids=lambda scene: scene.page)
def test_a_scene_of_words_has_no_picture_and_says_what_it_is(context, scene):
    slide = scene_slide(scene, "https://x.example/1", context)

    assert slide.picture is None and slide.sentence


def test_a_comparison_draws_each_area_in_its_colour_and_says_what_is_left_out(context):
    scene = SHOWN["comparison"]
    slide = scene_slide(scene, "https://x.example/1", context)

    assert all(holds(pixels(slide), colour) for colour in (TOWN, CASE, COMPARED[0]))
    assert context.t("handout.beside_some", count=4, all=5) in slide.sentence


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
