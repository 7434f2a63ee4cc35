"""Where booklet, slides and comparison sheet are offered, and what they are made from."""

from __future__ import annotations

import pytest

from geo.view import View
from geo.view.case_filters import CENSUS_AGEING
from geo.view.scenes import Scene, read_scenes, write_scenes
from pages.parts.app import addresses, data
from pages.parts.widgets.render_context import render_context

PAGE = "pages/workshop.py"
SCENES = write_scenes([Scene("能美市", "", View(case="nomi")), Scene("前の版", "retired", View())])
PAPERS = {
    "ja": ["配布冊子（PDF）", "スライド（PowerPoint）"],
    "en": ["Booklet (PDF)", "Slides (PowerPoint)"],
}


@pytest.fixture
def offered(open_page):
    """The labels of the buttons that save a file, on a page opened with an address."""

    def run(page, **address):
        app = open_page(page=None, **address).switch_page(page)
        app.query_params.update(address)
        app.run()
        assert not app.exception
        return [button.proto.label for button in app.get("download_button")]

    return run


@pytest.mark.parametrize("lang", PAPERS)
def test_a_list_of_scenes_is_offered_as_booklet_and_slides(offered, lang):
    labels = offered(PAGE, scenes=SCENES, lang=lang)

    assert [label for label in labels if label in PAPERS[lang]] == PAPERS[lang]


def test_without_scenes_there_is_nothing_to_take(offered):
    assert not set(offered(PAGE)) & set(PAPERS["ja"])


@pytest.mark.parametrize("address", [{"compare": "nomi.kurume"}, {"town": "24208"}])
def test_what_is_compared_is_offered_as_a_sheet(offered, address):
    assert "くらべるシート（PDF）" in offered("pages/compare.py", **address)


def test_an_empty_comparison_offers_no_sheet(offered):
    assert offered("pages/compare.py") == []


def test_a_scene_leads_to_its_view_in_the_readers_language_and_a_lost_one_to_the_list():
    reader = View(lang="en", scenes=SCENES, shortlist=("nomi_otera-shokudou",))
    nomi, lost = (
        addresses.scene_address(each, reader) for each in read_scenes(SCENES, data.dataset())[0]
    )

    assert nomi.endswith("/?lang=en&case=nomi")
    assert "/workshop?lang=en&scenes=" in lost


def test_a_map_is_drawn_once_for_all_who_ask():
    dataset = data.dataset()
    one, other = (render_context(dataset.phrases["ja"], dataset) for _ in range(2))
    asked = (CENSUS_AGEING, ("nomi",), None, (300, 300))

    assert one.draw_map(*asked) == other.draw_map(*asked)
