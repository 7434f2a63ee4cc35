"""A language is one file: a third one is read, writes by its own rules, and borrows content."""

from __future__ import annotations

import shutil
import string

import pandas as pd
import pytest

from geo.cases.details import write_figure
from geo.cases.model import Figure
from geo.draw.charts.axes import axis_title
from geo.draw.map.folium_map import overlay_spec
from geo.errors import DataError
from geo.places.areas import municipalities
from geo.places.classes import class_labels
from geo.text import LANGUAGES, Words, check_phrases, language, languages_in, read_phrases
from geo.text.dates import write_date
from geo.text.languages import FOLDER
from geo.text.numbers import unit_name, write_number
from tests.third_language import CODE, MARK, NAME, write_third_language


def _values(phrases, key):
    above, _, last = key.rpartition(".")
    parts = string.Formatter().parse(phrases.under(above)[last])
    return {name for _, name, _, _ in parts if name}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Three languages, as if the program had been started with them."""
    for name in ("ja.toml", "en.toml"):
        shutil.copy(FOLDER / name, tmp_path)
    write_third_language(tmp_path)
    monkeypatch.setattr("geo.text.languages.FOLDER", tmp_path)
    return tmp_path


@pytest.fixture
def xx(folder):
    return read_phrases(folder, CODE)


def test_the_languages_are_the_files_in_the_order_that_they_give(folder):
    assert languages_in(FOLDER) == LANGUAGES
    assert LANGUAGES[:2] == ("ja", "en")
    assert languages_in(folder) == ("ja", "en", CODE)


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_every_language_fills_its_phrases_with_the_same_values(lang):
    first, other = (read_phrases(FOLDER, each) for each in (LANGUAGES[0], lang))

    assert {key: _values(first, key) for key in first} == {
        key: _values(other, key) for key in other
    }


def test_a_third_language_has_all_phrases_and_its_own_marks(folder, xx):
    check_phrases([read_phrases(folder, lang) for lang in languages_in(folder)])

    assert xx("pages.explore") == f"{MARK}Map"
    assert xx.language.name == NAME
    assert xx.listed(["a", "b"]) == "a ; b"


def test_numbers_and_units_follow_its_locale(folder):
    assert write_number(12345.5, "percent", CODE, decimals=1) == "12\u202f345,5\u202f%"
    # in French zero is singular, as one is
    assert [unit_name("person", CODE, value) for value in (0, 1, 2)] == ["person"] * 2 + ["people"]


@pytest.mark.parametrize(
    ("printed", "written"),
    [("2003-03", "mars 2003"), ("2018", "an 2018"), ("FY2018", "exercice 2018")],
)
def test_names_of_months_come_from_its_locale(printed, written, folder):
    write_date(printed, "ja")  # what another reader got before must not matter

    assert write_date(printed, CODE) == written


def test_its_readers_get_the_english_text_of_what_is_written_in_two_languages(folder, catalogue):
    assert Words(ja="能美市", en="Nomi")[CODE] == "Nomi"
    assert catalogue["ageing-2020"].label[CODE] == "Ageing rate (2020)"


def test_the_content_can_be_japanese_instead(folder):
    file = folder / f"{CODE}.toml"
    file.write_text(file.read_text("utf-8").replace('content = "en"', 'content = "ja"'), "utf-8")

    assert Words(ja="能美市", en="Nomi")[CODE] == "能美市"
    assert language(CODE).column("name") == "name"


def test_places_have_names_in_the_columns_of_its_content(folder, statistics):
    area = municipalities(statistics.municipalities)["17211"]

    assert (area.name[CODE], area.full[CODE]) == ("Nomi", "Nomi, Ishikawa")
    assert area.option(CODE).startswith("Nomi, Ishikawa")
    assert area.option(CODE).endswith("石川県 能美市")
    assert language(CODE).column("name") == "name_en"
    assert statistics.prefecture_names(CODE)["17"] == "Ishikawa"


def test_ranges_figures_and_axes_are_put_together_its_way(folder, catalogue):
    ageing = catalogue["ageing-2020"]
    figure = Figure.model_validate({
        "value": 3, "to": 5, "unit": "group", "at_least": True, "printed": "3～5団体以上",
        "label": {"ja": "団体", "en": "Groups"}, "section": "top",
    })  # fmt: skip

    labels = class_labels(ageing, CODE)
    assert labels[0].startswith("moins de ") and labels[-1].startswith("au moins ")
    assert all("..." in label for label in labels[1:-1])
    assert axis_title(ageing, CODE) == "Ageing rate (2020) | %"
    assert write_figure(figure, CODE) == "3...5\u202fgroups au moins"


def test_the_map_gets_its_gap(folder, catalogue):
    values = pd.Series({"17211": 29.5})

    assert overlay_spec(catalogue["ageing-2020"], values, ["17211"], CODE)["gap"] == "\u202f"


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('locale = "fr"', 'locale = "nowhere"', "language.locale"),
        ('content = "en"', 'content = "xx"', "language.content"),
        ('colon = " : "\n', "", "language.writing.colon"),
        ("{value} au moins", "{number} au moins", "language.writing.at_least"),
    ],
)
def test_a_file_that_does_not_say_how_it_is_written_is_named_with_the_field(
    old, new, where, folder
):
    file = folder / f"{CODE}.toml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    with pytest.raises(DataError) as error:
        read_phrases(folder, CODE)

    assert error.value.where == f"data/text/{CODE}.toml: {where}"


def test_a_language_without_the_name_of_a_unit_is_named(folder):
    file = folder / f"{CODE}.toml"
    file.write_text(file.read_text("utf-8").replace('yen = "yen"\n', ""), "utf-8")

    with pytest.raises(DataError, match=rf"{CODE}\.toml\n.*language\.units\.yen: 1"):
        check_phrases([read_phrases(folder, lang) for lang in languages_in(folder)])


def test_a_damaged_file_is_still_a_language_and_stands_last(tmp_path):
    (tmp_path / "en.toml").write_text("title = ", "utf-8")

    assert set(languages_in(tmp_path)) == {"ja", "en"}
