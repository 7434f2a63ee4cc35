"""The catalogue of indicators: how a measure is read and written."""

from __future__ import annotations

import pytest

from geo.errors import DataError
from geo.places.indicators import read_indicators

SHARE = """\
[ageing]
kind = "share"
year = 2020
numerator = ["persons_65plus"]
denominator = ["persons"]
unit = "percent"
decimals = 1
breaks = [25, 30]
ramp = "sequential"
sources = ["ssdse-a-2026"]
"""
WORDS = "".join(
    f'{name} = {{ ja = "あ", en = "a" }}\n'
    for name in ("label", "short", "definition", "formula", "caution", "method")
)


@pytest.fixture
def catalogue_file(tmp_path):
    def write(old="", new=""):
        path = tmp_path / "indicators.toml"
        path.write_text(SHARE.replace(old, new) + WORDS, encoding="utf-8")
        return path

    return write


def test_an_indicator_takes_its_id_from_its_heading(catalogue_file):
    assert read_indicators(catalogue_file())["ageing"].id == "ageing"


def test_the_catalogue_keeps_its_order(catalogue):
    assert next(iter(catalogue)) == "ageing-2020"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("breaks = [25, 30]", "breaks = [30, 25]"),
        ("breaks = [25, 30]", "breaks = [25, 25]"),
        ('denominator = ["persons"]', "denominator = []"),
        ('kind = "share"', 'kind = "change"'),
        ("numerator = [", "numerater = ["),
        ('unit = "percent"', 'unit = "per cent"'),
    ],
)
def test_an_indicator_that_cannot_be_computed_or_coloured_is_refused(old, new, catalogue_file):
    with pytest.raises(DataError, match=r"^indicators\.toml: ageing"):
        read_indicators(catalogue_file(old, new))


def test_breaks_out_of_order_are_not_called_a_municipality_code(catalogue_file):
    with pytest.raises(DataError) as error:
        read_indicators(catalogue_file("breaks = [25, 30]", "breaks = [30, 25]"))

    assert "municipality code" not in str(error.value)


@pytest.mark.parametrize(
    ("name", "value", "ja", "en"),
    [
        ("ageing-2020", 25.24, "25.2%", "25.2%"),
        ("ageing-change", 1.76, "+1.8ポイント", "+1.8 points"),
        ("ageing-change", -1.76, "−1.8ポイント", "−1.8 points"),
        ("ageing-change", -0.04, "0.0ポイント", "0.0 points"),
        ("population-2020", 48523, "48,523人", "48,523 people"),
        ("population-2020", None, "—", "—"),
    ],
)
def test_a_value_is_written_with_its_unit_and_decimals(name, value, ja, en, catalogue):
    indicator = catalogue[name]

    assert (indicator.write(value, "ja"), indicator.write(value, "en")) == (ja, en)


@pytest.mark.parametrize(("name", "years"), [("ageing-2020", "2020"),
                                             ("ageing-change", "2015→2020")])  # fmt: skip
def test_a_change_names_both_of_its_years(name, years, catalogue):
    assert catalogue[name].years == years


def test_the_same_measure_in_another_census_leaves_the_catalogue_as_it_is(catalogue):
    earlier = catalogue["ageing-2020"].at(2015)

    assert (earlier.year, catalogue["ageing-2020"].year) == (2015, 2020)


def test_something_that_is_no_indicator_is_named(tmp_path):
    (tmp_path / "indicators.toml").write_text("x = 1")

    with pytest.raises(DataError, match=r"^indicators\.toml: x"):
        read_indicators(tmp_path / "indicators.toml")
