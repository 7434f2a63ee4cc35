"""``python -m geo.cases check``: what an editor runs before sending a case."""

from __future__ import annotations

import shutil

import pytest

from geo.cases.__main__ import check
from geo.errors import DataError
from tests.paths import DATA


@pytest.fixture
def data(tmp_path, case_file):
    for folder in ("vocabulary", "sources", "tables"):
        shutil.copytree(DATA / folder, tmp_path / folder)
    (tmp_path / "cases").mkdir()
    case_file(name="cases/nomi.toml")
    return tmp_path


def test_good_cases_are_counted(data, capsys):
    assert check(data) == 0
    assert capsys.readouterr().out == "1 ok, 0 with errors\n"


def test_a_broken_case_is_named_and_counted(data, case_file, capsys):
    case_file('"ibasho"', '"ibsho"', name="cases/broken.toml")

    assert check(data) == 1
    printed = capsys.readouterr()
    assert printed.out == "1 ok, 1 with errors\n"
    assert printed.err.startswith("broken.toml: practices[shokudou].types\n")


def test_a_missing_table_is_named(data):
    (data / "tables/wards.csv").unlink()

    with pytest.raises(DataError, match=r"^data/tables/wards\.csv\n  ファイルがありません"):
        check(data)
