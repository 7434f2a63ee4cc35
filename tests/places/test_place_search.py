"""Every municipality is found by every way to spell it, and what is typed leads nowhere else."""

from __future__ import annotations

import unicodedata

import pytest

from geo.codes import check_digit
from geo.places.place_search import Closeness, has_wrong_check_digit
from pages.parts.app import data

DATASET = data.dataset()
INDEX = DATASET.place_index
TABLE = DATASET.statistics.municipalities
ROWS = [row._asdict() for row in TABLE.itertuples()]

_HALF_WIDTH = {  # as NFKC reads them, half-width letters with their marks
    unicodedata.normalize("NFKC", chr(letter) + mark): chr(letter) + mark
    for mark in ("ﾟ", "ﾞ", "")
    for letter in range(0xFF66, 0xFF9E)
}
_ENDING = {"し": "shi", "く": "ku", "ちょう": "cho", "まち": "machi", "むら": "mura", "そん": "son"}


def katakana(kana):
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in kana)


def half_width(kana):
    return "".join(_HALF_WIDTH[c] for c in katakana(kana))


def other_forms(name):
    """With other characters of the same meaning where there are some."""
    return name.translate(str.maketrans("ヶケ龍竜崎高檜沢島舘", "ケヶ竜龍﨑髙桧澤嶋館"))


def reading_of_ending(row):
    return next(kana for kana in _ENDING if row["kana"].endswith(kana))


def latin(row):
    return f"{row['name_en'].removesuffix(' City')}-{_ENDING[reading_of_ending(row)]}".upper()


SPELLINGS = {
    "as it is, with a blank": lambda row: f"{row['name']}\u3000",
    "with its prefecture": lambda row: f"{row['prefecture']}\u3000{row['name']}",
    "katakana": lambda row: katakana(row["kana"]),
    "half-width katakana": lambda row: half_width(row["kana"]),
    "decomposed kana": lambda row: unicodedata.normalize("NFD", row["kana"]),
    "Latin letters": latin,
    "Latin letters and prefecture": lambda row: f"{row['name_en']}, {row['prefecture_en']}",
    "six full-width digits": lambda row: "".join(
        chr(ord(digit) + 0xFEE0) for digit in row["Index"] + check_digit(row["Index"])
    ),
    "reading and ending": lambda row: (
        row["kana"].removesuffix(reading_of_ending(row)) + row["name"][-1]
    ),
    "code and name": lambda row: f"{row['Index']}\t{row['name']}",
    "an item of SSDSE": lambda row: f"R{row['Index']}",
    "without the zero of its code": lambda row: row["Index"].removeprefix("0"),
    "five digits": lambda row: row["Index"],
    "other forms of its characters": lambda row: other_forms(row["name"]),
    "invisible characters": lambda row: f"{row['name'][0]}\U000e0100\u200b{row['name'][1:]}",
}


def whole(typed):
    """Codes of which ``typed`` is a whole spelling."""
    return [each.code for each in INDEX.find(typed) if each.closeness == Closeness.WHOLE]


@pytest.mark.parametrize("spell", SPELLINGS.values(), ids=SPELLINGS)
def test_every_municipality_is_found_by_every_spelling(spell):
    assert [row["name"] for row in ROWS if row["Index"] not in whole(spell(row))] == []


@pytest.mark.parametrize(
    "name",
    ["with its prefecture", "code and name", "five digits", "six full-width digits"],
)
def test_a_name_with_its_prefecture_and_a_code_mean_one_municipality(name):
    assert [row["name"] for row in ROWS if len(whole(SPELLINGS[name](row))) != 1] == []


def test_a_name_means_those_that_have_it_before_those_that_sound_or_look_like_it():
    for name, rows in TABLE.groupby("name"):
        assert set(whole(name)[: len(rows)]) == set(rows.index), name


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("龍ヶ崎市", ["08208"]),
        ("竜ｹ崎", ["08208"]),
        ("茅ケ崎市", ["14207"]),
        ("鎌ｹ谷市", ["12224"]),
        ("鎌が谷", ["12224"]),
        ("七が宿", ["04302"]),
        ("鎌け谷市", ["12224"]),
        ("葛\U000e0100城市", ["29211"]),
        ("髙崎市", ["10202"]),
        ("塩釜市", ["04203"]),
        ("山の内町", ["20561"]),
        ("稲敷郡美浦村", ["08442"]),
        ("茨城県稲敷郡美浦村", ["08442"]),
        ("仙北郡美郷町", ["05434"]),
        ("宮崎県東臼杵郡 美郷町", ["45431"]),
        ("東臼杵郡美郷", ["45431"]),
        ("茨城県新治郡美浦村", ["08442"]),
        ("Inashiki-gun Miho-mura", ["08442"]),
        ("大和郡山市", ["29203"]),
        ("岐阜県郡上市", ["21219"]),
        ("鹿嶋市", ["08222", "41207"]),
        ("鹿島市", ["41207", "08222"]),
        ("Ōsaka", ["27100"]),
        ("Oosaka-shi", ["27100"]),
        ("Huzisawa", ["14205"]),
        ("府中市", ["13206", "34208"]),
        ("府中市 広島県", ["34208"]),
        ("伊達市", ["01233", "07213"]),
        ("南九州", ["46223"]),
        ("Fujisawa, Kanagawa 251-8601, Japan", ["14205"]),
        ("日本 神奈川県藤沢市", ["14205"]),
        ("〒251-8601 神奈川県藤沢市", ["14205"]),
        ("12025", ["01202"]),
        ("1202 函館市", ["01202"]),
        ("05434 秋田県 美郷町", ["05434"]),
        ("14000 藤沢市", ["14205"]),
        ("ふじさわs", ["14205"]),
        ("栁川市", ["40207"]),
    ],
)
def test_names_as_they_are_typed(typed, codes):
    assert whole(typed) == codes


