"""Numbers that cannot be are refused with the field, the line, the reason and the remedy."""

from __future__ import annotations

import pytest

from geo.cases import read_case
from geo.errors import DataError

FIGURE = """
[[figures]]
label = { ja = "高齢化率", en = "Ageing rate" }
value = 25.2
unit = "percent"
printed = "25.2%"
section = "top"
"""


@pytest.fixture
def refused(case_file, known):
    """The parts of a message: where, what is said in Japanese, what in English."""

    def of(old="", new="", add=""):
        with pytest.raises(DataError) as error:
            read_case(case_file(old, new, add=add), known)
        return str(error.value).split("\n")

    return of


def figure(**parts):
    """A figure of which lines are replaced: ``value="nan"``."""
    lines = [line for line in FIGURE.split("\n") if line.partition(" ")[0] not in parts]
    return "\n".join([*lines, *(f"{name} = {value}" for name, value in parts.items() if value)])


@pytest.mark.parametrize(
    ("position", "reason"),
    [
        ("[nan, nan]", "nan は数ではありません"),
        ("[inf, 139.49]", "inf は数ではありません"),
        ("[139.49, 35.34]", "緯度と経度が逆のようです。[35.34, 139.49] と書いてください"),
        ("[0, 0]", "[0, 0] は日本の外です"),
        ("[19.9, 139]", "緯度は20～46、経度は122～154"),
        ("[35, 154.1]", "緯度は20～46、経度は122～154"),
        ('["35.34", "139.49"]', "種類が違います（必要なのは float）"),
    ],
)
def test_a_position_that_is_not_in_japan_is_refused(position, reason, refused):
    where, ja, en, *_ = refused(
        'precision = "office"', f'precision = "office"\nposition = {position}'
    )

    assert where.startswith("nomi.toml: places[1].position")
    assert where.endswith("(16行目 / line 16)")
    assert reason in ja
    assert en.strip()


@pytest.mark.parametrize("position", ["[20, 122]", "[46, 154]", "[35.34, 139.49]", "[35, 139]"])
def test_a_position_in_japan_is_taken(position, case_file, known):
    path = case_file('precision = "office"', f'precision = "office"\nposition = {position}')

    assert len(read_case(path, known).places[0].position) == 2


@pytest.mark.parametrize(
    ("parts", "field", "reason"),
    [
        ({"value": "nan"}, "value", "nan は数ではありません"),
        ({"value": "inf"}, "value", "inf は数ではありません"),
        ({"value": "1", "to": "inf"}, "to", "inf は数ではありません"),
        ({"value": "1" + "0" * 400}, "value", "種類が違います"),
        ({"value": "242"}, "value", "242% という割合はありません"),
        ({"value": "90", "to": "242"}, "to", "242% という割合はありません"),
        ({"value": "-0.1"}, "value", "-0.1% という割合はありません"),
        ({"value": "-3", "unit": '"person"'}, "value", "-3 という数や額はありません"),
        ({"value": "1e300", "unit": '"yen"'}, "value", "1e+300 という数や額はありません"),
        ({"value": "3", "to": "2"}, "to", "to（2）が value（3）より小さく"),
        ({"value": "3", "to": '"4"'}, "to", "種類が違います"),
        ({"value": "true"}, "value", "種類が違います"),
        ({"key": '"population"'}, "unit", 'population の数字の単位は "person"'),
        ({"date": '"20１８"'}, "date", "形が違います"),
        ({"date": '"2018-13"'}, "date", "形が違います"),
        ({"printed": '"\\u200b"'}, "printed", "見える文字がありません"),
        ({"printed": '"2\\u0007"'}, "printed", "符号（U+0007）"),
        ({"printed": '"\\u202e2"'}, "printed", "符号（U+202E）"),
        ({"printed": '"\\uffff2"'}, "printed", "符号（U+FFFF）"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(parts, field, reason, refused):
    where, ja, en, *_ = refused(add=figure(**parts))

    assert where.startswith(f"nomi.toml: figures[1].{field} (")
    assert reason in ja
    assert en.strip()


@pytest.mark.parametrize(
    "parts",
    [
        {"value": "0"},
        {"value": "100"},
        {"value": "2", "to": "2", "unit": '"person"'},
        {"value": "430000", "unit": '"person"', "key": '"population"', "approximate": "true"},
        {"value": "11140000000", "unit": '"yen"'},
    ],
)
def test_a_figure_that_can_be_is_taken(parts, case_file, known):
    assert read_case(case_file(add=figure(**parts)), known).figures[0].value == float(
        parts["value"]
    )


def test_a_key_that_two_figures_have_is_refused_at_the_second(refused):
    where, ja, _ = refused(add=figure(key='"ageing_rate"') * 2)

    assert where.startswith("nomi.toml: figures[2].key (")
    assert "key が ageing_rate の数字が2つあります" in ja


@pytest.mark.parametrize(
    ("old", "field", "letters"),
    [
        ('ja = "子ども食堂"', "practices[1].name.ja", 200),
        ('short = { ja = "能美市"', "short.ja", 24),
    ],
)
def test_a_name_that_no_page_has_room_for_is_refused(old, field, letters, refused):
    where, ja, _ = refused(old, old[:-1] + "あ" * letters + '"')

    assert where.startswith(f"nomi.toml: {field} (")
    assert ja == f"  長すぎます。{letters}字までにしてください。"


def test_a_text_of_thousands_of_letters_is_refused(refused):
    where, ja, _ = refused('ja = "お寺で開く。"', f'ja = "{"あ" * 2001}"')

    assert where.startswith("nomi.toml: practices[1].description.ja (")
    assert ja == "  長すぎます。2000字までにしてください。"


def test_more_wrong_figures_than_one_can_read_are_counted(refused):
    told = refused(add=figure(value="nan") * 25)

    assert told[-3:-1] == [
        "nomi.toml",
        "  ほかに5件あります。上のものを直してから、もう一度点検してください。",
    ]
