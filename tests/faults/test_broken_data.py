"""Whatever is missing or broken below data/: the check names it, the server starts, the page is calm."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geo.cases import __main__ as cases_command
from geo.places import __main__ as places_command
from geo.places.tables import checksum
from pages.parts.app import server
from tests.own_thread import in_own_thread
from tests.paths import ROOT

BOUNDARIES = next(path.name for path in (ROOT / "data/boundaries").iterdir())
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
# a server and a page, each in a Python that has read nothing yet
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


@pytest.fixture
def checked(data, monkeypatch, capsys):
    """``checked(command)``: what a command's check says of the data, and how it ends."""

    def run(command=places_command):
        monkeypatch.setattr(sys, "argv", ["check", "check", "--data", str(data)])
        with pytest.raises(SystemExit) as end:
            command.main()
        return end.value.code, *capsys.readouterr()

    return run


def start() -> int:
    """Start the server, as its host does; the number of what every request passes through."""

    async def started():
        async with server.started(None):
            return len(server.middleware())

    return in_own_thread(asyncio.run, started())


def opened() -> str:
    """All that the page says is wrong."""
    page = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60).run()
    assert not page.exception, page.exception
    return " ".join(each.value for each in (*page.error, *page.code, *page.warning))


def truncate(path):
    path.write_bytes(path.read_bytes()[:-20])


def put_on_record(data, file, content):
    """Change a file, and have the record say that it is to be so."""
    record, before = data / "datapackage.json", checksum(file)
    file.write_text(content, "utf-8")
    record.write_text(record.read_text("utf-8").replace(before, checksum(file)), "utf-8")


@pytest.mark.parametrize("damage", [Path.unlink, truncate], ids=["missing", "truncated"])
@pytest.mark.parametrize("name", NEEDED)
def test_the_check_names_a_damaged_file_in_both_languages_and_fails(name, damage, data, checked):
    damage(data / name)

    message, *_ = checked()  # what a program ends with that is no number is told, and it has failed

    where, ja, en = message.split("\n")
    assert Path(name).name in where
    assert (ja.isascii(), en.partition("(")[0].isascii()) == (False, True)


@pytest.mark.parametrize("name", NEEDED)
def test_the_server_starts_without_a_file_and_the_page_names_it(name, data):
    (data / name).unlink()

    assert start() == len(server.middleware())
    told = opened()

    assert Path(name).name in told
    assert ("表示できません" if name != "text/ja.toml" else "cannot be shown") in told
    assert str(data.parent) not in told  # no path of the server


@pytest.mark.parametrize("name", ["datapackage.json", "text/ja.toml"])
def test_nothing_is_read_before_it_can_be_told_that_it_is_missing(name, tmp_path):
    for folder in ("geo", "pages", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=lambda *_: ["__pycache__"])
    shutil.copy(ROOT / "dashboard.py", tmp_path)
    (tmp_path / "data" / name).unlink()

    (started, opened) = (
        subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
        for code in (STARTED, OPENED)
    )

    assert (started.returncode, opened.returncode) == (0, 0), started.stderr + opened.stderr
    assert Path(name).name in opened.stdout
    assert str(tmp_path) not in opened.stdout


@pytest.mark.parametrize("old, new", [("persons_under15", "young"), ("\n01100,", "\n01100,x")])
def test_a_table_that_is_on_record_with_another_schema_is_named(old, new, data, checked):
    table = data / "tables/population.csv"
    put_on_record(data, table, table.read_text("utf-8").replace(old, new, 1))

    assert checked()[0].split("\n")[0] == "data/tables/population.csv"


def test_boundaries_that_are_on_record_and_no_boundaries_are_named(data, checked):
    file = data / "boundaries" / BOUNDARIES
    put_on_record(data, file, json.dumps({"objects": []}))

    assert checked()[0].split("\n")[0] == f"data/boundaries/{file.name}"


def test_a_broken_case_is_named_by_its_check_and_its_page_and_stops_nothing(data, checked):
    (data / "cases/fujisawa.toml").write_text("title = ", "utf-8")

    code, out, error = checked(cases_command)
    told = opened()

    assert (code, out) == (1, "6 ok, 1 with errors\n")
    assert error.startswith("fujisawa.toml\n  TOML として読めません")
    assert r"fujisawa\.toml" in told  # as Markdown writes it
    assert "表示できません" not in told


def test_a_file_that_was_meant_as_a_case_is_named_on_the_page(data):
    (data / "cases/fujisawa.toml").rename(data / "cases/fujisawa.toml.txt")
    (data / "cases/README.md").write_text("of no interest to readers", "utf-8")

    told = opened()

    assert r"fujisawa\.toml\.txt" in told
    assert "README" not in told


def test_an_unread_source_is_told_by_the_check_and_fails_nothing(data, monkeypatch, capsys):
    (data / "sources/ipss-2023.toml.txt").write_text("", "utf-8")
    monkeypatch.setattr(sys, "argv", ["check", "check", "--data", str(data)])

    places_command.main()

    assert capsys.readouterr().err.startswith(
        "sources/ipss-2023.toml.txt\n  このファイルは読まれません"
    )


def test_a_check_that_fails_is_told_to_whoever_called_it(data):
    (data / "tables/wards.csv").unlink()

    command = [sys.executable, "-m", "geo.places", "check", "--data", str(data)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    assert (run.returncode, len(run.stderr.rstrip().split("\n"))) == (1, 3)
    assert "wards.csv" in run.stderr
