"""The boundary file that the browser draws."""

from __future__ import annotations

import pytest

from geo.errors import DataError
from geo.places.boundaries import read_boundaries


def test_every_municipality_with_statistics_has_an_area(data, statistics):
    assert set(statistics.municipalities.index) <= set(read_boundaries(data).codes)


def test_only_the_six_northern_villages_have_an_area_without_statistics(data, statistics):
    codes = read_boundaries(data).codes

    assert [code for code in codes if code not in statistics.municipalities.index] == [
        "01695", "01696", "01697", "01698", "01699", "01700",
    ]  # fmt: skip


def test_the_file_on_record_exists_under_its_name(data):
    assert (data / "boundaries" / read_boundaries(data).file).is_file()


def test_a_damaged_boundary_file_is_named(data):
    file = read_boundaries(data).file
    (data / "boundaries" / file).write_text("{}")

    with pytest.raises(DataError, match=rf"^data/boundaries/{file}\n  記録された内容と違います"):
        read_boundaries(data)


def test_a_missing_boundary_file_is_named(data):
    file = read_boundaries(data).file
    (data / "boundaries" / file).unlink()

    with pytest.raises(DataError, match=rf"^data/boundaries/{file}\n  ファイルがありません"):
        read_boundaries(data)


def test_a_record_without_boundaries_is_named(data):
    record = data / "datapackage.json"
    record.write_text(record.read_text("utf-8").replace('"boundaries/', '"elsewhere/'), "utf-8")

    with pytest.raises(
        DataError, match=r"^data/datapackage\.json\n  境界のファイルが記録にありません"
    ):
        read_boundaries(data)
