"""The publishers' raw files: found under either name, and asked for when absent."""

from __future__ import annotations

import pytest

from geo.build.raw import RAW, locate
from geo.errors import DataError

PAGES = {raw.source: f"https://example.org/{raw.source}" for raw in RAW.values()}


@pytest.fixture
def raw(tmp_path):
    """A folder with every raw file under the name of the packed copy."""
    for file in RAW.values():
        path = tmp_path / file.names[0]
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return tmp_path


def test_every_raw_file_is_found_by_its_key(raw):
    assert locate(raw, PAGES) == {key: raw / file.names[0] for key, file in RAW.items()}


def test_a_file_is_found_under_the_publishers_own_name(raw):
    (raw / "statistics/ssdse_a_2026_utf8.csv").rename(raw / "SSDSE-A-2026.csv")

    assert locate(raw, PAGES)["census_2020"] == raw / "SSDSE-A-2026.csv"


def test_absent_files_are_named_with_what_they_are_and_where_to_get_them(raw):
    (raw / "statistics/ssdse_a_2021_utf8.csv").unlink()
    (raw / "reference/ward_offices.csv").unlink()

    with pytest.raises(DataError) as error:
        locate(raw, PAGES)

    listed = (
        "\n    reference/ward_offices.csv (code, city, latitude, longitude;"
        " https://example.org/localgovjp)"
        "\n    statistics/ssdse_a_2021_utf8.csv / SSDSE-A-2021.csv"
        " (SSDSE-A-2021; https://example.org/ssdse-a-2021)"
    )
    assert str(error.value) == (
        f"{raw}\n"
        "  次の原データがありません。公表元のページから取得して置き、--raw で場所を示してください:"
        f"{listed}\n"
        "  These raw files are absent. Get them from the publishers' pages and point --raw at"
        f" the folder:{listed}"
    )


def test_in_an_empty_folder_every_file_and_every_page_is_named(tmp_path):
    with pytest.raises(DataError) as error:
        locate(tmp_path, PAGES)

    assert all(name in error.value.en for file in RAW.values() for name in file.names)
    assert all(page in error.value.ja for page in PAGES.values())
