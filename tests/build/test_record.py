"""The machine-readable record of what was built."""

from __future__ import annotations

import hashlib
import json

import pytest

from geo.build.record import resource, write_record
from geo.places.schema import WARD_TABLE
from geo.places.sources import Source
from geo.places.tables import read_record

WORDS = {"ja": "出典：国土交通省", "en": "Source: MLIT"}
NAMES = ("title", "publisher", "date", "licence", "attribution", "note")


@pytest.fixture
def entry(tmp_path):
    """The record of a file with one line, made from one source."""

    def of(*, page=None, table=None):
        source = Source.model_validate(
            {"id": "n03", "page": page, **dict.fromkeys(NAMES, WORDS)}
        )  # fmt: skip
        (tmp_path / "wards.csv").write_text("code\n")
        return resource(
            tmp_path, "wards.csv", title="区", transformation="結合した。", rows=0,
            sources=[source], table=table,
        )  # fmt: skip

    return of


def test_a_file_is_recorded_with_its_size_and_checksum(entry):
    found = entry()

    assert found["bytes"] == 5
    assert found["hash"] == "sha256:" + hashlib.sha256(b"code\n").hexdigest()


def test_a_file_is_recorded_with_the_command_that_makes_it(entry):
    assert entry()["command"] == "make build"


def test_the_attribution_line_is_copied_from_the_record_of_the_source(entry):
    (source,) = entry()["sources"]

    assert (source["id"], source["attribution"]) == ("n03", "出典：国土交通省")


@pytest.mark.parametrize("page", [None, "https://nlftp.mlit.go.jp/"])
def test_a_source_has_a_path_only_if_it_has_a_page(page, entry):
    assert entry(page=page)["sources"][0].get("path") == page


def test_a_table_is_recorded_with_kind_and_unit_of_every_column(entry):
    fields = entry(table=WARD_TABLE)["schema"]["fields"]

    assert [field["name"] for field in fields] == [column.name for column in WARD_TABLE.columns]
    assert fields[5] == {
        "name": "latitude", "type": "number", "title": "役所・役場の緯度", "unit": "度",
    }  # fmt: skip


def test_a_boundary_file_has_no_columns(entry):
    assert "schema" not in entry()


def test_what_is_written_is_what_the_dashboard_reads(entry, tmp_path):
    found = entry(table=WARD_TABLE)

    write_record(tmp_path, [found])

    assert read_record(tmp_path) == {"wards.csv": found}


def test_the_record_is_a_data_package_that_a_person_can_read(tmp_path):
    write_record(tmp_path, [])
    text = (tmp_path / "datapackage.json").read_text("utf-8")

    assert json.loads(text)["profile"] == "data-package"
    assert "市区町村" in text and text.endswith("}\n")
