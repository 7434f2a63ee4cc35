"""The tables in data/tables/: columns, kinds, units, years and sources. Build and reader share this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MUNICIPALITIES = 1_741  # 1,718 cities, towns, villages and the 23 special wards of Tokyo
WARDS = 175  # of the 20 designated cities, as of January 2021
CENSUS_YEARS = (2015, 2020)
PROJECTED_YEARS = (2020, 2025, 2030, 2035, 2040, 2045, 2050)
REGISTER_YEAR = 2018  # on 1 January


@dataclass(frozen=True)
class Column:
    """One column: ``kind`` is "text", "integer" or "number"; ``unit`` as the field says it.

    year: of the counts in it, where the table has no column for the year. survey: the
    original statistics, in the words of data/text ("surveys").
    """

    name: str
    kind: str
    title: str
    unit: str | None = None
    year: int | None = None
    survey: str = ""


@dataclass(frozen=True)
class Table:
    """A CSV file in data/tables/, sorted by ``key``; ``rows`` is how many it must have.

    sources: ids of records in data/sources/, each with the years that it gave.
    period: what a year means: of the census or calendar, fiscal (年度), or projected.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: int
    sources: tuple[tuple[str, tuple[int, ...]], ...]
    period: Literal["calendar", "fiscal", "projected"] = "calendar"

    @property
    def file(self) -> str:
        return f"tables/{self.name}.csv"

    def source_of(self, year: int) -> str:
        """The id of the source that gave the counts of a year. Raises KeyError for another year."""
        return {year: source for source, years in self.sources for year in years}[year]


_CODE = Column("code", "text", "市区町村コード（団体コードの先頭5桁）")
_CENSUS = (("ssdse-a-2021", (2015,)), ("ssdse-a-2026", (2020,)))
_CENSUS_YEAR = Column("year", "integer", "国勢調査の年（10月1日現在）")


def _people(name: str, title: str, survey: str = "census", year: int | None = None) -> Column:
    return Column(name, "integer", title, "人", year, survey)


def _households(name: str, title: str, survey: str = "census") -> Column:
    return Column(name, "integer", title, "世帯", survey=survey)


def _facilities(name: str, title: str, year: int, survey: str) -> Column:
    return Column(name, "integer", title, "か所", year, survey)


_NAMED = (
    Column("name", "text", "名称"),
    Column("name_en", "text", "英語名（公表元のつづり）"),
    Column("kana", "text", "よみ"),
    Column("latitude", "number", "役所・役場の緯度", "度"),
    Column("longitude", "number", "役所・役場の経度", "度"),
)
_NAMES = (("area-codes-2016", ()), ("localgovjp", ()))

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
    _NAMES,
)

WARD_TABLE = Table(
    "wards",
    ("code",),
    (_CODE, Column("city", "text", "属する政令指定都市のコード"), *_NAMED),
    WARDS,
    _NAMES,
)

POPULATION_TABLE = Table(
    "population",
    ("code", "year"),
    (
        _CODE,
        _CENSUS_YEAR,
        _people("persons", "総人口（年齢不詳を含む）"),
        _people("persons_under15", "15歳未満人口"),
        _people("persons_15_64", "15～64歳人口"),
        _people("persons_65plus", "65歳以上人口"),
        _people("persons_75plus", "75歳以上人口"),
    ),
    MUNICIPALITIES * len(CENSUS_YEARS),
    _CENSUS,
)

HOUSEHOLD_TABLE = Table(
    "households",
    ("code", "year"),
    (
        _CODE,
        _CENSUS_YEAR,
        _households("households", "一般世帯数"),
        _households("households_nuclear", "核家族世帯数"),
        _households("households_single", "単独世帯数"),
        _households("households_elderly_couple", "高齢夫婦のみの世帯数（夫65歳以上、妻60歳以上）"),
        _households("households_elderly_single", "65歳以上の単独世帯数"),
    ),
    MUNICIPALITIES * len(CENSUS_YEARS),
    _CENSUS,
)

MOVEMENT_TABLE = Table(
    "movement",
    ("code",),
    (
        _CODE,
        _people("births", "出生数", "vital", 2023),
        _people("deaths", "死亡数", "vital", 2023),
        _people("moved_in", "転入者数（日本人移動者）", "migration", 2024),
        _people("moved_out", "転出者数（日本人移動者）", "migration", 2024),
    ),
    MUNICIPALITIES,
    (("ssdse-a-2026", (2023, 2024)),),
)

RESOURCE_TABLE = Table(
    "resources",
    ("code",),
    (
        _CODE,
        _facilities("hospitals", "一般病院数（精神科病院を除く）", 2023, "medical"),
        _facilities("clinics", "一般診療所数", 2023, "medical"),
        _facilities("dental_clinics", "歯科診療所数", 2023, "medical"),
        _people("doctors", "医師数", "doctors", 2022),
        _facilities("kominkan", "公民館数", 2021, "education"),
        _facilities("libraries", "図書館数", 2021, "education"),
    ),
    MUNICIPALITIES,
    (("ssdse-a-2026", (2021, 2022, 2023)),),
)

AREA_TABLE = Table(
    "area",
    ("code",),
    (
        _CODE,
        Column("total_km2", "number", "総面積（北方地域及び竹島を除く）", "km²", 2024, "land"),
        Column("inhabitable_km2", "number", "可住地面積", "km²", 2024, "land"),
    ),
    MUNICIPALITIES,
    (("ssdse-a-2026", (2024,)),),
)

FINANCE_TABLE = Table(
    "finance",
    ("code",),
    (
        _CODE,
        Column("expenditure", "integer", "歳出決算総額", "千円", 2022, "finance"),
        Column("welfare", "integer", "民生費", "千円", 2022, "finance"),
    ),
    MUNICIPALITIES,
    (("ssdse-a-2026", (2022,)),),
    "fiscal",
)

PROJECTION_TABLE = Table(
    "projection",
    ("code", "year"),
    (
        Column("code", "text", "市区町村または政令指定都市の区のコード"),
        Column("year", "integer", "年（10月1日。2020年は推計の基準）"),
        _people("projected", "総人口", "projection"),
        _people("projected_under15", "15歳未満人口（2050年と一部の地域のみ）", "projection"),
        _people("projected_15_64", "15～64歳人口（2050年と一部の地域のみ）", "projection"),
        _people("projected_65plus", "65歳以上人口（2050年と一部の地域のみ）", "projection"),
    ),
    (MUNICIPALITIES + WARDS) * len(PROJECTED_YEARS),
    (("ipss-2023", PROJECTED_YEARS),),
    "projected",
)

REGISTER_TABLE = Table(
    "register",
    ("code", "year"),
    (
        Column("code", "text", "市区町村または政令指定都市の区のコード"),
        Column("year", "integer", "年（1月1日現在）"),
        _people("registered", "住民基本台帳人口（外国人住民を含む）", "register"),
        _households("registered_households", "住民基本台帳世帯数", "register"),
    ),
    MUNICIPALITIES + WARDS,
    (("jumin-2018", (REGISTER_YEAR,)),),
)

TABLES = (
    MUNICIPALITY_TABLE, WARD_TABLE, POPULATION_TABLE, HOUSEHOLD_TABLE, MOVEMENT_TABLE,
    RESOURCE_TABLE, AREA_TABLE, FINANCE_TABLE, PROJECTION_TABLE, REGISTER_TABLE,
)  # fmt: skip

COLUMNS = {
    column.name: (table, column) for table in TABLES for column in table.columns if column.survey
}
