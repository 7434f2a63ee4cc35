"""Counts that have one year in each column, from one SSDSE file with a year for each item."""

from __future__ import annotations

import dataclasses

import pytest

from geo.build.raw import RawFile
from geo.build.read import read_raw
from geo.build.ssdse import latest_fields
from geo.build.statistics import latest
from geo.errors import DataError
from geo.places.schema import AREA_TABLE, FINANCE_TABLE, MOVEMENT_TABLE, RESOURCE_TABLE

MOVEMENT = {"A4101": 2023, "A4200": 2023, "A5101": 2024, "A5102": 2024}
AREA = {"B1101": 2024, "B1103": 2024}


@pytest.fixture
def edition(tmp_path):
    """An SSDSE file: years by item, and a row for each code, in the order of no code."""

    def write(years, towns, *, encoding="utf-8"):
        lines = [
            ["SSDSE-A-2026", *years],
            ["地域コード", *(str(year) for year in years.values())],
            ["地域コード", *("名称" for _ in years)],
            *([f"R{code}", *counts] for code, *counts in towns),
        ]
        path = tmp_path / "SSDSE-A-2026.csv"
        path.write_bytes("".join(",".join(line) + "\n" for line in lines).encode(encoding))
        return path

    return write


def rows(path, table):
    """The file as far as a table needs it; counts may be missing."""
    ours = {column.name for column in table.columns}
    fields = tuple(
        dataclasses.replace(field, empty=True) for field in latest_fields() if field.ours in ours
    )
    return read_raw(path, RawFile("", (), "", fields, header="ssdse"), []).frame


def refusal(path, table) -> str:
    with pytest.raises(DataError) as error:
        rows(path, table)
    return str(error.value)


@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
def test_counts_are_taken_by_item_under_our_names_and_sorted_by_code(encoding, edition):
    items = {"A5102": 2024, "A9999": 2019, "A4101": 2023, "A4200": 2023, "A5101": 2024}
    path = edition(
        items,
        [("24208", "2010", "x", "359", "970", "1576"), ("01100", "4", "x", "1", "2", "3")],
        encoding=encoding,
    )

    assert latest(rows(path, MOVEMENT_TABLE), MOVEMENT_TABLE).to_dict("list") == {
        "code": ["01100", "24208"],
        "births": ["1", "359"],
        "deaths": ["2", "970"],
        "moved_in": ["3", "1576"],
        "moved_out": ["4", "2010"],
    }


def test_hectares_become_square_kilometres(edition):
    path = edition(AREA, [("01100", "112126", "43879"), ("47325", "7", "0")])

    assert latest(rows(path, AREA_TABLE), AREA_TABLE).to_numpy().tolist() == [
        ["01100", "1121.26", "438.79"], ["47325", "0.07", "0.00"],
    ]  # fmt: skip


def test_money_stays_in_thousands_of_yen(edition):
    path = edition({"D3203": 2022, "D320303": 2022}, [("24208", "31848330", "12918666")])

    assert latest(rows(path, FINANCE_TABLE), FINANCE_TABLE).to_numpy().tolist() == [
        ["24208", "31848330", "12918666"]
    ]


@pytest.mark.parametrize(("items", "table"), [(MOVEMENT, MOVEMENT_TABLE), (AREA, AREA_TABLE)])
def test_what_is_not_published_stays_empty_and_is_not_zero(items, table, edition):
    path = edition(items, [("24208", *("" for _ in items))])

    assert latest(rows(path, table), table).iloc[0].tolist() == ["24208", *("" for _ in items)]


def test_an_item_of_another_year_is_refused_and_the_others_are_not_blamed(edition):
    path = edition({**MOVEMENT, "A4200": 2019, "A5102": 2023}, [("24208", "1", "2", "3", "4")])

    assert refusal(path, MOVEMENT_TABLE) == (
        "SSDSE-A-2026.csv\n"
        "  次の項目（年）がありません: A4200 (2023), A5102 (2024)。"
        "SSDSE-A の版を確かめてください。\n"
        "  These items (years) are absent: A4200 (2023), A5102 (2024). "
        "Check which edition of SSDSE-A this is."
    )


def test_an_item_that_is_not_in_the_file_is_refused_with_the_year_it_should_have(edition):
    assert refusal(edition(MOVEMENT, []), RESOURCE_TABLE) == (
        "SSDSE-A-2026.csv\n"
        "  次の項目（年）がありません: I510120 (2023), I5102 (2023), I5103 (2023), I6100 (2022), "
        "G1201 (2021), G1401 (2021)。SSDSE-A の版を確かめてください。\n"
        "  These items (years) are absent: I510120 (2023), I5102 (2023), I5103 (2023), "
        "I6100 (2022), G1201 (2021), G1401 (2021). Check which edition of SSDSE-A this is."
    )
