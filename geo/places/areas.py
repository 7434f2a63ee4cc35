"""What can be compared: a case with its municipalities, or a single municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from geo.text import Texts


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
        shown, japanese = self.full[lang], self.full["ja"]
        return f"{shown}　{self.kana}　{self.romaji if shown == japanese else japanese}"


def municipalities(table: pd.DataFrame) -> dict[str, Area]:
    """Every municipality as an area, by code, in code order.

    table: the municipality table. Names that occur twice (府中市, 伊達市) carry their prefecture;
    in English two of one prefecture can have the same name (府中市 and 府中町 in Hiroshima).
    """
    romanised = _romanised(table)
    twice = {
        "ja": set(table.loc[table["name"].duplicated(keep=False), "name"]),
        "en": set(romanised[table["name_en"].duplicated(keep=False)]),
    }
    areas = {}
    for row in table.itertuples():
        full = {
            "ja": f"{row.prefecture} {row.name}",
            "en": f"{romanised[row.Index]}, {row.prefecture_en}",
        }
        clear = {
            "ja": f"{row.name}（{row.prefecture}）" if row.name in twice["ja"] else row.name,
            "en": full["en"] if romanised[row.Index] in twice["en"] else row.name_en,
        }
        names = Texts(clear), Texts(full)
        areas[row.Index] = Area(row.Index, *names, (row.Index,), row.kana, row.name_en)
    return areas


def _romanised(table: pd.DataFrame) -> pd.Series:
    """English names; with City, Town or Village where a prefecture has the name twice, and
    with the characters where even that is the same (江差町 and 枝幸町 in Hokkaido)."""
    kinds = (
        table["name"].str[-1].map({"市": " City", "区": " City", "町": " Town", "村": " Village"})
    )
    same = table.duplicated(["name_en", "prefecture_en"], keep=False)
    names = table["name_en"] + kinds.where(same, "")
    still = pd.DataFrame([names, table["prefecture_en"]]).T.duplicated(keep=False)
    return names + (" " + table["name"]).where(still, "")
