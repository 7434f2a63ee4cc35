"""What can be compared: a case with its municipalities, or a single municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Area:
    """``id``: case id or municipality code; ``codes``: the municipalities that it consists of.

    name: short, and clear of namesakes. full: with the prefecture. kana and romaji: readings
    by which it can be found; empty for a case.
    """

    id: str
    name: Mapping[str, str]
    full: Mapping[str, str]
    codes: tuple[str, ...]
    kana: str = ""
    romaji: str = ""

    def option(self, lang: str) -> str:
        """How a list to choose from writes it: found by kanji, kana and romaji alike."""
        if not self.kana:
            return self.full[lang]
        other = self.romaji if lang == "ja" else self.full["ja"]
        return f"{self.full[lang]}　{self.kana}　{other}"


def municipalities(table: pd.DataFrame) -> dict[str, Area]:
    """Every municipality as an area, by code, in code order.

    table: the municipality table. Names that occur twice (府中市, 伊達市) carry their prefecture.
    """
    twice = {
        "ja": set(table.loc[table["name"].duplicated(keep=False), "name"]),
        "en": set(table.loc[table["name_en"].duplicated(keep=False), "name_en"]),
    }
    areas = {}
    for row in table.itertuples():
        full = {"ja": f"{row.prefecture} {row.name}", "en": f"{row.name_en}, {row.prefecture_en}"}
        clear = {
            "ja": f"{row.name}（{row.prefecture}）" if row.name in twice["ja"] else row.name,
            "en": full["en"] if row.name_en in twice["en"] else row.name_en,
        }
        areas[row.Index] = Area(row.Index, clear, full, (row.Index,), row.kana, row.name_en)
    return areas
