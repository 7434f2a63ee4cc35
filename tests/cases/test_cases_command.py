"""``python -m geo.cases check``: what an editor runs before sending a case."""

from __future__ import annotations

import shutil

import pytest

from geo.cases import open_collection, read_known_ids
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
    assert printed.err.startswith("broken.toml: practices[1].types (24行目 / line 24)\n")


def test_a_file_that_is_not_read_is_named_and_is_no_error(data, case_file, capsys):
    case_file(name="cases/kurume.toml.txt")
    case_file(name="cases/Nabari.TOML.bak")
    for left in (".DS_Store", "nomi.toml~", "Thumbs.db", "~$nomi.toml"):
        case_file(name=f"cases/{left}")

    assert check(data) == 0
    printed = capsys.readouterr()
    assert printed.out == "1 ok, 0 with errors, 2 not read\n"
    assert [line for line in printed.err.split("\n") if line and line[0] != " "] == [
        "cases/Nabari.TOML.bak",
        "cases/kurume.toml.txt",
    ]


def test_an_ending_in_capital_letters_is_read(data, case_file):
    case_file(name="cases/kurume.TOML")

    assert list(open_collection(data / "cases", read_known_ids(data)).cases) == ["kurume", "nomi"]


def test_two_files_of_one_name_are_not_two_cases(data, case_file, capsys):
    case_file(name="cases/nomi.TOML")

    assert check(data) == 1
    assert "id「nomi」が重なります" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        # a code of nobody, found by the name of the place
        ('code = "17211"', 'code = "17299"', "もしかして: 17211 石川県能美市。"),
        ('code = "17211"', 'code = "71211"', "'71211' は5桁"),
        ('code = "17211"', 'code = "17210"', "「17210」は石川県白山市のコードで、能美市のものではありません。もしかして: 17211 石川県能美市。"),
        ('code = "17211"', 'code = "172111"', '半角5桁の "17211" と書いてください'),
        # a ward has no statistics, its city has
        ('statistics = "17211"', 'statistics = "23112"', "もしかして: 23100 愛知県名古屋市。"),
        # two towns of one name, of which the code tells the likelier
        ('能美市", en = "Nomi" }\nprecision', '府中市", en = "Nomi" }\nprecision', "もしかして: 13206 東京都府中市, 34208 広島県府中市。"),
        # no code, but near to some
        ('statistics = "17211"', 'statistics = "17219"', "もしかして: 17211 石川県能美市。"),
        ('"ibasho"', '"ibsho"', "もしかして: ibasho。"),
        ('sector = "sonota"', 'sector = "sonta"', "もしかして: sonota。"),
        ('"jages-2019"', '"jages2019"', "もしかして: jages-2019。"),
        ('hubs = ["hondou"]', 'hubs = ["hondo"]', "もしかして: hondou。"),
    ],
)  # fmt: skip
def test_what_does_not_exist_is_answered_with_what_was_meant(
    old, new, told, data, case_file, capsys
):
    case_file(old, new, name="cases/nomi.toml")

    check(data)

    assert told in capsys.readouterr().err


def test_all_that_is_wrong_with_a_case_is_told_at_once(data, case_file, capsys):
    case_file(
        'types = ["ibasho"]\nhubs = ["hondou"]',
        'types = ["x"]\nhubs = ["y"]',
        name="cases/nomi.toml",
    )

    check(data)

    error = capsys.readouterr().err
    assert [line for line in error.split("\n") if line.startswith("nomi")] == [
        "nomi.toml: practices[1].types (24行目 / line 24)",
        "nomi.toml: practices[1].hubs (25行目 / line 25)",
    ]


def test_a_missing_table_is_named(data):
    (data / "tables/wards.csv").unlink()

    with pytest.raises(DataError, match=r"^data/tables/wards\.csv\n  ファイルがありません"):
        check(data)
