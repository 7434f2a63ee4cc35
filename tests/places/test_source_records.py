"""Records of where everything comes from."""

from __future__ import annotations

import shutil

import pytest

from geo.errors import DataError
from geo.places.sources import read_source, read_sources
from tests.paths import DATA

RECORD = "".join(
    f'{name} = {{ ja = "あ", en = "a" }}\n'
    for name in ("title", "publisher", "date", "licence", "attribution", "note")
)


def test_a_source_takes_its_id_from_the_name_of_its_file(tmp_path):
    (tmp_path / "n03-2025.toml").write_text(RECORD, "utf-8")

    assert read_source(tmp_path / "n03-2025.toml").id == "n03-2025"


def test_a_source_may_have_no_public_page(tmp_path):
    (tmp_path / "jages-2019.toml").write_text(RECORD, "utf-8")

    assert read_source(tmp_path / "jages-2019.toml").page is None


@pytest.mark.parametrize("name", ["ipss-2023", "n03-2025", "gsi-tiles"])
def test_a_record_that_a_table_or_the_map_needs_is_named_if_it_is_not_there(name, tmp_path):
    shutil.copytree(DATA / "sources", tmp_path, dirs_exist_ok=True)
    (tmp_path / f"{name}.toml").unlink()

    with pytest.raises(DataError, match=rf"^{name}\.toml\n  ファイルがありません"):
        read_sources(tmp_path)


def test_a_source_without_an_attribution_line_is_named(tmp_path):
    lines = [line for line in RECORD.splitlines() if not line.startswith("attribution")]
    (tmp_path / "n03-2025.toml").write_text("\n".join(lines), "utf-8")

    with pytest.raises(DataError) as error:
        read_source(tmp_path / "n03-2025.toml")

    assert str(error.value) == (
        "n03-2025.toml: attribution\n"
        "  attribution がありません。この項目に attribution = … を書いてください。\n"
        "  attribution is missing. Add attribution = … to this entry."
    )
