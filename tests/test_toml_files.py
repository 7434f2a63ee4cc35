"""What the model refuses becomes a message an editor can act on. The text is the product."""

from __future__ import annotations

from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict

from geo.cases.model import Code, PrintedDate
from geo.errors import DataError
from geo.text import Words
from geo.toml_files import load_toml, validated


class Step(BaseModel):
    model_config = ConfigDict(extra="forbid")

    label: Words
    since: PrintedDate = "2018"
    count: float = 0


class Town(BaseModel):
    model_config = ConfigDict(extra="forbid")

    code: Code = "17211"
    kind: Literal["city", "town"] = "city"
    steps: tuple[Step, ...] = ()


LABEL = {"ja": "開始", "en": "Start"}


def message(call) -> str:
    with pytest.raises(DataError) as error:
        call()
    return str(error.value)


@pytest.fixture
def file(tmp_path):
    def write(content: bytes):
        path = tmp_path / "nomi.toml"
        path.write_bytes(content)
        return path

    return write


def test_a_file_that_is_read_keeps_leading_zeros(file):
    assert load_toml(file(b'code = "01202"')) == {"code": "01202"}


def test_a_file_that_is_not_toml_is_named_with_line_and_column(file):
    path = file(b"title = Nomi\n")

    assert message(lambda: load_toml(path)) == (
        "nomi.toml\n"
        "  TOML として読めません（Invalid value (at line 1, column 9)）。"
        '文字列は "…" で囲み、見出しは [[practices]] のように書いてください。\n'
        "  This is not valid TOML (Invalid value (at line 1, column 9)). "
        'Put text in "double quotes" and write headings like [[practices]].'
    )


def test_a_file_in_shift_jis_is_asked_for_in_utf_8(file):
    path = file('title = "能美市"'.encode("cp932"))

    assert message(lambda: load_toml(path)) == (
        "nomi.toml\n"
        "  文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。\n"
        "  This file is not UTF-8. Save it again as UTF-8."
    )


def test_a_file_that_is_missing_is_asked_to_be_restored(tmp_path):
    assert message(lambda: load_toml(tmp_path / "ja.toml")) == (
        "ja.toml\n"
        "  ファイルがありません。git checkout data で戻してください。\n"
        "  The file is missing. Restore it with git checkout data."
    )


def test_a_missing_field_is_named_with_its_entry_counted_from_one():
    table = {"steps": [{"label": LABEL}, {"label": {"ja": "開始"}}]}

    assert message(lambda: validated(Town, "nomi.toml", table)) == (
        "nomi.toml: steps[2].label.en\n"
        "  en がありません。この項目に en = … を書いてください。\n"
        "  en is missing. Add en = … to this entry."
    )


def test_an_unknown_field_is_refused_and_not_dropped():
    table = {"steps": [{"label": LABEL, "sicne": "2018"}]}

    assert message(lambda: validated(Town, "nomi.toml", table)) == (
        "nomi.toml: steps[1].sicne\n"
        "  sicne という項目はありません。つづりを確かめるか、消してください。\n"
        "  There is no field called sicne. Check the spelling or delete it."
    )


def test_a_word_that_is_not_on_the_list_is_answered_with_the_list():
    assert message(lambda: validated(Town, "nomi.toml", {"kind": "village"})) == (
        "nomi.toml: kind\n"
        "  'village' は使えません。使えるのは 'city' or 'town' です。\n"
        "  'village' is not allowed here. Write one of 'city' or 'town'."
    )


def test_a_date_in_another_form_is_answered_with_the_form():
    table = {"steps": [{"label": LABEL, "since": "平成30年"}]}
    form = r"^(FY(19|20)[0-9]{2}|(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?)$"

    assert message(lambda: validated(Town, "nomi.toml", table)) == (
        "nomi.toml: steps[1].since\n"
        f"  '平成30年' は形が違います。{form} に合う形で書いてください"
        '（日付なら "2018" や "2003-03"）。\n'
        f"  '平成30年' has the wrong form. Write it to match {form} "
        '(a date: "2018" or "2003-03").'
    )


def test_a_code_that_lost_its_leading_zero_is_asked_for_in_full():
    assert message(lambda: validated(Town, "nomi.toml", {"code": "1202"})) == (
        "nomi.toml: code\n"
        "  '1202' は5桁の市区町村コードではありません。"
        '先頭の0も含めて "01202" のように書いてください。\n'
        "  '1202' is not a five-digit municipality code. "
        'Keep the leading zero, such as "01202".'
    )


def test_a_code_written_as_a_number_is_asked_for_in_quotes():
    assert message(lambda: validated(Town, "nomi.toml", {"code": 17211})) == (
        "nomi.toml: code\n"
        "  17211 は種類が違います（必要なのは string）。"
        '文字は "…"、数は引用符なしで書いてください。\n'
        "  17211 is of the wrong kind (string is needed). "
        'Text goes in "quotes", numbers without.'
    )


def test_a_number_written_in_words_is_asked_for_without_quotes():
    table = {"steps": [{"label": LABEL, "count": "約5万"}]}

    assert message(lambda: validated(Town, "nomi.toml", table)) == (
        "nomi.toml: steps[1].count\n"
        "  '約5万' は種類が違います（必要なのは float）。"
        '文字は "…"、数は引用符なしで書いてください。\n'
        "  '約5万' is of the wrong kind (float is needed). "
        'Text goes in "quotes", numbers without.'
    )


def test_an_empty_text_is_refused():
    table = {"steps": [{"label": {"ja": "開始", "en": " "}}]}

    assert message(lambda: validated(Town, "nomi.toml", table)) == (
        "nomi.toml: steps[1].label.en\n"
        "  空です。書くか、項目ごと消してください。\n"
        "  This is empty. Write something or leave the field out."
    )


@pytest.mark.parametrize(("lang", "said"), [("ja", "別の id に"), ("en", "another id")])
def test_an_error_gives_its_message_in_one_language_without_the_place(lang, said):
    assert DataError("nomi.toml: id", ja="別の id に", en="another id")[lang] == said
