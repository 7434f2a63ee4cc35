"""Titles that are typed and files that are given, on the page: what is changed or left out is said."""

from __future__ import annotations

import json

import pytest

from geo.view import View
from geo.view.pages import WORKSHOP
from geo.view.scenes import Scene, read_scenes, write_file, write_scenes
from pages.parts.app import data

PAGE = "pages/workshop.py"
NOMI = Scene("能美市の事例", "", View(case="nomi"))
TOWN = Scene("うちのまち", "my_town", View(town="24208"))


def titles(page):
    return [each.title for each in read_scenes(page.query_params["scenes"], data.dataset())[0]]


def upload(page, content):
    return page.file_uploader(key="scene-file").upload("s.json", content, "application/json").run()


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("👨\u200d👩\u200d👧の会", "👨\u200d👩\u200d👧の会"),
        ("能美\u200b市 ", "能美市"),
        ("うちの　まち", "うちの まち"),
    ],
)
def test_a_title_that_is_typed_is_taken_as_it_is_seen(open_whole, typed, title):
    page = open_whole(WORKSHOP, {"scenes": write_scenes([NOMI])})

    page.text_input(key="title-1").set_value(typed).run()

    assert titles(page) == [title]
    assert page.text_input(key="title-1").value == title
    assert not page.toast


@pytest.mark.parametrize("typed", ["", "\u200b", "外字\ue000"])
def test_a_title_that_is_none_does_not_spring_back_without_a_word(open_whole, typed):
    page = open_whole(WORKSHOP, {"scenes": write_scenes([NOMI])})

    page.text_input(key="title-1").set_value(typed).run()

    assert titles(page) == ["能美市の事例"]
    assert "前の題名のまま" in page.toast[0].value


def test_a_file_that_a_spreadsheet_saved_in_cp932_is_offered(open_page):
    page = upload(open_page(), write_file([NOMI, TOWN]).decode().encode("cp932"))

    assert not page.warning
    assert any("2場面を開く" in each.label for each in page.button)


def test_a_file_in_another_encoding_is_refused_with_the_names_of_those_that_are_read(open_page):
    page = upload(open_page(), write_file([NOMI]).decode().encode("utf-16-le"))

    (warning,) = page.warning
    assert "UTF-8" in warning.value.replace("\\", "") and "CP932" in warning.value


def test_a_file_with_one_unusable_scene_offers_the_others_and_names_it(open_page):
    content = json.loads(write_file([NOMI, TOWN]))
    content["scenes"].insert(1, {"page": "", "title": "\ud800*古い*", "view": {}, "note": ""})
    content["scenes"].append({"page": "", "title": " ", "view": {}})

    page = upload(open_page(), json.dumps(content).encode())

    (warning,) = page.warning
    assert "場面2「\\*古い\\*」" in warning.value and "場面4「」" in warning.value
    assert any("2場面を開く" in each.label for each in page.button)
