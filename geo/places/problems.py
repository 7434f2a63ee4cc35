"""What is wrong with a table, and how it is told: place, areas with their values, and remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from geo.errors import DataError, built_file_error
from geo.places.schema import Table

_MOST = 3  # areas that one message names; the others are as wrong in the same way


@dataclass(frozen=True)
class Problem:
    """What is wrong with a column of a table, in both languages, without place and remedy.

    year: where the column has several. areas: (code, what stands there); "" where nothing does.
    """

    table: Table
    column: str
    ja: str
    en: str
    year: int | None = None
    areas: tuple[tuple[str, str], ...] = ()

    @property
    def where(self) -> str:
        """The column of the built table."""
        return f"data/{self.table.file}: {self.column}" + (f" ({self.year})" if self.year else "")


def of_built_table(problem: Problem, names: pd.Series) -> DataError:
    """A problem of a committed table. names: of municipalities and wards, by code."""
    listed = [_area(code, names, value) for code, value in problem.areas[:_MOST]]
    ja, en = listing(listed, len(problem.areas))
    return built_file_error(problem.where, problem.ja + ja, problem.en + en)


def of_raw_file(
    problem: Problem, names: pd.Series, where: str, line: Callable[[str], int | None]
) -> DataError:
    """A problem of a table that was made from ``where``, a column of a raw file, in which
    ``line`` says where an area stands."""
    listed = [_area(code, names, value, line(code)) for code, value in problem.areas[:_MOST]]
    ja, en = listing(listed, len(problem.areas))
    return DataError(
        where,
        ja=f"{problem.ja}{ja}公表元のファイルと見比べて直してください（新しい版で正しければ geo/places/expectations.py を改めます）。→ {problem.where}",
        en=f"{problem.en}{en} Compare with the publisher's file and mend it (if a new edition is right, change geo/places/expectations.py). → {problem.where}",
    )


def listing(shown: Sequence[str], count: int) -> tuple[str, str]:
    """The first of ``count`` as a text to be put behind a sentence, in Japanese and in English."""
    if not shown:
        return "", ""
    more = count - len(shown)
    ja = "、".join(shown) + (f" ほか{more:,}件" if more else "")
    en = ", ".join(shown) + (f" and {more:,} more" if more else "")
    return f"［{ja}］", f" [{en}]"


def first(shown: Iterable[str]) -> list[str]:
    """As many as one message names."""
    return list(shown)[:_MOST]


def _area(code: str, names: pd.Series, value: str, line: int | None = None) -> str:
    words = [
        f"L{line}" if line else "",
        code,
        str(names.get(code, "")),
        f"= {value}" if value else "",
    ]
    return " ".join(filter(None, words))
