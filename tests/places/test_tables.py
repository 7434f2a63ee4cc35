"""The tables, and the refusal of one that is not what its record says."""

from __future__ import annotations

import json
import math

import pytest

from geo.errors import DataError
from geo.places import schema
from geo.places.tables import checksum, read_record, read_statistics

MISSING = (
    "data/{path}\n"
    "  ファイルがありません。git checkout data で戻すか、make build で作り直してください。\n"
    "  The file is missing. Restore it with git checkout data, or run make build."
)
DAMAGED = (
    "data/{path}\n"
    "  記録された内容と違います（チェックサムの不一致）。手で直さず、git checkout data で戻すか、"
    "make build で作り直してください。\n"
    "  The file is not the one on record (checksum mismatch). Do not edit it by hand. "
    "Restore it with git checkout data, or run make build."
)
TABLES = [table.file for table in schema.TABLES]


def refusal(data) -> str:
    with pytest.raises(DataError) as error:
        read_statistics(data)
    return str(error.value)


def put_on_record(data, path):
    """Make the record agree with a changed file, as a wrong build would."""
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        if resource["path"] == path:
            resource["hash"] = checksum(data / path)
    (data / "datapackage.json").write_text(json.dumps(package), "utf-8")


def refusals(data, damage) -> dict[str, str]:
    """What is said if a table alone is damaged, for each of them; whole again afterwards."""
    said = {}
    for path in TABLES:
        content = (data / path).read_bytes()
        damage(data / path, content)
        said[path] = refusal(data)
        (data / path).write_bytes(content)
    return said


def test_a_missing_table_is_named(data):
    said = refusals(data, lambda path, _: path.unlink())

    assert said == {path: MISSING.format(path=path) for path in TABLES}


def test_a_truncated_table_is_named(data):
    said = refusals(data, lambda path, content: path.write_bytes(content[: len(content) // 2]))

    assert said == {path: DAMAGED.format(path=path) for path in TABLES}


def test_a_table_edited_by_hand_is_named(data):
    said = refusals(data, lambda path, content: path.write_bytes(content + b"\n"))

    assert said == {path: DAMAGED.format(path=path) for path in TABLES}


def test_a_table_with_too_few_rows_is_refused_even_if_the_record_agrees(data):
    path = data / "tables/wards.csv"
    path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[:-1]), "utf-8")
    put_on_record(data, "tables/wards.csv")

    assert refusal(data) == (
        "data/tables/wards.csv\n"
        "  列か行数が違います（必要: code, city, name, name_en, kana, latitude, longitude、175行）。"
        "git checkout data で戻すか、make build で作り直してください。\n"
        "  Wrong columns or row count (needed: code, city, name, name_en, kana, latitude, "
        "longitude; 175 rows). Restore it with git checkout data, or run make build."
    )


def test_a_table_with_a_renamed_column_is_refused_even_if_the_record_agrees(data):
    path = data / "tables/population.csv"
    path.write_text(path.read_text("utf-8").replace("persons_75plus", "over75", 1), "utf-8")
    put_on_record(data, "tables/population.csv")

    assert refusal(data).startswith("data/tables/population.csv\n  列か行数が違います")


def test_a_missing_record_is_named(data):
    (data / "datapackage.json").unlink()

    with pytest.raises(DataError, match=r"^data/datapackage\.json\n  読めません"):
        read_record(data)


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"resources": [{}]}', "null"])
def test_a_damaged_record_is_named(content, data):
    (data / "datapackage.json").write_text(content)

    with pytest.raises(DataError, match=r"^data/datapackage\.json\n  読めません"):
        read_record(data)


def test_a_record_without_a_checksum_is_named(data):
    (data / "datapackage.json").write_text('{"resources": [{"path": "tables/wards.csv"}]}')

    assert refusal(data).startswith("data/datapackage.json\n")


def test_codes_keep_their_leading_zero(statistics):
    assert statistics.municipalities.index[0] == "01100"


def test_people_households_and_facilities_are_whole_numbers(statistics):
    kinds = {
        (table.name, column.name): str(statistics.frames[table.name][column.name].dtype)
        for table in schema.TABLES
        for column in table.columns
        if column.kind == "integer" and column.name not in table.key
    }

    assert {name: kind for name, kind in kinds.items() if kind != "Int64"} == {}


def test_no_count_and_no_area_is_below_zero(statistics):
    below = [
        column.name
        for table in schema.TABLES
        for column in table.columns
        if column.survey and (statistics.frames[table.name][column.name].dropna() < 0).any()
    ]

    assert below == []


def test_counts_are_read_as_floating_point_numbers_so_that_missing_ones_stay_missing(statistics):
    ages = statistics.column("projected_65plus", 2030)

    assert str(ages.dtype) == "float64"
    assert (ages["11464"], math.isnan(ages["24208"])) == (14470, True)  # 杉戸町 is published


def test_a_census_counts_every_municipality_once(statistics):
    counts = statistics.column("persons", 2015)

    assert list(counts.index) == list(statistics.municipalities.index)


@pytest.mark.parametrize(("code", "near"), [("13101", (35.69, 139.75)), ("23112", (35.10, 136.93))])
def test_an_office_has_a_position_whether_of_a_municipality_or_of_a_ward(code, near, statistics):
    assert statistics.position(code) == pytest.approx(near, abs=0.02)


def test_a_code_without_an_office_has_no_position(statistics):
    assert statistics.position("99999") is None


@pytest.mark.parametrize(
    ("lang", "first", "last"), [("ja", "北海道", "沖縄県"), ("en", "Hokkaido", "Okinawa")]
)
def test_every_prefecture_has_a_name_by_its_code_and_stands_in_order(data, lang, first, last):
    names = read_statistics(data).prefecture_names(lang)

    assert len(names) == 47
    assert (names["01"], names["47"]) == (first, last)
    assert list(names) == sorted(names)
