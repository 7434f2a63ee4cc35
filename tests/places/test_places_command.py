"""``python -m geo.places check``: is everything there that the dashboard cannot do without?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from geo.errors import DataError
from geo.places.__main__ import check
from tests.paths import DATA


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
