"""Raw files that are not what their adapter expects: refused with file, row, column and value."""

from __future__ import annotations

import json

import pytest

from geo.errors import DataErrors
from tests.build.damage import (
    BOUNDARIES,
    NAMES,
    OFFICES,
    PROJECTION,
    REGISTER,
    SELECTED,
    SSDSE,
    WARD_NAMES,
    WARD_REGISTER,
    cell,
    change,
    codes,
    content,
    swapped,
    text,
)  # fmt: skip

WEB_PAGE = b"<!DOCTYPE html>\n<html><body>Not found</body></html>"
POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1272982\n"
TOKYO = '"lg_code_5": "13101"'


def other(data):
    return lambda _: data


def half(data):
    return data[: len(data) // 2]


def half_the_rows(rows):
    del rows[len(rows) // 2 :]


def shifted_names(rows):
    """The names of the areas one row further down than their codes."""
    at = rows[0].index("municipality")
    names = [row[at] for row in rows[1:]]
    for row, name in zip(rows[1:], names[-1:] + names[:-1], strict=True):
        row[at] = name


def twice(rows):
    rows.append(rows[-1])


def renamed(one, new):
    return change(lambda rows: rows[0].__setitem__(rows[0].index(one), new))


REFUSED = {
    "a wrong check digit": (OFFICES, codes(lambda code: code + "9"), "code", "'011009'"),
    "half a file": (NAMES, content(half), NAMES, ""),
    "half the rows": (REGISTER, change(half_the_rows), "code", "次の地域の行がありません"),
    "half an SSDSE file": (SSDSE, change(half_the_rows), "code", "次の地域の行がありません"),
    "a web page": (REGISTER, content(other(WEB_PAGE)), REGISTER, "ウェブページ"),
    "a pointer of Git LFS": (SSDSE, content(other(POINTER)), SSDSE, "git lfs pull"),
    "nothing": (PROJECTION, content(other(b"")), PROJECTION, "空のファイル"),
    "a byte order mark alone": (PROJECTION, content(other(b"\xef\xbb\xbf\n")), PROJECTION, "空の"),
    "a workbook": (OFFICES, content(other(b"PK\x03\x04....")), OFFICES, "Excel"),
    "UTF-16": (NAMES, text(str), NAMES, "UTF-16"),
    "another encoding": (NAMES, content(lambda d: b"\xff\xfe\xfd" + d), NAMES, "1行目"),
    "an open quotation mark": (NAMES, text(lambda t: t + '"'), "L1743", "引用符"),
    "a heading alone": (REGISTER, change(lambda rows: rows.__delitem__(slice(1, None))), "code", ""),
    "a comma in a number": (REGISTER, cell("14205", "households", to="430,685"), "households", "'430,685'"),
    "a comma that divides a number": (
        REGISTER, text(lambda t: t.replace("14205,", "14205,1,")), REGISTER, "見出しの列数（3）"),
    "a dash": (SSDSE, cell("14205", "A4101", to="-"), "A4101", "'-'"),
    "asterisks": (SSDSE, cell("14205", "I6100", to="***"), "I6100", "'***'"),
    "a comma in an area": (SSDSE, cell("14205", "B1101", to="6,956"), "B1101", "'6,956'"),
    "a negative number": (SSDSE, cell("14205", "A1101", to="-430685"), "A1101", "'-430685'"),
    "a real minus sign": (SSDSE, cell("14205", "A1101", to="−430685"), "A1101", "'−430685'"),
    "a fraction": (REGISTER, cell("14205", "households", to="1.5"), "households", "'1.5'"),
    "full width": (REGISTER, cell("14205", "households", to="１２"), "households", "'１２'"),
    "a word for a degree": (OFFICES, cell("14205", "latitude", to="北緯"), "latitude", "'北緯'"),
    "an empty count": (SSDSE, cell("14205", "A1301", to=""), "A1301", "空欄"),
    "an empty name": (NAMES, cell("14205", "kana", to=""), "kana", "空欄"),
    "an empty ward": (WARD_REGISTER, cell("23112", "households", to=""), "households", "空欄"),
    "a missing column": (NAMES, renamed("kana", "よみ"), "L1", "次の列がありません: kana"),
    "a column twice": (REGISTER, renamed("households", "code"), "L1", "同じ名の列が2つあります: code"),
    "a missing item": (SSDSE, renamed("A4101", "A4102"), SSDSE, "A4101 (2023)"),
    "an item of another year": (
        SSDSE, text(lambda t: t.replace("年度,2020", "年度,2015", 1)), SSDSE, "A1101 (2020)"),
    "an old code": (REGISTER, codes(lambda c: "40305" if c == "40231" else c), "code", "40305"),
    "an old code among few": (SELECTED, codes(lambda c: c.replace("11464", "11463")), "code", "11463"),
    "an old code in names": (NAMES, codes(lambda c: "40305" if c == "40231" else c), "code", "40305"),
    "another kind": (NAMES, cell("14205", "type_en", to="Fujisawa"), "type_en", "'Fujisawa'"),
    "another year": (SELECTED, text(lambda t: t.replace(",2050,", ",2055,")), "year", "'2055'"),
    "a code in words": (NAMES, cell("14205", "code", to="藤沢"), "code", "'藤沢'"),
    "a ward of no city": (WARD_NAMES, codes(lambda _: "x", "city_code"), "city_code", "'x'"),
    "a row twice": (REGISTER, change(twice), "code", "47382"),
    "shifted rows": (NAMES, change(shifted_names), "code", "01202 札幌市 ≠ 函館市"),
    "persons and children swapped": (SSDSE, swapped("A1101", "A1301"), "A1101", "A110101 + A110102"),
    "a pointer for boundaries": (BOUNDARIES, content(other(POINTER)), BOUNDARIES, "git lfs pull"),
    "a web page for boundaries": (BOUNDARIES, content(other(WEB_PAGE)), BOUNDARIES, "ウェブページ"),
    "half the boundaries": (BOUNDARIES, content(half), BOUNDARIES, "途中で切れて"),
    "other JSON": (BOUNDARIES, content(other(b'{"type": "FeatureCollection"}')), "objects", "TopoJSON"),
    "boundaries without a code": (
        BOUNDARIES, text(lambda t: t.replace(TOKYO, '"lg_code_5": ""')), "lg_code_5", "TopoJSON"),
    "boundaries that lost a zero": (
        BOUNDARIES, text(lambda t: t.replace('_5": "01100"', '_5": "1100"')), "'1100'", "TopoJSON"),
    "boundaries with an old code": (
        BOUNDARIES, text(lambda t: t.replace('_5": "40231"', '_5": "40305"')), "code", "40305"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "damage", "where", "said"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_its_place(file, damage, where, said, raw, gathered):
    damage(raw / file)
    if said == "UTF-16":
        (raw / file).write_bytes((raw / file).read_text("utf-8").encode("utf-16"))

    with pytest.raises(DataErrors) as error:
        gathered(raw)

    wrong = [each for each in error.value.errors if where in each.where and said in each.ja]
    assert wrong, str(error.value)
    assert {each.where.split(":")[0] for each in error.value.errors} == {file}  # no other is blamed
    assert all(each.ja != each.en for each in error.value.errors)


def test_all_that_is_wrong_is_said_at_once(raw, gathered):
    change(twice)(raw / REGISTER)
    cell("14205", "A4101", "A4200", to="-")(raw / SSDSE)
    content(other(POINTER))(raw / BOUNDARIES)

    with pytest.raises(DataErrors) as error:
        gathered(raw)

    assert [each.where for each in error.value.errors] == [
        f"{SSDSE}: A4101", f"{SSDSE}: A4200", f"{REGISTER}: code", BOUNDARIES,
    ]  # fmt: skip


def test_a_message_names_line_and_value_of_the_first_and_counts_the_others(raw, gathered):
    codes(lambda code: f"x{code}")(raw / OFFICES)

    with pytest.raises(DataErrors) as error:
        gathered(raw)

    assert str(error.value) == (
        "reference/municipality_offices.csv: code\n"
        "  市区町村コードではありません。5桁（または検査数字つきの6桁）の文字として書いてください。"
        "［L2: 'x01100'、L3: 'x01202'、L4: 'x01203' ほか1,738件］\n"
        "  Not a code of an area. Write five digits, or six with the check digit, as text."
        " [L2: 'x01100', L3: 'x01202', L4: 'x01203' and 1,738 more]"
    )


def test_an_area_that_all_files_lack_is_compared_with_the_schema(raw, gathered):
    for path in [*raw.rglob("*.csv"), raw / SSDSE]:
        change(lambda rows: rows.pop() if rows[-1][0].endswith("47382") else None)(path)
    topology = json.loads((raw / BOUNDARIES).read_text("utf-8"))
    areas = topology["objects"]["municipalities"]["geometries"]
    areas.remove(next(area for area in areas if area["id"] == "47382"))
    (raw / BOUNDARIES).write_text(json.dumps(topology), "utf-8")

    with pytest.raises(DataErrors) as error:
        gathered(raw)

    assert [each.en for each in error.value.errors] == [
        "There are 1,740 areas and not 1,741 as in geo/places/schema.py. "
        "If areas have merged, change it there."
    ]
