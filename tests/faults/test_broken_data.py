"""Whatever is missing or broken below data/: the check names it, the server starts, the page is calm."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from geo.places.tables import checksum
from tests.paths import ROOT

BOUNDARIES = next(path.name for path in (ROOT / "data/boundaries").iterdir())
STARTED = """
import asyncio
from pages.parts.app import server

async def start():
    async with server.started(None):
        print(len(server.middleware()))

asyncio.run(start())
"""
OPENED = """
from streamlit.testing.v1 import AppTest

page = AppTest.from_file("dashboard.py", default_timeout=60).run()
assert not page.exception, page.exception
print(*(each.value for each in (*page.error, *page.code, *page.warning)))
"""
NEEDED = [
    "tables/population.csv",
    "tables/wards.csv",
    "vocabulary/indicators.toml",
    "vocabulary/practice_types.toml",
    "vocabulary/organisation_sectors.toml",
    "sources/ipss-2023.toml",
    "sources/gsi-tiles.toml",
    f"boundaries/{BOUNDARIES}",
    "datapackage.json",
    "text/ja.toml",
    "text/en.toml",
]


@pytest.fixture
def copy(tmp_path):
    """The dashboard as somebody has it on a disk, to be damaged."""
    for folder in ("geo", "pages", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=lambda *_: ["__pycache__"])
    shutil.copy(ROOT / "dashboard.py", tmp_path)
    return tmp_path


def python(folder, *arguments):
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def truncate(path):
    path.write_bytes(path.read_bytes()[:-20])


@pytest.mark.parametrize("damage", [Path.unlink, truncate], ids=["missing", "truncated"])
@pytest.mark.parametrize("name", NEEDED)
def test_the_check_names_a_damaged_file_in_both_languages_and_fails(name, damage, copy):
    damage(copy / "data" / name)

    checked = python(copy, "-m", "geo.places", "check")

    assert checked.returncode == 1
    where, ja, en = checked.stderr.rstrip().split("\n")
    assert Path(name).name in where
    assert (ja.isascii(), en.partition("(")[0].isascii()) == (False, True)


@pytest.mark.parametrize("name", NEEDED)
def test_the_server_starts_without_a_file_and_the_page_names_it(name, copy):
    (copy / "data" / name).unlink()

    started, opened = python(copy, "-c", STARTED), python(copy, "-c", OPENED)

    assert (started.returncode, opened.returncode) == (0, 0), started.stderr + opened.stderr
    assert Path(name).name in opened.stdout
    calm = "表示できません" if name != "text/ja.toml" else "cannot be shown"
    assert calm in opened.stdout


def test_a_message_on_a_page_tells_no_path_of_the_server(copy):
    (copy / "data/datapackage.json").unlink()

    assert str(copy) not in python(copy, "-c", OPENED).stdout


@pytest.mark.parametrize("old, new", [("persons_under15", "young"), ("\n01100,", "\n01100,x")])
def test_a_table_that_is_on_record_with_another_schema_is_named(old, new, copy):
    table, record = copy / "data/tables/population.csv", copy / "data/datapackage.json"
    before = checksum(table)
    table.write_text(table.read_text("utf-8").replace(old, new, 1), "utf-8")
    record.write_text(record.read_text("utf-8").replace(before, checksum(table)), "utf-8")

    checked = python(copy, "-m", "geo.places", "check")

    assert (checked.returncode, checked.stderr.split("\n")[0]) == (1, "data/tables/population.csv")


def test_boundaries_that_are_on_record_and_no_boundaries_are_named(copy):
    file, record = copy / "data/boundaries" / BOUNDARIES, copy / "data/datapackage.json"
    before = checksum(file)
    file.write_text(json.dumps({"objects": []}), "utf-8")
    record.write_text(record.read_text("utf-8").replace(before, checksum(file)), "utf-8")

    checked = python(copy, "-m", "geo.places", "check")

    assert (checked.returncode, checked.stderr.split("\n")[0]) == (
        1,
        f"data/boundaries/{file.name}",
    )


def test_a_broken_case_is_named_by_its_check_and_its_page_and_stops_nothing(copy):
    (copy / "data/cases/fujisawa.toml").write_text("title = ", "utf-8")

    checked, opened = python(copy, "-m", "geo.cases", "check"), python(copy, "-c", OPENED)

    assert (checked.returncode, checked.stdout) == (1, "6 ok, 1 with errors\n")
    assert checked.stderr.startswith("fujisawa.toml\n  TOML として読めません")
    assert r"fujisawa\.toml" in opened.stdout  # as Markdown writes it
    assert "表示できません" not in opened.stdout
