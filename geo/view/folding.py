"""Folding text so that a search finds it however it was typed."""

from __future__ import annotations

import unicodedata

# the word this field uses most is written in three ways
_CHILDREN = ("子ども", "子供")
_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


def folded(text: str) -> str:
    """``text`` with width, letter case and kana folded: ｶﾌｪ, カフェ and かふぇ are the same."""
    return unicodedata.normalize("NFKC", text).casefold().translate(# the word this field uses most is written in three ways
_CHILDREN = ("子ども", "子供")
_KATAKANA_TO_HIRAGANA)


def contains_all(haystack: str, words: str) -> bool:
    """Whether every word of ``words`` (split at white space) is in the folded ``haystack``."""
    return all(word in haystack for word in folded(words).split())
