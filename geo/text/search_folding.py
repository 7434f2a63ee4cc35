"""Folding text so that a search finds it however it was typed."""

from __future__ import annotations

import unicodedata

_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_CHILDREN = ("こども", "子供")  # with 子ども, three ways to write one of the field's main words


def fold_for_search(text: str) -> str:
    """``text`` with width, letter case, kana and 子ども folded: ｶﾌｪ, カフェ and かふぇ are the same."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_KATAKANA_TO_HIRAGANA)
    for spelling in _CHILDREN:
        plain = plain.replace(spelling, "子ども")
    return plain


def contains_all(haystack: str, words: str) -> bool:
    """Whether every word of ``words`` (split at white space) is in the folded ``haystack``."""
    return all(word in haystack for word in fold_for_search(words).split())
