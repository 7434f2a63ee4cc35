"""What an adapter expects of a column of a raw file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Field:
    """A column that must be there, under the publisher's ``name``.

    kind: "code" of an area; "whole" number, not negative; "decimal" number; or "text".
    ours: the column of our tables that it becomes. year: of what it counts.
    empty: whether a cell may be empty, which is not published. parts: columns of the same file
    that add up to it in every row, where the file has them. among: all values it may have.
    """

    name: str
    kind: Literal["code", "whole", "decimal", "text"]
    ours: str = ""
    year: int | None = None
    empty: bool = False
    parts: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
