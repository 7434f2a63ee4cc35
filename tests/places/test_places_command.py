"""``python -m geo.places check``: is everything there that the dashboard cannot do without?"""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from geo.errors import DataError, DataErrors
from geo.places.__main__ import check
from tests.paths import DATA
from tests.places.test_tables import put_on_record


@pytest.fixture
def everything(data):
    for folder in ("sources", "vocabulary", "text"):
        shutil.copytree(DATA / folder, data / folder)
    return data


def test_whole_data_pass(everything):
    check(everything)


@pytest.mark.parametrize(
    "name", ["datapackage.json", "tables/wards.csv", "vocabulary/indicators.toml"]
)
def test_a_missing_file_is_named(name, everything):
    (everything / name).unlink()

    with pytest.raises(DataError, match=Path(name).name.replace(".", r"\.")):
        check(everything)


def test_the_command_refuses_tables_whose_totals_do_not_hold_even_if_the_record_agrees(everything):
    path = everything / "tables/movement.csv"
    heading, *rows = path.read_text("utf-8").splitlines()
    rows = [",".join([c, deaths, births, *r]) for c, births, deaths, *r in csv.reader(rows)]
    path.write_text("\n".join([heading, *rows, ""]), "utf-8")
    put_on_record(everything, "tables/movement.csv")

    with pytest.raises(DataErrors) as error:
        check(everything)

    assert [each.where for each in error.value.errors] == [
        "data/tables/movement.csv: births (2023)", "data/tables/movement.csv: deaths (2023)",
    ]  # fmt: skip
