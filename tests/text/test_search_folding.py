"""A search finds what is written, however either was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.text.search_folding import contains_all, fold_for_search

katakana = st.text(st.characters(min_codepoint=0x30A1, max_codepoint=0x30F6), max_size=20)


@pytest.mark.parametrize("typed", ["かふぇ", "カフェ", "ｶﾌｪ"])
def test_hiragana_katakana_and_half_width_are_the_same(typed):
    assert fold_for_search(typed) == "かふぇ"


@pytest.mark.parametrize("typed", ["npo", "NPO", "ＮＰＯ", "ｎｐｏ", "Npo"])
def test_case_and_width_of_letters_are_the_same(typed):
    assert fold_for_search(typed) == "npo"


@pytest.mark.parametrize("typed", ["こども", "子ども", "子供", "コドモ", "ｺﾄﾞﾓ"])
def test_the_spellings_of_children_are_the_same(typed):
    assert fold_for_search(f"{typed}食堂") == "子ども食堂"


def test_a_voiced_half_width_letter_is_one_letter():
    assert fold_for_search("ﾊﾟﾝ") == fold_for_search("パン") == "ぱん"


@given(katakana)
def test_no_katakana_is_left(text):
    assert not [letter for letter in fold_for_search(text) if "ァ" <= letter <= "ヶ"]


@given(katakana)
def test_folding_twice_is_folding_once(text):
    assert fold_for_search(fold_for_search(text)) == fold_for_search(text)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", True),
        ("  ", True),
        ("お寺", True),
        ("お寺 コドモ", True),
        ("お寺　ＮＰＯ", True),
        ("お寺 生協", False),
    ],
)
def test_every_word_of_a_search_must_occur_in_any_order(words, found):
    assert contains_all(fold_for_search("NPO のこども食堂をお寺で開く"), words) == found
