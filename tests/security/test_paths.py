"""No path, however it is written, leads to a file that is not meant for a browser."""

from __future__ import annotations

from itertools import product

import pytest

from pages.parts.app import static_files

STARTS = [
    "/static/", "/static/js/", "/media/", "/app/static/", "/component/", "/", "//",
    "/component/streamlit_folium.st_folium/",
    *(f"{static_files.START}{name}/" for name in static_files.FOLDERS),
]  # fmt: skip
UPWARD = [
    "../", "..%2f", "%2e%2e/", "%2e%2e%2f", "%252e%252e%252f", "..\\", "..%5c", "%2e%2e%5c", "....//",
    "..;/", "%c0%ae%c0%ae/", "%u002e%u002e/", "..%00/", ".%2e/",
]  # fmt: skip
TARGETS = [
    "etc/passwd",
    "dashboard.py",
    ".streamlit/config.toml",
    "data/cases/nomi.toml",
    "geo/codes.py",
]
ABSOLUTE = [
    "/etc/passwd", "%2fetc%2fpasswd", "file:///etc/passwd", "C:\\windows\\win.ini", "\0", "%00",
    "index.html%00.js", "index.html\0.js", "~/.ssh/id_rsa", "..", ".", "%2e%2e",
]  # fmt: skip
# what stands in those files and in no other
INSIDE = [
    b"root:x:0",
    b"set_page_config",
    b"gatherUsageStats =",
    b"jages-2019",
    b"def municipality_code",
]


def leaks(answer) -> list[bytes]:
    return [text for text in INSIDE if text in answer.body]


@pytest.mark.parametrize("start", STARTS)
def test_no_way_upward_leads_out_of_a_folder(asked, start):
    paths = [start + up * 8 + target for up, target in product(UPWARD, TARGETS)]
    paths += [start + up * deep + "dashboard.py" for up, deep in product(UPWARD, (1, 2, 3, 4))]

    assert [path for path in paths if leaks(asked.get(path))] == []


@pytest.mark.parametrize("start", STARTS)
def test_no_absolute_path_and_no_nul_leads_out_of_a_folder(asked, start):
    answers = {path: asked.get(start + path) for path in ABSOLUTE}

    assert [path for path, answer in answers.items() if leaks(answer)] == []
    assert [path for path, answer in answers.items() if answer.status >= 500] == []


@pytest.mark.parametrize("start", STARTS)
def test_a_compressed_answer_gives_no_other_file_either(asked, start):
    paths = [start + up * 3 + "data/datapackage.json" for up in UPWARD]

    answers = [asked.get(path, accept_encoding="gzip") for path in paths]

    assert [a for a in answers if a.headers.get("content-type") == "application/json"] == []


@pytest.mark.parametrize("path", [*TARGETS, "pages/explore.py", "README.md", ".git/config"])
def test_files_of_the_project_are_not_served(asked, path):
    for start in ("/", "/static/", "/app/static/", "/app/", "/pages/"):
        answer = asked.get(start + path)
        assert not leaks(answer)
        assert answer.status == 404 or b"<!doctype html>" in answer.body.lower()


def test_the_folder_of_boundaries_gives_its_file(asked):
    """The paths above fail for what they ask, and not because nothing is served."""
    *_, areas = static_files.addresses()

    assert asked.get(areas.removeprefix(".")).status == 200
