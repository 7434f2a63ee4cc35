"""A file of scenes that cannot be taken: the reader is told why, and keeps all that was there."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from geo.view import View
from geo.view.scenes import LARGEST_FILE, Scene, write_file, write_scenes

LIST = [
    Scene("能美市の事例", "", View(case="nomi")),
    Scene("拠点", "practices", View(kind=("hub",))),
]
SERVER_LIMIT = 1024 * 1024  # bytes, as in .streamlit/config.toml
PAD = b" " * 1024
SOUND = write_file(LIST[:1])


VIEW = f"workshop?scenes={write_scenes(LIST)}&town=24208"
UNREADABLE = {  # what a file holds -> a word of what is told
    SOUND + PAD * (LARGEST_FILE // len(PAD)): "長すぎます",
    b"\xff\xfe\x00": "文字コード",
    b'{"format": "kyosei-map-scenes"': "壊れて",
    b"[" * 100_000: "壊れて",
    b'{"scenes": []}': "形をしていません",
    json.dumps({"format": "kyosei-map-scenes", "version": 9, "scenes": []}).encode(): "新しい版",
}


@pytest.fixture
def facilitator(open_page):
    """Somebody with a list of two scenes and the field for a file before them."""
    reader = open_page(VIEW)
    unfold(reader)
    return reader


def unfold(reader) -> None:
    reader.page.get_by_text("ファイルから開く", exact=True).click()


def give(reader, content: bytes, name: str = "scenes.json") -> None:
    reader.page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": content}
    )


def expect_refused(reader, words: str) -> None:
    """The reader sees why in their language, and nothing of Streamlit's English."""
    chip = reader.page.get_by_test_id("stFileChip")
    refusal = chip.get_by_role("alert")
    # what a style sheet writes is no text of the page
    reader.wait_until(
        f"""() => [...document.querySelectorAll('[data-testid="stFileChip"] [role=alert]')]
        .some((each) => getComputedStyle(each, "::after").content.includes("{words}"))"""
    )
    assert refusal.evaluate("element => getComputedStyle(element).fontSize") == "0px"
    size = refusal.bounding_box()
    assert size["width"] > 200 and size["height"] > 15  # it was one pixel, for screen readers alone
    chip.hover()
    tooltip = reader.page.get_by_test_id("stTooltipErrorContent")
    expect(tooltip).to_be_attached()
    expect(tooltip).to_be_hidden()


def expect_nothing_lost(reader, address):
    """The list, the town and the address are as they were, and the session takes a sound file."""
    titles = reader.page.locator(".st-key-scene-list").get_by_role("textbox")
    expect(titles).to_have_count(2)
    expect(titles.first).to_have_value("能美市の事例")
    assert reader.page.url == address
    give(reader, SOUND)
    reader.page.get_by_role("button", name="この1場面を開く").click()
    expect(titles).to_have_count(1)
    expect(reader.page).to_have_url(re.compile("town=24208"))


def test_a_file_above_the_limit_of_the_server_is_refused_and_nothing_is_lost(facilitator):
    address = facilitator.page.url

    give(facilitator, PAD * (SERVER_LIMIT // len(PAD) + 1))

    expect_refused(
        facilitator, "このファイルは受け取れませんでした。場面のファイル（.json）は256 KBまでです。"
    )
    expect_nothing_lost(facilitator, address)


def test_a_reader_whose_browser_takes_no_cookies_is_told_that(facilitator):
    facilitator.page.context.clear_cookies()

    give(facilitator, SOUND)

    expect_refused(facilitator, "クッキーを許し")


def test_a_file_that_does_not_reach_the_server_is_told(facilitator):
    facilitator.page.route(re.compile("upload_file"), lambda route: route.abort())

    give(facilitator, SOUND)

    expect_refused(facilitator, "サーバーに届きませんでした")


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_lost(facilitator):
    address = facilitator.page.url

    for content, said in UNREADABLE.items():
        facilitator.go(VIEW, wait=False)
        unfold(facilitator)
        give(facilitator, content)
        notice = facilitator.page.get_by_test_id("stAlert").filter(has_text=said)
        expect(notice).to_be_visible()
        expect_nothing_lost(facilitator, address)
