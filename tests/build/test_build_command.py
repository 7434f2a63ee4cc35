"""``python -m geo.build`` as a whole: what it says, its exit status, and what it leaves alone."""

from __future__ import annotations

import shutil
import sys

import pytest

from geo.build import __main__ as command
from geo.build import boundaries, offices
from geo.build.notices import changes, multiples
from geo.places.tables import read_statistics
from tests.build.damage import BOUNDARIES, OFFICES, SSDSE, cell, change, content
from tests.paths import DATA


@pytest.fixture
def data(tmp_path):
    """A copy of what is committed."""
    for folder in ("tables", "boundaries"):
        shutil.copytree(DATA / folder, tmp_path / "data" / folder)
    shutil.copy(DATA / "datapackage.json", tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def run(monkeypatch, data):
    def of(raw):
        monkeypatch.setattr(sys, "argv", ["geo.build", "--raw", str(raw), "--data", str(data)])
        command.main()

    return of


def files(data):
    return {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}


def offices_of_neighbours(rows):
    """Two rows' coordinates under the code of each other: Sapporo's and Hakodate's."""
    rows[1][1:3], rows[2][1:3] = rows[2][1:3], rows[1][1:3]


@pytest.mark.parametrize(
    ("file", "damage", "said"),
    [
        (BOUNDARIES, content(lambda _: b"version https://git-lfs.github.com/spec/v1\n"), "git lfs"),
        (SSDSE, cell("14205", "A4101", to="0"), "A4101"),
        (OFFICES, change(offices_of_neighbours), "01202 函館市 = 43.0621, 141.354"),
    ],
    ids=["while reading", "in a table", "on the map"],
)
def test_what_is_refused_ends_in_a_message_and_changes_nothing(file, damage, said, raw, data, run):
    damage(raw / file)
    before = files(data)

    with pytest.raises(SystemExit) as stop:
        run(raw)

    assert said in str(stop.value)  # a text: Python prints it and ends with status 1
    assert files(data) == before
    assert [path for path in data.iterdir() if path.name.startswith(".")] == []


def test_a_folder_that_cannot_be_written_is_named(whole_raw, data, run, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(command, "replace_all", full)

    with pytest.raises(SystemExit, match=r"(?s)data\n.*何も変えていません.*Nothing was changed"):
        run(whole_raw)


def test_without_what_only_a_build_needs_the_command_that_installs_it_is_told(
    whole_raw, run, monkeypatch
):
    monkeypatch.setattr(boundaries, "topojson", None)

    with pytest.raises(SystemExit, match=r"(?s)^topojson\n.*make build.*make build"):
        run(whole_raw)


def test_the_same_tables_and_notices_for_the_editor(whole_raw, data, run, capsys):
    tables = {path: old for path, old in files(data).items() if path.parent.name == "tables"}

    run(whole_raw)

    said = capsys.readouterr().out
    assert {path: path.read_bytes() for path in tables} == tables
    assert "multiples in time" in said and "cells that changed" not in said


def test_a_multiple_of_its_neighbour_in_time_is_listed(statistics):
    lines = multiples(statistics)

    assert [line[:5] for line in lines] == [
        "07542",
        "07543",
        "07545",
        "07546",
        "07547",
        "07548",
        "07564",
    ]  # the evacuated municipalities of Fukushima
    assert "07542 楢葉町: persons 2015 → 2020: 975 → 3,710" in lines[0]
    assert "persons 2015 → registered 2018: 975 → 7,143" in lines[0]


def test_cells_that_changed_are_counted_by_column(data, tmp_path):
    shutil.copytree(data, tmp_path / "new")
    path = tmp_path / "new/tables/wards.csv"
    path.write_text(path.read_text("utf-8").replace("みなみく", "みなみ"), "utf-8")

    (line,) = changes(data, tmp_path / "new")

    assert line.startswith("wards.csv: kana ")
    assert changes(tmp_path / "gone", data) == []


def test_offices_that_stand_elsewhere_are_those_that_the_notes_of_the_source_name(whole_raw):
    areas = boundaries.areas_of((whole_raw / BOUNDARIES).read_text("utf-8"))
    towns = read_statistics(DATA).municipalities

    assert offices.misplaced(areas, towns) == []
    (problem,) = offices.misplaced(areas, towns.assign(longitude=towns["longitude"] + 0.3))
    assert len(problem.areas) > 1_000
