"""A search finds what is written, however either was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.text.kanji_variants import VARIANTS
from geo.text.search_folding import contains_all, fold_for_search, searchable

katakana = st.text(st.characters(min_codepoint=0x30A1, max_codepoint=0x30F6), max_size=20)
written = st.text(
    st.sampled_from("見守買物り取組みこどもヶケヵが々三龍髙ﾊﾟ\u3099\u200b\ufe00Ａß。、 -.・1０")
    | st.characters(),
    max_size=12,
)

ALIKE = {
    "a zero-width space": ("カフェ", "カ\u200bフェ", "\ufeffカフェ"),
    "decomposed kana": ("パン", "ハ\u309aン", "ﾊﾟﾝ", "ぱん"),
    "a variation selector": ("葛城市", "葛\U000e0100城市", "葛\ufe00城市"),
    "variant characters": ("高崎龍舘", "髙﨑竜館"),
    "ヶ of names": ("鎌ケ谷", "鎌ヶ谷", "鎌ｹ谷", "鎌が谷", "鎌ガ谷"),
    "ヶ of counting": ("三か所", "三ヵ所", "三ヶ所", "三カ所", "三ケ所"),
    "a repeated character": ("佐々木", "佐佐木"),
    "a hyphen for a long vowel": ("コーヒー", "コ-ヒ−", "ｺｰﾋｰ", "コ－ヒ―"),
    "accents": ("café", "cafe", "CAFE\u0301"),
    "disability": ("障害者", "障がい者", "障碍者"),
    "living alone": ("一人暮らし", "ひとり暮らし", "独り暮らし", "１人暮らし"),
    "each other": ("支え合い", "支えあい"),
}


@pytest.mark.parametrize("typed", ["かふぇ", "カフェ", "ｶﾌｪ"])
def test_hiragana_katakana_and_half_width_are_the_same(typed):
    assert fold_for_search(typed) == "かふぇ"


@pytest.mark.parametrize("typed", ["npo", "NPO", "ＮＰＯ", "ｎｐｏ", "Npo"])
def test_case_and_width_of_letters_are_the_same(typed):
    assert fold_for_search(typed) == "npo"


@pytest.mark.parametrize("typed", ["こども", "子ども", "子供", "コドモ", "ｺﾄﾞﾓ"])
def test_the_spellings_of_children_are_the_same(typed):
    assert fold_for_search(f"{typed}食堂") == "子ども食堂"


@pytest.mark.parametrize("spellings", ALIKE.values(), ids=ALIKE)
def test_spellings_of_one_word_are_the_same(spellings):
    assert len({fold_for_search(each) for each in spellings}) == 1


@given(katakana)
def test_no_katakana_is_left(text):
    assert not [letter for letter in fold_for_search(text) if "ァ" <= letter <= "ヶ"]


@given(katakana | written)
def test_folding_twice_is_folding_once(text):
    assert fold_for_search(fold_for_search(text)) == fold_for_search(text)


@given(written)
def test_a_text_is_found_by_itself_and_by_its_words(text):
    assert contains_all(searchable(text), text)


def test_no_form_of_a_character_is_one_that_others_are_compared_by():
    assert not set(map(chr, VARIANTS)) & set(VARIANTS.values())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", True),
        ("  ", True),
        ("お寺", True),
        ("お寺 コドモ", True),
        ("お寺　ＮＰＯ", True),
        ("お寺 生協", False),
        ("お寺、子供食堂", True),
        ("お寺，ＮＰＯ", True),
        ("「お寺」・こども食堂／NPO", True),
        ("お寺。", True),
        ("お寺\u200b", True),
        ("お寺、生協", False),
        ("。", True),
        ("3.5", True),
        ("3.6", False),
        ("co-op", True),
        ("children's", True),
    ],
)
def test_every_word_of_a_search_must_occur_in_any_order(words, found):
    text = "NPO のこども食堂をお寺で開く。children’s café, co-op 3.5%"

    assert contains_all(searchable(text), words) == found


OKURIGANA = (
    ("買い物", "買物"),
    ("見守り", "見守"),
    ("取り組み", "取組み", "取組"),
    ("話し合い", "話合い", "話しあい"),
    ("受け付け", "受付け", "受付"),
    ("申し込み", "申込み", "申込"),
)


@pytest.mark.parametrize(
    ("text", "typed"),
    [(a, b) for words in OKURIGANA for a in words for b in words],
)
def test_okurigana_may_be_left_out_on_either_side(text, typed):
    assert contains_all(searchable(f"毎日の{text}を続ける"), typed)
    assert contains_all(searchable(f"{text}活動"), typed)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("コミュニティに", "コミュニティー"),
        ("コミュニティー", "コミュニティ"),
        ("サポータ", "サポーター"),
        ("認知症サポーター", "サポータ"),
        ("メンバー", "バー"),
    ],
)
def test_a_long_word_may_end_in_a_long_vowel_or_not(text, typed):
    assert contains_all(searchable(text), typed)
    assert not contains_all(searchable("カド"), "カード")


def test_the_beginning_of_a_word_finds_it_and_other_words_stay_apart():
    assert contains_all(searchable("取り組み"), "取り")
    assert contains_all(searchable("見守り"), "見守り")
    assert not contains_all(searchable("食べる"), "食堂")
    assert not contains_all(searchable("寺の食堂"), "寺食堂")
