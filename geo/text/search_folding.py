"""Folding text so that a search finds it however it was typed.

Python's own Unicode tables do most of it; what they leave is kana, variant characters and the
few words that the field writes in several ways. There is one folding for every search.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from geo import cache_sizes
from geo.text.kanji_variants import VARIANTS

KANJI = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # 葛󠄀 is 葛 and one of these
_ACCENTS = re.compile("[\u0300-\u036f]")  # é is e and one of these, ō is o and another
_FORMS = VARIANTS | str.maketrans("\u2018\u2019\u02bc\u2010\u2011", "'''--")
_LONG_VOWEL = re.compile("(?<=[ぁ-ゖァ-ヺ])[-\u2010-\u2015\u2212]")  # コ-ヒ- for コーヒー
_REPEATED = re.compile("([^々])(々+)")
_COUNTED = re.compile(  # 3ヶ月, 三ヵ所
    f"(?<=[0-9一二三四五六七八九十百千万数何])(?:[ヵヶ]|ケ(?=[{KANJI}]))"
)
_BETWEEN = re.compile(f"(?<=[{KANJI}])[ヵヶケ](?=[{KANJI}])")  # 鎌ヶ谷, 龍ケ崎
# what the field writes in several ways, by the spelling compared by
_SPELLINGS = {
    "子ども": ("こども", "子供"),
    "障害": ("障がい", "障碍", "障礙"),
    "まちづくり": ("街づくり", "町づくり", "まち作り", "街作り", "町作り"),
    "一人暮らし": ("ひとり暮らし", "独り暮らし", "ひとりぐらし", "1人暮らし"),
    "支え合": ("支えあ",),
    "助け合": ("助けあ",),
    "話し合": ("話しあ",),
}
_SPELLING = {other: one for one, others in _SPELLINGS.items() for other in others}
_SPELT = re.compile("|".join(sorted(_SPELLING, key=len, reverse=True)))
# kana of a verb inside a noun, which may be left out: 買い物 and 買物, then 見守り and 見守
_VERB_KANA = "[いきぎしちびみりえけげせてべめれ]"
_OKURIGANA = (
    re.compile(f"(?<=[{KANJI}]){_VERB_KANA}(?=[{KANJI}])"),
    re.compile(f"(?<=[{KANJI}]{{2}}){_VERB_KANA}(?![ぁ-ゖ])"),
)
_LAST_LONG_VOWEL = re.compile("(?<=[ぁ-ゖー]{3})ー(?![ぁ-ゖー])")  # コミュニティー, コンピューター
_MARKS = re.compile("(?<=[0-9])[.,](?=[0-9])|[-']")  # that do not divide: 3.5, 1,741, co-op


def fold_for_search(text: str) -> str:
    """``text`` as searches compare it: ｶﾌｪ, カフェ and かふぇ are the same.

    Folded are width, letter case, accents, kana, decomposed letters, characters without a shape (zero
    width, variation selectors), variant characters (髙, 龍), ヶ, 々 and ``_SPELLINGS``.
    """
    plain = _compatible(_compatible(_shaped(text)).casefold())
    plain = _LONG_VOWEL.sub("ー", plain.translate(_FORMS))
    plain = _REPEATED.sub(lambda found: found[1] * (1 + len(found[2])), plain)
    plain = _BETWEEN.sub("が", _COUNTED.sub("か", plain)).translate(_KATAKANA_TO_HIRAGANA)
    return _SPELT.sub(lambda found: _SPELLING[found[0]], plain)


def searchable(text: str) -> str:
    """``text`` as ``contains_all`` looks through it: folded, with and without okurigana."""
    plain = fold_for_search(text)
    return f"{plain}\n{_bare(plain)}"


def contains_all(haystack: str, words: str) -> bool:
    """Whether every word of ``words`` is in ``haystack``, which ``searchable`` has made.

    White space and punctuation divide words (、，。・／ and brackets); alone they are no word.
    """
    return all(plain in haystack or bare in haystack for plain, bare in _words(words))


@lru_cache(maxsize=cache_sizes.INDICATORS)
def _words(words: str) -> tuple[tuple[str, str], ...]:
    """The words of a search, each folded and then also without okurigana."""
    folded = fold_for_search(words)
    kept = {found.start() for found in _MARKS.finditer(folded)}
    divided = "".join(
        " " if _divides(letter) and place not in kept else letter
        for place, letter in enumerate(folded)
    )
    return tuple((word, _bare(word)) for word in divided.split())


def _divides(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PZC"


def _bare(folded: str) -> str:
    """Without okurigana, and without the long vowel that a word may or may not end in."""
    for kana in (*_OKURIGANA, _LAST_LONG_VOWEL):
        folded = kana.sub("", folded)
    return folded


def _compatible(text: str) -> str:
    """In one width and without accents."""
    return unicodedata.normalize("NFKC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text)))


def _shaped(text: str) -> str:
    """Without what has no shape of its own: variation selectors, and format characters such as
    a zero-width space."""
    return "".join(c for c in _SELECTORS.sub("", text) if unicodedata.category(c) != "Cf")
