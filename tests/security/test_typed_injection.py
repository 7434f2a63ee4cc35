"""Injection strings in whatever a person types, sends as a link or opens as a file: none runs.

Without the content-security policy, for it would hide that something was not escaped.
"""

from __future__ import annotations

import json
import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from geo.view import View
from geo.view.link_codec import LONGEST_TITLE, MOST_SCENES, Unreadable
from geo.view.scenes import Scene, write_file, write_scenes
from tests.security.payloads import PAYLOADS, joined, typed
from tests.security.trap import PATIENCE, harder
from tests.view.test_view import FIELDS

SAID = re.compile("kyosei-?hit", re.IGNORECASE)  # stands in every string
TITLES = [text for text in typed() if len(text) <= LONGEST_TITLE]


def test_there_are_enough_titles():
    assert len(set(TITLES)) >= 200


def addresses() -> list[str]:
    """Addresses in which the fields of a view hold all strings, one after another."""
    starts = range(0, len(PAYLOADS), len(FIELDS))
    parts = (zip(FIELDS, PAYLOADS[start : start + len(FIELDS)], strict=False) for start in starts)
    return [urlencode(list(part)) for part in parts]


@harder
@pytest.mark.parametrize("query", addresses(), ids=range(len(addresses())))
def test_no_value_of_a_link_runs(asked, trap, query):
    trap.open(f"{asked.address}/sources?{query}")
    expect(trap.page.locator("h1")).to_be_attached()
    trap.wait_until_quiet()

    trap.expect_nothing()


@harder
@pytest.mark.parametrize("page", ["", "practices"])
def test_no_string_runs_in_any_parameter_of_a_link(asked, trap, page):
    """Each in all of them at once: what cannot be used is told in a notice and leaves the link."""
    trap.open(f"{asked.address}/{page}")
    expect(trap.page.locator("h1")).to_be_attached()
    trap.wait_until_quiet()
    settled = re.compile(rf"/{page}(\?q=[^&]*)?$")
    for text in PAYLOADS:
        trap.follow(f"/{page}?{urlencode(dict.fromkeys(FIELDS, text))}")
        expect(trap.page).to_have_url(settled, timeout=PATIENCE)
        expect(trap.page.get_by_test_id("stToast").nth(19)).to_be_attached()
        trap.expect_nothing()


@harder
def test_no_word_that_is_searched_for_runs(asked, trap):
    trap.open(f"{asked.address}/practices")
    for words in joined(typed(), 100):
        box = trap.page.get_by_role("textbox").first
        box.fill(words)
        box.press("Enter")
        trap.wait_until_quiet()
        trap.expect_nothing()


def lists() -> list[tuple[Scene, ...]]:
    """Scenes with all titles, as many in a list as its link can hold."""
    found: list[tuple[Scene, ...]] = [()]
    for title in TITLES:
        longer = (*found[-1], Scene(title, "", View(case="nomi")))
        try:
            write_scenes(longer)
            found[-1] = longer
        except Unreadable:
            found.append(longer[-1:])
    return found


@harder
@pytest.mark.parametrize("scenes", lists(), ids=range(len(lists())))
def test_no_title_of_a_scene_runs(asked, trap, scenes):
    trap.open(f"{asked.address}/workshop?scenes={write_scenes(scenes)}")
    titles = trap.page.locator(".st-key-scene-list").get_by_role("textbox")
    expect(titles).to_have_count(len(scenes), timeout=PATIENCE)
    trap.expect_nothing()

    trap.open(f"{asked.address}/?case=nomi&scenes={write_scenes(scenes)}&scene={len(scenes)}")
    expect(trap.page.locator(".ks-presenting")).to_be_attached()
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
    for text in TITLES:
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
    for scenes in lists():
        open_file(asked, trap, write_file(scenes))
        trap.page.get_by_role("button", name=f"この{len(scenes)}場面を開く").click()
        fields = list_of(len(scenes), trap)
        expect(fields.last).to_have_value(scenes[-1].title)
        trap.expect_nothing()


@harder
def test_no_view_in_a_file_of_scenes_runs_in_the_notice_that_it_cannot_be_used(asked, trap):
    for start in range(0, len(TITLES), MOST_SCENES):
        part = TITLES[start : start + MOST_SCENES]
        content = json.loads(write_file([Scene(text, "", View()) for text in part]))
        for scene, text in zip(content["scenes"], part, strict=True):
            scene["view"] = {"case": text, "q": text}
        open_file(asked, trap, json.dumps(content).encode())
        notice = trap.page.get_by_test_id("stAlert").filter(has_text=SAID)
        expect(notice).to_be_visible(timeout=PATIENCE)
        trap.expect_nothing()
