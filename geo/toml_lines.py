"""On which line of a TOML file a value stands, for messages to whoever writes the file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

Loc = tuple[int | str, ...]  # the way to a value: ("figures", 0, "value")


class Lines:
    """Where in a file its values stand.

    The parser does not tell. But the first lines of a file are TOML as well, wherever no value is
    cut: what they lack and hold one statement later stands in that statement.
    """

    def __init__(self, path: Path | None) -> None:
        text = path.read_bytes().decode("utf-8-sig") if path else ""
        self._lines = text.replace("\r\n", "\n").split("\n")
        self._read: dict[int, Any] = {}

    def place(self, where: str, loc: Loc, inside: Loc = ()) -> str:
        """``nomi.toml: practices[3].types (52行目 / line 52)``; the file alone for no field."""
        named = f"{where}: {written(loc)}" if loc else where
        line = self.of((*inside, *loc))
        return f"{named} ({line}行目 / line {line})" if line else named

    def of(self, loc: Loc) -> int | None:
        """The line, from 1, on which the value begins, or the innermost thing around it that is
        there; None if nothing of it is."""
        while loc and not _holds(self._first(len(self._lines)), loc):
            loc = loc[:-1]
        if not loc:
            return None
        without, with_it = 0, len(self._lines)
        while (split := self._whole_between(without, with_it)) is not None:
            if _holds(self._first(split), loc):
                with_it = split
            else:
                without = split
        return without + 1

    def _whole_between(self, low: int, high: int) -> int | None:
        """A number of lines between two that cut no value, near the middle."""
        middle = (low + high) // 2
        tried = (*range(middle, high), *range(middle - 1, low, -1))
        return next((n for n in tried if n > low and self._first(n) is not None), None)

    def _first(self, number: int) -> Any:
        """The first lines as a table; None where they are no TOML."""
        if number not in self._read:
            try:
                self._read[number] = tomllib.loads("\n".join(self._lines[:number]))
            except (ValueError, RecursionError):
                self._read[number] = None
        return self._read[number]


def _holds(table: Any, loc: Loc) -> bool:
    for part in loc:
        try:
            table = table[part]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def written(loc: Loc) -> str:
    """``practices[3].types``; items are counted from 1, as an editor counts them."""
    text = ""
    for part in loc:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".")