@pytest.mark.parametrize(
    ("typed", "code", "via"),
    [
        ("横浜市西区", "14100", "横浜市西区"),
        ("神奈川県横浜市西区", "14100", "横浜市西区"),
        ("Nishi-ku, Yokohama", "14100", "横浜市西区"),
        ("14103", "14100", "横浜市西区"),
        ("大宮", "11100", "さいたま市大宮区"),
        ("篠山市", "28221", "篠山市"),
        ("40305", "40231", "那珂川町"),
        ("港区", "13103", ""),
    ],
)
def test_a_ward_and_a_former_name_lead_to_the_municipality_of_today(typed, code, via):
    found = INDEX.find(typed)[0]

    assert (found.code, found.via) == (code, via)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("神奈川県藤沢市朝日町1-1", "14205"),
        ("浜松市浜名区貴布祢3000", "22130"),
        ("四日市市諏訪町1-5", "24202"),
        ("大町市大町3887", "20212"),
    ],
)
def test_an_address_leads_to_the_municipality_that_it_begins_with(typed, code):
    assert [each.code for each in INDEX.find(typed)] == [code]


def test_the_closest_comes_first_and_a_prefecture_has_all_of_its_own():
    assert INDEX.find("津")[0].code == "24201"
    assert [each.closeness for each in INDEX.find("ふじ")] == sorted(
        each.closeness for each in INDEX.find("ふじ")
    )
    tokyo = {code for code in TABLE.index if code.startswith("13")}
    assert {each.code for each in INDEX.find("東京都")} == tokyo


def test_a_county_has_its_own_and_no_other_municipality_of_a_name():
    assert [each.code for each in INDEX.find("松前郡 松前町")] == ["01331"]
    assert [each.code for each in INDEX.find("仙北郡美郷町土崎170-10")] == ["05434"]
    assert [each.code for each in INDEX.find("和歌山県日高郡")] == [
        code for code in DATASET.counties["日高郡"] if code.startswith("30")
    ]


def test_every_town_and_village_but_those_of_tokyo_s_islands_is_in_one_county():
    inside = [code for codes in DATASET.counties.values() for code in codes]
    outside = set(TABLE.index[TABLE["name"].str[-1].isin(["町", "村"])]) - set(inside)

    assert len(set(inside)) == len(inside)
    assert set(TABLE.loc[inside, "name"].str[-1]) == {"町", "村"}
    assert {code[:3] for code in outside} == {"133", "134"}


@pytest.mark.parametrize(
    "typed",
    ["", "　", "。", "\u200b", "1", "む", "日本国", "142052", "99999", "251-0052", "14205 鎌倉市"],
)
def test_what_names_nothing_finds_nothing(typed):
    assert not whole(typed)
    assert typed == "む" or INDEX.find(typed) == ()


def test_a_typing_error_is_answered_with_what_is_near():
    assert INDEX.similar("藤沢氏")[0].code == "14205"
    assert INDEX.similar("Fujsawa")[0].code == "14205"
    assert INDEX.similar("142052")[0].code == "14205"
    assert INDEX.similar("ω") == ()


@pytest.mark.parametrize(
    ("typed", "code"), [("仙北郡松前町", "01331"), ("愛知郡長久手町", "23238")]
)
def test_what_is_not_in_its_county_is_only_near(typed, code):
    assert INDEX.find(typed) == ()
    assert INDEX.similar(typed)[0].code == code


def test_a_wrong_check_digit_is_told_from_an_unknown_code():
    assert has_wrong_check_digit("１４２０５２")
    assert not has_wrong_check_digit("142051")
    assert not has_wrong_check_digit("99999")
    assert not has_wrong_check_digit("〒251-0052")
