"""The tables in data/tables/: their columns, kinds and units. Build and reader share this."""

from __future__ import annotations

from dataclasses import dataclass

MUNICIPALITIES = 1_741  # 1,718 cities, towns, villages and the 23 special wards of Tokyo
WARDS = 175  # of the 20 designated cities, as of January 2021
CENSUS_YEARS = (2015, 2020)


@dataclass(frozen=True)
class Column:
    """One column: ``kind`` is "text", "integer" or "number"; ``unit`` as the field says it."""

    name: str
    kind: str
    title: str
    unit: str | None = None


@dataclass(frozen=True)
class Table:
    """A CSV file in data/tables/, sorted by ``key``; ``rows`` is how many it must have."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: int

    @property
    def file(self) -> str:
        return f"tables/{self.name}.csv"


_CODE = Column("code", "text", "市区町村コード（団体コードの先頭5桁）")
_YEAR = Column("year", "integer", "国勢調査の年（10月1日現在）")


def _people(name: str, title: str) -> Column:
    return Column(name, "integer", title, "人")


def _households(name: str, title: str) -> Column:
    return Column(name, "integer", title, "世帯")


_NAMED = (
    Column("name", "text", "名称"),
    Column("name_en", "text", "英語名（公表元のつづり）"),
    Column("kana", "text", "よみ"),
    Column("latitude", "number", "役所・役場の緯度", "度"),
    Column("longitude", "number", "役所・役場の経度", "度"),
)

MUNICIPALITY_TABLE = Table(
    "municipalities",
    ("code",),
    (
        _CODE,
        Column("prefecture", "text", "都道府県"),
        Column("prefecture_en", "text", "都道府県（英語）"),
        *_NAMED,
    ),
    MUNICIPALITIES,
)

WARD_TABLE = Table(
    "wards",
    ("code",),
    (_CODE, Column("city", "text", "属する政令指定都市のコード"), *_NAMED),
    WARDS,
)

POPULATION_TABLE = Table(
    "population",
    ("code", "year"),
    (
        _CODE,
        _YEAR,
        _people("persons", "総人口（年齢不詳を含む）"),
        _people("persons_under15", "15歳未満人口"),
        _people("persons_15_64", "15～64歳人口"),
        _people("persons_65plus", "65歳以上人口"),
        _people("persons_75plus", "75歳以上人口"),
    ),
    MUNICIPALITIES * len(CENSUS_YEARS),
)

HOUSEHOLD_TABLE = Table(
    "households",
    ("code", "year"),
    (
        _CODE,
        _YEAR,
        _households("households", "一般世帯数"),
        _households("households_single", "単独世帯数"),
        _households("households_elderly_couple", "高齢夫婦のみの世帯数（夫65歳以上、妻60歳以上）"),
        _households("households_elderly_single", "65歳以上の単独世帯数"),
    ),
    MUNICIPALITIES * len(CENSUS_YEARS),
)

TABLES = (MUNICIPALITY_TABLE, WARD_TABLE, POPULATION_TABLE, HOUSEHOLD_TABLE)
