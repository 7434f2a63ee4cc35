"""Presenting without a browser: where each control of the bar leads, and what a step writes."""

import html
from urllib.parse import parse_qs

import pytest

from geo.view import View
from geo.view.scenes import Scene, write_scenes
from pages.parts.widgets import share_dialog

PAGE = None
ALL = Scene("全国", "", View())
LATER = Scene("2050年", "", View(overlay="ageing-2050"))
TOWN = Scene("うちのまち", "my_town", View(town="24208"))
NOMI = Scene("能美市", "", View(case="nomi"))
GONE = Scene("前の版", "retired", View())
LIST = write_scenes([ALL, LATER, TOWN, NOMI])


def address(page):
    return {
        name: value[0] if isinstance(value, list) else value
        for name, value in page.query_params.items()
    }


def written(page):
    return html.unescape("\n".join(element.value for element in page.get("html")))


def press(page, label):
    return next(button for button in page.button if button.label == label).click().run()


@pytest.mark.parametrize(
    ("arrow", "there"),
    [
        ("⏮", {"scene": "1"}),
        ("◀", {"scene": "1"}),
        ("⏭", {"scene": "4", "case": "nomi"}),
        ("↺", {"scene": "2", "overlay": "ageing-2050"}),
    ],
)
def test_a_step_within_a_page_is_written_into_the_address(open_page, arrow, there):
    page = open_page(scenes=LIST, scene="2", overlay="aged75-2020", town="17211")

    press(page, arrow)

    assert address(page) == {"scenes": LIST, **there}


@pytest.mark.parametrize("scenes", [[ALL, LATER, NOMI], [ALL, LATER, TOWN], [GONE, LATER, GONE]])
def test_no_link_leads_to_another_view_of_the_page_that_it_is_on(open_page, scenes):
    """Streamlit follows such a link without writing the address: see ``presentation``."""
    listed = write_scenes(scenes)

    page = open_page(scenes=listed, scene="2", overlay="aged75-2020", case="nomi")

    links = [link.proto for link in page.get("page_link")]
    here = [parse_qs(link.query_string) for link in links if not link.page]
    assert here == [{name: [value] for name, value in address(page).items()}]
    assert {link.page for link in links} >= {"my_town", "workshop"}


def test_a_step_to_another_page_is_a_link_to_it(open_page):
    page = open_page(scenes=LIST, scene="2", overlay="ageing-2050")

    onward = next(link.proto for link in page.get("page_link") if link.proto.label == "▶")

    assert onward.page == "my_town"
    assert parse_qs(onward.query_string) == {"town": ["24208"], "scenes": [LIST], "scene": ["3"]}


@pytest.mark.parametrize(("scene", "missing"), [("1", "⏮"), ("4", "⏭")])
def test_at_an_end_there_is_nothing_to_go_to(open_page, scene, missing):
    page = open_page(scenes=LIST, scene=scene)

    assert missing not in {each.label for each in page.button}
    assert [each.label for each in page.button if each.disabled][:1] == [
        {"⏮": "◀", "⏭": "▶"}[missing]
    ]


def test_a_case_that_is_open_on_the_map_is_not_open_on_my_town(open_page):
    on_the_map = open_page(case="nomi", town="24208")
    on_my_town = open_page(page="pages/my_town.py", case="nomi", town="24208")

    assert "開いている事例" in written(on_the_map)
    assert "★ うちのまち" in written(on_my_town)
    assert "開いている事例" not in written(on_my_town)
    assert address(on_my_town).get("case") == "nomi"  # for the way back


def test_what_only_another_page_means_is_not_handed_on():
    view = View(lang="en", case="nomi", compare=("kurume",), group="household", town="24208")

    shared = {page: share_dialog.address_of("view", page, view) for page in ("", "compare")}

    assert shared[""].endswith("/?lang=en&case=nomi&town=24208")
    assert shared["compare"].endswith("/compare?lang=en&town=24208&compare=kurume&group=household")
