"""What people type or paste into a field: kept as they meant it, without what nobody can see.

Word processors, chat programs and phones leave characters in a text that have no width. Whoever
pasted them cannot find them, so that they are taken out and not refused.
"""

from __future__ import annotations

import re
import unicodedata

_BLANK = re.compile(r"\s")  # also the wide space of a Japanese keyboard, and a line break
_JOINER = "\u200d"
_PARTS_OF_EMOJI = {"So", "Sk", "Sm", "Mn"}  # pictures, skin colours, arrows, variation selectors
# pictures that are younger than the table of characters of this Python
_YOUNG_EMOJI = re.compile("[\U0001f000-\U0001faff]")


def searched(text: str) -> str:
    """``text`` as a search takes it: blanks of any kind are spaces, none around it; no characters
    of format. Control characters stay, for nobody types or pastes them."""
    return _without({"Cf"}, _BLANK.sub(" ", text)).strip()


def title_of(text: str) -> str:
    """``text`` as a title: composed (NFC), in one line, without blanks around it, without
    characters of format and control. An emoji made of several keeps what joins them.
    """
    plain = _without({"Cc", "Cf"}, _BLANK.sub(" ", text), joined=True)
    return unicodedata.normalize("NFC", plain).strip()


def shown(text: str) -> str:
    """``text`` without the characters that cannot be shown, halves of pairs among them."""
    return "".join(
        each
        for each in text
        if each.isprintable() or each == _JOINER or _YOUNG_EMOJI.fullmatch(each)
    )


def _without(categories: set[str], text: str, *, joined: bool = False) -> str:
    kept = []
    for place, each in enumerate(text):
        joins = joined and each == _JOINER and _joins_emoji(text, place)
        if joins or unicodedata.category(each) not in categories:
            kept.append(each)
    return "".join(kept)


def _joins_emoji(text: str, place: int) -> bool:
    return 0 < place < len(text) - 1 and all(
        unicodedata.category(each) in _PARTS_OF_EMOJI or _YOUNG_EMOJI.fullmatch(each)
        for each in (text[place - 1], text[place + 1])
    )
