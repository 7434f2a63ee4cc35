"""Census counts from SSDSE, and names with offices, in the project's own schema."""

from __future__ import annotations

import dataclasses

import pytest

from geo.build.raw import RAW, RawFile
from geo.build.read import read_raw
from geo.build.ssdse import census_fields
from geo.build.statistics import municipalities, population, wards
from geo.errors import DataError

ITEMS = "A1101,A1301,A1302,A1303,A1419"
LABELS = "総人口,15歳未満人口,15～64歳人口,65歳以上人口,75歳以上人口"


@pytest.fixture
def edition(tmp_path):
    """An SSDSE file with three header rows and two towns, in the order of no code."""

    def write(year, *, items=ITEMS, encoding="utf-8"):
        path = tmp_path / f"SSDSE-A-{year}.csv"
        lines = [
            f"SSDSE-A-{year},Prefecture,{items}",
            f"地域コード,都道府県,{','.join([str(year)] * len(items.split(',')))}",
            f"地域コード,都道府県,{LABELS}",
            "R17211,石川県,48523,6811,28783,12692,6404",
            "R01202,北海道,251084,23560,,89257,45963",
        ]
        path.write_bytes("\n".join([*lines, ""]).encode(encoding))
        return path

    return write


def rows(path, year=2020, *, of=("persons",)):
    """The file as far as persons (or households) of a census need it; counts may be missing."""
    fields = tuple(
        dataclasses.replace(field, empty=True)
        for field in census_fields(year)
        if field.ours.startswith(of)
    )
    return read_raw(path, RawFile("", (), "", fields, header="ssdse"), []).frame


def refusal(path, year=2020, **parts) -> str:
    with pytest.raises(DataError) as error:
        rows(path, year, **parts)
    return str(error.value)


def test_counts_are_taken_by_item_and_sorted_by_code_and_year(edition):
    table = population({2020: rows(edition(2020)), 2015: rows(edition(2015), 2015)})

    assert list(zip(table["code"], table["year"], strict=True)) == [
        ("01202", "2015"), ("01202", "2020"), ("17211", "2015"), ("17211", "2020"),
    ]  # fmt: skip
    assert table.iloc[-1].tolist()[2:] == ["48523", "6811", "28783", "12692", "6404"]


def test_what_is_not_published_stays_empty_and_is_not_zero(edition):
    assert population({2020: rows(edition(2020))})["persons_15_64"].tolist() == ["", "28783"]


def test_the_publishers_own_encoding_is_read_as_well(edition):
    same = population({2020: rows(edition(2020, encoding="cp932"))})

    assert same.equals(population({2020: rows(edition(2020))}))


def test_an_item_of_another_year_is_refused_by_name(edition):
    path = edition(2020)

    assert refusal(path, 2015) == (
        "SSDSE-A-2020.csv\n"
        "  次の項目（年）がありません: A1101 (2015), A1301 (2015), A1302 (2015), A1303 (2015), "
        "A1419 (2015)。SSDSE-A の版を確かめてください。\n"
        "  These items (years) are absent: A1101 (2015), A1301 (2015), A1302 (2015), "
        "A1303 (2015), A1419 (2015). Check which edition of SSDSE-A this is."
    )


def test_an_item_that_is_not_in_the_file_is_refused_by_name(edition):
    path = edition(2020, items=ITEMS.replace("A1419", "A1420"))

    assert refusal(path) == (
        "SSDSE-A-2020.csv\n"
        "  次の項目（年）がありません: A1419 (2020)。SSDSE-A の版を確かめてください。\n"
        "  These items (years) are absent: A1419 (2020). Check which edition of SSDSE-A this is."
    )


def test_households_are_asked_for_in_the_same_way(edition):
    path = edition(2020)

    assert "absent: A710101 (2020), A810102 (2020), A810105" in refusal(path, of=("households",))


def named(folder, names, offices):
    return (
        read_raw(folder / "names.csv", RAW[names], []).frame,
        read_raw(folder / "offices.csv", RAW[offices], []).frame,
    )


def test_a_special_ward_of_tokyo_calls_itself_a_city_in_english(tmp_path):
    (tmp_path / "names.csv").write_text(
        "code,prefecture,prefecture_en,municipality,kana,romaji_base,type_en\n"
        "17211,石川県,Ishikawa,能美市,のみし,Nomi,City\n"
        "13101,東京都,Tokyo,千代田区,ちよだく,Chiyoda,Special ward\n",
        "utf-8",
    )
    (tmp_path / "offices.csv").write_text(
        "code,latitude,longitude\n17211,36.43,136.55\n13101,35.69,139.75\n", "utf-8"
    )

    table = municipalities(*named(tmp_path, "names", "offices"))

    assert table[["code", "name", "name_en", "latitude"]].to_numpy().tolist() == [
        ["13101", "千代田区", "Chiyoda City", "35.69"], ["17211", "能美市", "Nomi", "36.43"],
    ]  # fmt: skip


def test_a_ward_is_named_with_its_city(tmp_path):
    (tmp_path / "names.csv").write_text(
        "code,ward,city_code,kana,romaji_base\n23112,南区,23100,みなみく,Minami\n", "utf-8"
    )
    (tmp_path / "offices.csv").write_text(
        "code,city,latitude,longitude\n23112,名古屋市,35.1,136.93\n", "utf-8"
    )

    (ward,) = wards(*named(tmp_path, "ward_names", "ward_offices")).to_dict("records")

    assert (ward["city"], ward["name"], ward["name_en"]) == ("23100", "名古屋市南区", "Minami Ward")
