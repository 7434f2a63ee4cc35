"""No room on the server's disk while a file is made: told in the reader's language, and only that fails."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.publish.readers import pages, without_spaces
from tests.serving import ROOT, started

# as sitecustomize: no file may grow beyond this many bytes, temporary ones included, whoever runs it
FULL = """\
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
"""
PACKAGE = {"ja": "地図の点と面（.gpkg）", "en": "Points and polygons (.gpkg)"}
POINTS = {"ja": "地図の点（.geojson）", "en": "Points (.geojson)"}
TOLD = {
    "ja": "ファイルを作れませんでした。画面はそのまま使えます。続くときは管理者にお知らせください。",
    "en": "The file could not be made. The page works as usual. If it happens again, please tell the administrator.",
}


@pytest.fixture(scope="module")
def dashboard(tmp_path_factory):
    """In the place of the usual one: on a machine whose disk takes nothing more."""
    folder = tmp_path_factory.mktemp("full")
    (folder / "sitecustomize.py").write_text(FULL, encoding="utf-8")
    log = folder / "log"
    with started(ROOT / "dashboard.py", log, env={"PYTHONPATH": str(folder)}) as server:
        yield server


def ask_for_the_package(reader, lang):
    reader.page.get_by_role("button", name=PACKAGE[lang]).click()
    error = reader.page.get_by_test_id("stDownloadButtonError")
    expect(error).to_be_visible()
    return error.evaluate("element => getComputedStyle(element, '::after').content").strip('"')


def taken(reader, label):
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name=label).click()
    return download.value.path().read_bytes()


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_file_for_which_there_is_no_room_is_told_in_the_readers_language(open_page, lang):
    reader = open_page(f"sources?lang={lang}")

    assert ask_for_the_package(reader, lang) == TOLD[lang]
    assert str(ROOT) not in reader.page.content()
    assert "geo_files.py" in reader.dashboard.log.read_text(
        encoding="utf-8"
    )  # the server's log has the cause


def test_files_that_need_no_room_on_the_disk_are_made_all_the_same(open_page):
    reader = open_page("sources?lang=en")
    ask_for_the_package(reader, "en")

    assert len(json.loads(taken(reader, POINTS["en"]))["features"]) == 7
    assert taken(reader, "Excel workbook (.xlsx)").startswith(b"PK")


def test_the_page_goes_on_working_and_gives_its_card(open_page):
    reader = open_page("sources")
    ask_for_the_package(reader, "ja")

    reader.page.get_by_role("link", name="地図で見る", exact=True).click()
    reader.wait_for_map()
    reader.marker("nomi").click()

    reader.expect_case("nomi")
    assert without_spaces("能美市") in pages(taken(reader, "事例カード（PDF）"))[0]
