"""Reading case files: strictly one by one, and a whole collection without losing the good ones."""

from __future__ import annotations

import pytest

from geo.cases import open_collection, read_case
from geo.errors import DataError


def test_a_case_takes_its_id_from_the_name_of_its_file(case_file, known):
    assert read_case(case_file(name="nomi-city.toml"), known).id == "nomi-city"


@pytest.mark.parametrize("name", ["14205", "2018", "14205-1", "Nomi", "能美"])
def test_a_file_is_not_named_as_a_municipality_is_in_an_address(name, case_file, known):
    with pytest.raises(DataError, match=f"'{name}' は id に使えません"):
        read_case(case_file(name=f"{name}.toml"), known)
    assert read_case(case_file(name="2018-nomi-2.toml"), known).id == "2018-nomi-2"


def test_what_the_file_says_is_in_the_case(case_file, known):
    case = read_case(case_file(), known)

    assert case.short["en"] == "Nomi"
    assert [practice.id for practice in case.practices] == ["shokudou"]


def test_a_case_without_english_is_named_in_both_languages(case_file, known):
    path = case_file(
        '{ ja = "能美市の体制", en = "The system of Nomi" }', '{ ja = "能美市の体制" }'
    )

    with pytest.raises(DataError) as error:
        read_case(path, known)

    assert str(error.value) == (
        "nomi.toml: title.en (3行目 / line 3)\n"
        "  en がありません。この項目に en = … を書いてください。\n"
        "  en is missing. Add en = … to this entry."
    )


def test_a_misspelt_field_is_refused_not_dropped(case_file, known):
    with pytest.raises(DataError) as error:
        read_case(case_file('hubs = ["hondou"]', 'hub = ["hondou"]'), known)

    assert str(error.value) == (
        "nomi.toml: practices[1].hub (25行目 / line 25)\n"
        "  hub という項目はありません。つづりを確かめるか、消してください。\n"
        "  There is no field called hub. Check the spelling or delete it."
    )


@pytest.mark.parametrize("part", ["sections", "places", "practices"])
def test_a_case_has_at_least_one_of_its_parts(part, case_file, known):
    path = case_file("kind =", f"{part} = []\nkind =")
    text = path.read_text("utf-8")
    path.write_text(text.replace(f"[[{part}]]", "[[people]]"), "utf-8")

    with pytest.raises(DataError, match=rf"nomi\.toml: {part} \("):
        read_case(path, known)


def test_a_file_cannot_take_the_id_of_another_case(case_file, known):
    path = case_file("kind =", 'id = "kurume"\nkind =')

    with pytest.raises(DataError, match=r"nomi\.toml: id\n"):
        read_case(path, known)


def test_a_broken_file_is_reported_and_the_other_cases_stay_usable(case_file, known, tmp_path):
    case_file(name="a-good.toml")
    case_file("[[places]]", "[[places]", name="broken.toml")
    case_file(name="z-good.toml")

    collection = open_collection(tmp_path, known)

    assert list(collection.cases) == ["a-good", "z-good"]
    assert [str(problem) for problem in collection.problems] == [
        "broken.toml\n"
        "  TOML として読めません（Expected ']]' at the end of an array declaration"
        " (at line 12, column 9)）。"
        '文字列は "…" で囲み、見出しは [[practices]] のように書いてください。\n'
        "  This is not valid TOML (Expected ']]' at the end of an array declaration"
        " (at line 12, column 9)). "
        'Put text in "double quotes" and write headings like [[practices]].'
    ]


def test_each_broken_file_is_reported_by_its_name(case_file, known, tmp_path):
    case_file("precision", "precison", name="b.toml")
    case_file('"ibasho"', '"ibsho"', name="a.toml")

    collection = open_collection(tmp_path, known)

    assert not collection.cases
    assert [problem.where for problem in collection.problems] == [
        "a.toml: practices[1].types (24行目 / line 24)",
        "b.toml: places[1].precision (12行目 / line 12)",
    ]


def test_a_folder_with_the_name_of_a_case_file_is_not_called_a_missing_file(tmp_path, known):
    (tmp_path / "nomi.toml").mkdir()

    collection = open_collection(tmp_path, known)

    assert collection.problems == ()
    assert [told.where.endswith("nomi.toml") for told in collection.unread] == [True]


def test_cases_stand_from_north_to_south(case_file, known, tmp_path):
    case_file('code = "17211"', 'code = "23112"', name="a-south.toml")
    case_file(name="b-north.toml")

    assert list(open_collection(tmp_path, known).cases) == ["b-north", "a-south"]


def test_an_empty_folder_is_an_empty_shelf(tmp_path, known):
    collection = open_collection(tmp_path, known)

    assert (collection.cases, collection.problems) == ({}, ())


def test_a_file_saved_with_a_byte_order_mark_is_read(case_file, known):
    path = case_file()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    assert read_case(path, known).id == path.stem


def test_a_number_in_quotes_is_refused(case_file, known):
    path = case_file()
    figure = 'label = { ja = "人口", en = "Population" }\nvalue = "50075"\nunit = "person"'
    text = (
        f'{path.read_text("utf-8")}\n[[figures]]\n{figure}\nprinted = "50,075人"\nsection = "top"\n'
    )
    path.write_text(text, "utf-8")

    with pytest.raises(
        DataError, match=r"figures\[1\]\.value \(43行目 / line 43\)\n  '50075' は種類が違います"
    ):
        read_case(path, known)
