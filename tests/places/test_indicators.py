"""The catalogue of indicators: what an entry may say, and how a measure is written."""

from __future__ import annotations

import pytest

from geo.errors import DataError
from geo.places.indicators import read_indicators

SHARE = """\
[ageing-2020]
group = "age"
kind = "share"
year = 2020
numerator = ["persons_65plus"]
denominator = ["persons"]
unit = "percent"
decimals = 1
breaks = [25, 30]
ramp = "sequential"
weight = 3
"""
WORDS = "".join(
    f'{name} = {{ ja = "高齢化率", en = "Ageing rate" }}\n'
    for name in ("short", "definition", "formula", "caution", "method")
)


@pytest.fixture
def catalogue_file(tmp_path):
    """A catalogue of one share, with one passage replaced."""

    def write(old="", new=""):
        assert old in SHARE + WORDS
        path = tmp_path / "indicators.toml"
        path.write_text((SHARE + WORDS).replace(old, new, 1), encoding="utf-8")
        return path

    return write


def test_an_indicator_takes_its_id_from_its_heading(catalogue_file):
    assert read_indicators(catalogue_file())["ageing-2020"].id == "ageing-2020"


def test_the_catalogue_keeps_its_order_with_earlier_years_first(catalogue):
    assert list(catalogue)[:3] == ["ageing-2015", "ageing-2020", "ageing-2050"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("breaks = [25, 30]", "breaks = [30, 25]"),
        ("breaks = [25, 30]", "breaks = [25, 25]"),
        ("breaks = [25, 30]", "breaks = [nan]"),
        ("breaks = [25, 30]", "breaks = [25, inf]"),
        ("breaks = [25, 30]", "breaks = []"),
        ("breaks = [25, 30]", "breaks = [1, 2, 3, 4, 5, 6]"),
        ("decimals = 1", "decimals = -1"),
        ("decimals = 1", "decimals = 400"),
        ("decimals = 1", "decimals = 1\nper = 0"),
        ("year = 2020", "year = 20200"),
        ("year = 2020", "year = 2019"),  # of which there are no counts
        ('kind = "share"', 'kind = "growth"\nof = "ageing-2015"\nsince = 2015'),
        ('kind = "share"', 'kind = "growth"\nof = "ageing-2020"\nsince = 2015'),  # of itself
        ('denominator = ["persons"]', "denominator = []"),
        ('numerator = ["persons_65plus"]', ""),
        ('kind = "share"', 'kind = "change"'),
        ('kind = "share"', 'kind = "growth"'),
        ('kind = "share"', 'kind = "growth"\nof = "ageing-2020"'),
        ('kind = "share"', 'kind = "mean"'),
        ("numerator = [", "numerater = ["),
        ('["persons_65plus"]', '["persons_65"]'),
        ('["persons"]', '["latitude"]'),
        ('["persons"]', '["persons"]\nminus = ["dead"]'),
        ('unit = "percent"', 'unit = "per cent"'),
        ('group = "age"', 'group = "ages"'),
        ('group = "age"', ""),
        ('ramp = "sequential"', 'ramp = "rainbow"'),
        ("weight = 3", "weight = 4"),
        ("weight = 3", "weight = -1"),
        ("weight = 3", "weight = 0.5"),
        ("weight = 3", "earlier = 2015"),
        ("weight = 3", 'earlier = ["then"]'),
        ('formula = { ja = "高齢化率", en = "Ageing rate" }', 'formula = { ja = "高齢化率" }'),
        ('caution = { ja = "高齢化率", en = "Ageing rate" }', 'caution = { ja = "注", en = " " }'),
    ],
)
def test_an_indicator_that_cannot_be_computed_written_or_coloured_is_refused(
    old, new, catalogue_file
):
    with pytest.raises(DataError, match=r"^indicators\.toml: ageing-2020"):
        read_indicators(catalogue_file(old, new))


@pytest.mark.parametrize("weight", [0, 3])
def test_a_weight_goes_from_0_to_3(weight, catalogue_file):
    found = read_indicators(catalogue_file("weight = 3", f"weight = {weight}"))

    assert found["ageing-2020"].weight == weight


def test_an_indicator_without_a_weight_is_not_one_of_weight_0(catalogue_file):
    assert read_indicators(catalogue_file("weight = 3"))["ageing-2020"].weight is None


def test_a_weight_out_of_range_is_named_with_the_field(catalogue_file):
    with pytest.raises(DataError) as error:
        read_indicators(catalogue_file("weight = 3", "weight = 4"))

    assert error.value.where == "indicators.toml: ageing-2020: weight (11行目 / line 11)"


def test_an_earlier_year_without_counts_is_named(catalogue_file):
    with pytest.raises(DataError, match=r"^indicators\.toml: ageing-2010\n.*あるのは 2015, 2020"):
        read_indicators(catalogue_file("weight = 3", "earlier = [2010]"))


