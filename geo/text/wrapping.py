"""Breaking a label into lines, for charts that cannot do it themselves."""

from __future__ import annotations

import re
import unicodedata

_OPENING, _CLOSING = "（「『【［〔“(", "、。，．・ー）」』】］〕”)"
# what may not be broken: one wide character or one word, with the brackets that belong to it
_PIECE = re.compile(
    rf"\s*[{re.escape(_OPENING)}]*"
    rf"(?:[\u3005-\u30ff\u3400-\u9fff\uff10-\uff9f]|[^\s{re.escape(_OPENING + _CLOSING)}"
    rf"\u3005-\u30ff\u3400-\u9fff\uff10-\uff9f]+|)[{re.escape(_CLOSING)}]*"
)


def wrapped(text: str, widest: int) -> list[str]:
    """``text`` in lines of about ``widest`` columns; a wide (Japanese) character takes two.

    A line never begins with a closing bracket or a comma nor ends with an opening bracket,
    and a word stays whole: for their sake a line may be longer.
    """
    lines = [""]
    for piece in pieces(" ".join(text.split())):
        if lines[-1] and columns(lines[-1] + piece) > widest:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line for line in lines if line]


def pieces(text: str) -> list[str]:
    """``text`` cut wherever a line may end: joined again, the pieces are the text."""
    return [piece for piece in _PIECE.findall(text) if piece]


def columns(text: str) -> int:
    """How wide ``text`` is, in columns of a narrow character."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)
