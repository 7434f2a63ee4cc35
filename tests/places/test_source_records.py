"""Records of where everything comes from."""

from __future__ import annotations

import pytest

from geo.errors import DataError
from geo.places.sources import read_sources

RECORD = "".join(
    f'{name} = {{ ja = "あ", en = "a" }}\n'
    for name in ("title", "publisher", "date", "licence", "attribution", "note")
)


def test_a_source_takes_its_id_from_the_name_of_its_file(tmp_path):
    (tmp_path / "n03-2025.toml").write_text(RECORD, "utf-8")

    assert read_sources(tmp_path)["n03-2025"].id == "n03-2025"


def test_a_source_may_have_no_public_page(tmp_path):
    (tmp_path / "jages-2019.toml").write_text(RECORD, "utf-8")

    assert read_sources(tmp_path)["jages-2019"].page is None


def test_a_source_without_an_attribution_line_is_named(tmp_path):
    lines = [line for line in RECORD.splitlines() if not line.startswith("attribution")]
    (tmp_path / "n03-2025.toml").write_text("\n".join(lines), "utf-8")

    with pytest.raises(DataError) as error:
        read_sources(tmp_path)

    assert str(error.value) == (
        "n03-2025.toml: attribution\n"
        "  attribution がありません。この項目に attribution = … を書いてください。\n"
        "  attribution is missing. Add attribution = … to this entry."
    )
