"""The nastiest addresses and files, on the page itself: a notice, and never an exception."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from geo.view.link_codec import LARGEST, LONGEST_TEXT
from geo.view.scenes import LARGEST_FILE
from tests.paths import ROOT
from tests.view.test_scenes import encoded
from tests.view.test_view import FIELDS

EVIL = [
    "\0", "\ufffd", "\u202e\u2028", "9" * 5000, "-1", "NaN", "1e999", "../../etc/passwd", "{{7*7}}",
    "<script>kyoseiHit(1)</script>", "[x](javascript:kyoseiHit(1))", "%", "nomi.nomi.nomi", ".", "０１",
]  # fmt: skip
SCENES = [
    "1", "2abc", "1" + "A" * LONGEST_TEXT, encoded(b"[" * LARGEST), encoded(b'["'), encoded([[""] * 3]),
    encoded([["../x", "t", ""]]), encoded([["", "t", "case=" + "%" * 500]]), encoded({"a": 1}),
    encoded([["", "t", "scene=99&scenes=1&lang=xx"]]), encoded([["", "<b>", "q=%00"]] * 41),
]  # fmt: skip
FILES = [
    b"", b"\xff\xfe", b"[" * 100_000, b"{}", b" " * (LARGEST_FILE + 1), json.dumps({"format": 1}).encode(),
]  # fmt: skip


def opened(**address):
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=120)
    app.query_params.update(address)
    return app.run()


@pytest.mark.parametrize("value", EVIL, ids=range(len(EVIL)))
def test_an_evil_value_in_every_parameter_gives_the_page(value):
    page = opened(**dict.fromkeys(FIELDS, value))

    assert not page.exception


@pytest.mark.parametrize("text", SCENES, ids=range(len(SCENES)))
def test_an_evil_list_of_scenes_gives_the_page(text):
    page = opened(scenes=text, scene="2")

    assert not page.exception


@pytest.mark.parametrize("content", FILES, ids=range(len(FILES)))
def test_a_malformed_or_oversize_file_gives_a_notice(content):
    workshop = opened().switch_page("pages/workshop.py").run()

    workshop.file_uploader(key="scene-file").upload(
        "scenes.json", content, "application/json"
    ).run()

    assert not workshop.exception
    assert workshop.warning
