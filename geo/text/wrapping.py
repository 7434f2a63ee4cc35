"""Breaking text into lines by the rules of Japanese print: of charts, maps, slides and paper."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

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
    lines = filled(pieces(" ".join(text.split())), widest, columns)
    return [line for each in lines if (line := each.strip())]


def filled(units: Iterable[str], room: float, width: Callable[[str], float]) -> list[str]:
    """Units, none of which may be broken, in lines that are not wider than ``room``; only a unit
    that is wider has a line to itself.

    width: of a text, the sum of those of its letters. Nothing is lost: joined again, the lines
    are the units. Spaces stay at the ends of lines, where they may stand in the margin.
    """
    lines, used = [""], 0.0
    for unit in units:
        begun = unit.lstrip()
        wide = width(unit)
        seen = used + wide - width(unit[len(unit.rstrip()) :])
        if (lines[-1] or unit != begun) and begun and seen > room:
            lines[-1] += unit[: len(unit) - len(begun)]
            lines.append(begun)
            used = width(begun)
        else:
            lines[-1] += unit
            used += wide
    return lines


def name_and_years(label: str) -> list[str]:
    """The name of an indicator, and what stands in brackets after it, for a line of its own."""
    name, bracket, years = label.partition("（" if "（" in label else " (")
    return [name, bracket.strip() + years] if bracket else [name]


def pieces(text: str) -> list[str]:
    """``text`` cut wherever a line may end: joined again, the pieces are the text."""
    return [piece for piece in _PIECE.findall(text) if piece]


def columns(text: str) -> int:
    """How wide ``text`` is, in columns of a narrow character."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)
