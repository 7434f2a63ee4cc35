"""Injection strings in whatever a person types, sends as a link or opens as a file: none runs.

One visit for each way in, with other strings at each, as many as it takes at once. That every
string is but text however it is shown, ``test_escaping.py`` says. Without the content-security policy, for it would hide that something was not escaped.
"""

from __future__ import annotations

import json
import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from geo.view import View
from geo.view.link_codec import LONGEST_TITLE, MOST_SCENES
from geo.view.scenes import Scene, write_file, write_scenes
from tests.security.payloads import joined, typed
from tests.security.trap import PATIENCE, harder
from tests.view.test_view import FIELDS

SAID = re.compile("kyosei-?hit", re.IGNORECASE)  # stands in every string
TITLES = [text for text in typed() if len(text) <= LONGEST_TITLE]


def test_there_are_enough_titles():
    assert len(set(TITLES)) >= 200


def strings(start: int, count: int) -> tuple[str, ...]:
    """Some of all, from everywhere in the list: those beside each other there are much alike."""
    step = len(TITLES) // count
    return tuple(TITLES[start::step][:count])


@harder
@pytest.mark.parametrize(("number", "page"), [(0, ""), (1, "practices"), (2, "sources")])
def test_no_string_runs_in_any_parameter_of_a_link(asked, trap, number, page):
    """Another in each: what cannot be used is told in one notice and leaves the link."""
    query = dict(zip(FIELDS, strings(number, len(FIELDS)), strict=True))
    trap.page.goto(f"{asked.address}/{page}?{urlencode(query)}")
    told = trap.page.get_by_test_id("stToast").first  # all in one
    expect(told).to_have_text(SAID, timeout=PATIENCE)  # first of all: notices go away again
    trap.expect_nothing()
    settled = re.compile(rf"/{page}(\?q=[^&]*)?$")
    expect(trap.page).to_have_url(settled, timeout=PATIENCE)
    trap.wait_until_quiet()
    trap.expect_nothing()


@harder
@pytest.mark.parametrize("page", ["", "practices"])
def test_no_word_that_is_searched_for_runs(asked, trap, page):
    trap.open(f"{asked.address}/{page}")
    for words in joined(strings(0, 9), 100):
        box = trap.page.get_by_role("textbox").first
        box.fill(words)
        box.press("Enter")
        trap.wait_until_quiet()
        trap.expect_nothing()


def scenes(start: int) -> tuple[Scene, ...]:
    """As long a list as there can be."""
    return tuple(Scene(text, "", View(case="nomi")) for text in strings(start, MOST_SCENES))


@harder
def test_no_title_of_a_scene_runs(asked, trap):
    link = write_scenes(scenes(0))
    trap.open(f"{asked.address}/workshop?scenes={link}")
    list_of(MOST_SCENES, trap)
    trap.expect_nothing()

    trap.open(f"{asked.address}/?case=nomi&scenes={link}&scene={MOST_SCENES}")
    expect(trap.page.locator(".ks-presenting")).to_have_text(SAID)
    trap.expect_nothing()


def list_of(titles: int, trap):
    """The fields of the titles of a list, when there are that many."""
    fields = trap.page.locator(".st-key-scene-list").get_by_role("textbox")
    expect(fields).to_have_count(titles, timeout=PATIENCE)
    return fields


@harder
def test_no_title_that_is_typed_runs(asked, trap):
    trap.open(f"{asked.address}/workshop?scenes={write_scenes([Scene('A', '', View())])}")
    (field,) = list_of(1, trap).all()
    for text in strings(1, 4):
        before = trap.page.url
        field.fill(text)
        field.press("Enter")
        expect(trap.page).not_to_have_url(before, timeout=PATIENCE)
        trap.wait_until_quiet()
        expect(field).to_have_value(" ".join(text.split()))
        trap.expect_nothing()


def open_file(asked, trap, content: bytes) -> None:
    trap.open(f"{asked.address}/workshop")
    trap.page.get_by_text("ファイルから開く", exact=True).click()
    trap.page.locator("input[type=file]").set_input_files(
        {"name": "scenes.json", "mimeType": "application/json", "buffer": content}
    )


@harder
def test_no_title_in_a_file_of_scenes_runs(asked, trap):
    given = scenes(2)
    open_file(asked, trap, write_file(given))
    trap.page.get_by_role("button", name=f"この{len(given)}場面を開く").click()
    fields = list_of(len(given), trap)
    expect(fields.last).to_have_value(given[-1].title)
    trap.expect_nothing()


@harder
def test_no_view_in_a_file_of_scenes_runs_in_the_notice_that_it_cannot_be_used(asked, trap):
    texts = strings(3, MOST_SCENES)
    content = json.loads(write_file([Scene(text, "", View()) for text in texts]))
    for scene, text in zip(content["scenes"], texts, strict=True):
        scene["view"] = {"case": text, "q": text}
    open_file(asked, trap, json.dumps(content).encode())
    notice = trap.page.get_by_test_id("stAlert").filter(has_text=SAID)
    expect(notice).to_be_visible(timeout=PATIENCE)
    trap.expect_nothing()