def test_breaks_out_of_order_are_not_called_a_municipality_code(catalogue_file):
    with pytest.raises(DataError) as error:
        read_indicators(catalogue_file("breaks = [25, 30]", "breaks = [30, 25]"))

    assert "municipality code" not in str(error.value)
    assert "区切りは小さい順に、1つずつ書いてください: [25, 30]" in str(error.value)


def test_something_that_is_no_indicator_is_named(tmp_path):
    (tmp_path / "indicators.toml").write_text("x = 1")

    with pytest.raises(DataError, match=r"^indicators\.toml: x"):
        read_indicators(tmp_path / "indicators.toml")


# ---- earlier years -------------------------------------------------------------------------


def test_an_earlier_year_is_an_indicator_of_its_own_before_the_later_one(catalogue_file):
    found = read_indicators(catalogue_file("weight = 3", "weight = 3\nearlier = [2015]"))

    assert [(name, each.id, each.year) for name, each in found.items()] == [
        ("ageing-2015", "ageing-2015", 2015),
        ("ageing-2020", "ageing-2020", 2020),
    ]


def test_an_earlier_year_is_labelled_with_its_own_year(catalogue_file):
    found = read_indicators(catalogue_file("weight = 3", "earlier = [2015]"))

    assert found["ageing-2015"].label == {"ja": "高齢化率（2015年）", "en": "Ageing rate (2015)"}
    assert found["ageing-2020"].label == {"ja": "高齢化率（2020年）", "en": "Ageing rate (2020)"}


def test_likeness_is_offered_by_the_latest_year_only(catalogue_file):
    found = read_indicators(catalogue_file("weight = 3", "weight = 3\nearlier = [2015]"))

    assert (found["ageing-2015"].weight, found["ageing-2020"].weight) == (None, 3)


def test_an_id_without_its_year_cannot_stand_for_several_years(catalogue_file):
    path = catalogue_file("weight = 3", "earlier = [2015]")
    path.write_text(path.read_text("utf-8").replace("[ageing-2020]", "[ageing]"), "utf-8")

    with pytest.raises(DataError, match=r"^indicators\.toml: ageing \(1行目 / line 1\)\n"):
        read_indicators(path)


def test_the_same_measure_in_another_census_leaves_the_catalogue_as_it_is(catalogue):
    earlier = catalogue["ageing-2020"].at(2015)

    assert (earlier.year, catalogue["ageing-2020"].year) == (2015, 2020)


# ---- writing -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "ja", "en"),
    [
        ("ageing-2020", 25.24, "25.2%", "25.2%"),
        ("ageing-change", 1.76, "+1.8ポイント", "+1.8 points"),
        ("ageing-change", -1.76, "−1.8ポイント", "−1.8 points"),
        ("ageing-change", -0.04, "0.0ポイント", "0.0 points"),
        ("population-2020", 48523, "48,523人", "48,523 people"),
        ("population-2020", None, "—", "—"),
        ("population-change-2050", -34.03, "−34.0%", "−34.0%"),
        ("population-change-2020", 14.17, "+14.2%", "+14.2%"),
        ("density-2020", 1243.68, "1,244人/km²", "1,244 people/km²"),
        ("natural-2023", 2.08, "+2.1人/千人", "+2.1 per 1,000 people"),
        ("social-2024", -5.68, "−5.7人/千人", "−5.7 per 1,000 people"),
        ("hospitals-2023", 0.0, "0.00か所/1万人", "0.00 per 10,000 people"),
        ("welfare-2022", 169.1, "169千円/人", "169 thousand yen per person"),
    ],
)
def test_a_value_is_written_with_its_unit_and_decimals(name, value, ja, en, catalogue):
    indicator = catalogue[name]

    assert (indicator.write(value, "ja"), indicator.write(value, "en")) == (ja, en)


@pytest.mark.parametrize(
    ("name", "value", "ja", "en"),
    [
        ("ageing-2020", 1.26, "+1.3ポイント", "+1.3 points"),
        ("ageing-2020", -1.0, "−1.0ポイント", "−1.0 points"),
        ("population-change-2050", 12.5, "+12.5ポイント", "+12.5 points"),
        ("population-2020", 12345, "+12,345人", "+12,345 people"),
        ("population-2020", -2, "−2人", "−2 people"),
        ("density-2020", 0.2, "0人/km²", "0 people/km²"),
        ("doctors-2022", None, "—", "—"),
    ],
)
def test_a_difference_has_a_sign_and_percentages_differ_in_points(name, value, ja, en, catalogue):
    written = [catalogue[name].write_difference(value, lang) for lang in ("ja", "en")]

    assert written == [ja, en]
