"""All built files are replaced, or none."""

from __future__ import annotations

import os

import pytest

from geo.build.write import replace_all, staging

OLD = {
    "tables/area.csv": "old area",
    "tables/wards.csv": "same",
    "boundaries/municipalities-1.json": "old border",
    "datapackage.json": "old record",
    "cases/nomi.toml": "a case",
}
NEW = {
    "tables/area.csv": "new area",
    "tables/wards.csv": "same",
    "tables/zero.csv": "another table",
    "boundaries/municipalities-2.json": "new border",
    "datapackage.json": "new record",
}


@pytest.fixture
def data(tmp_path):
    write(tmp_path / "data", OLD)
    return tmp_path / "data"


def write(folder, files):
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)


def content(data):
    """Every file below, hidden folders too."""
    files = [path for path in data.rglob("*") if path.is_file()]
    return {path.relative_to(data).as_posix(): path.read_text() for path in files}


def replaced(data):
    with staging(data) as stage:
        write(stage, NEW)
        return replace_all(stage, data)


def test_what_differs_is_replaced_and_older_boundaries_go(data):
    changed = replaced(data)

    assert content(data) == {**NEW, "cases/nomi.toml": "a case"}
    assert changed == [
        "boundaries/municipalities-2.json", "tables/area.csv", "tables/zero.csv", "datapackage.json",
    ]  # fmt: skip


def test_a_second_time_nothing_is_replaced(data):
    replaced(data)

    assert replaced(data) == []


def test_the_first_build_makes_the_folder(tmp_path):
    replaced(tmp_path / "none yet")

    assert content(tmp_path / "none yet") == NEW


@pytest.mark.parametrize("fails", range(4))
@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()])
def test_if_a_move_fails_those_before_are_taken_back(fails, error, data, monkeypatch):
    move, moves = os.replace, []

    def failing(source, target):
        moves.append(target)
        if len(moves) == fails + 1:
            raise error
        move(source, target)

    monkeypatch.setattr(os, "replace", failing)

    with pytest.raises(type(error)):
        replaced(data)

    assert content(data) == OLD


def test_the_record_is_replaced_after_all_that_it_describes(data, monkeypatch):
    move, moves = os.replace, []
    monkeypatch.setattr(os, "replace", lambda a, b: (moves.append(b.name), move(a, b)))

    replaced(data)

    assert moves[-1] == "datapackage.json" and len(moves) == 4


def test_a_build_that_fails_before_changes_nothing_and_leaves_nothing(data):
    with pytest.raises(ZeroDivisionError), staging(data) as stage:
        write(stage, NEW)
        raise ZeroDivisionError

    assert content(data) == OLD
    assert [path.name for path in data.iterdir() if path.name.startswith(".")] == []
