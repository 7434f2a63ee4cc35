"""The publishers' raw files: what they are called, what they hold, and where they are to be had."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from geo.build.fields import Field
from geo.build.ssdse import census_fields, latest_fields
from geo.errors import DataError
from geo.places.schema import PROJECTED_YEARS, REGISTER_YEAR

_CODE = Field("code", "code")


@dataclass(frozen=True)
class RawFile:
    """A file we build from. ``names``: the packed copy's path, then the publisher's own name.

    fields: the columns that are read. areas: which areas have a row, each of them once; of
    "selected" and of none it is not said. area_name: a column with the area's name, by which
    shifted rows are noticed. header: SSDSE has three rows, of item codes, years and labels.
    """

    source: str  # id of the record in data/sources/
    names: tuple[str, ...]
    what: str
    fields: tuple[Field, ...] = ()
    areas: Literal["municipalities", "wards", "selected", ""] = ""
    area_name: str = ""
    header: Literal["plain", "ssdse"] = "plain"


def _projected(*, empty: bool) -> tuple[Field, ...]:
    ages = {"under15": "under15", "age15_64": "15_64", "age65plus": "65plus"}
    return (
        _CODE,
        *(
            Field(f"population_{year}", "whole", "projected", year, empty)
            for year in PROJECTED_YEARS
        ),
        *(
            Field(
                f"{age}_{PROJECTED_YEARS[-1]}",
                "whole",
                f"projected_{ours}",
                PROJECTED_YEARS[-1],
                empty,
            )
            for age, ours in ages.items()
        ),
    )


_REGISTER = (
    _CODE,
    Field("population_total", "whole", "registered", REGISTER_YEAR),
    Field("households", "whole", "registered_households", REGISTER_YEAR),
)
_OFFICE = (
    _CODE, Field("latitude", "decimal", "latitude"), Field("longitude", "decimal", "longitude"),
)  # fmt: skip

RAW = {
    "names": RawFile(
        "area-codes-2016",
        ("reference/municipality_names.csv",),
        "code, prefecture, prefecture_en, municipality, kana, romaji_base, type_en",
        (
            _CODE,
            Field("prefecture", "text", "prefecture"),
            Field("prefecture_en", "text", "prefecture_en"),
            Field("municipality", "text", "name"),
            Field("kana", "text", "kana"),
            Field("romaji_base", "text", "name_en"),
            Field(
                "type_en",
                "text",
                among=("Designated city", "City", "Town", "Village", "Special ward"),
            ),
        ),
        "municipalities",
        "municipality",
    ),
    "ward_names": RawFile(
        "area-codes-2016",
        ("reference/ward_names.csv",),
        "code, ward, city_code, kana, romaji_base",
        (
            _CODE,
            Field("ward", "text", "name"),
            Field("city_code", "code", "city"),
            Field("kana", "text", "kana"),
            Field("romaji_base", "text", "name_en"),
        ),
        "wards",
        "ward",
    ),
    "offices": RawFile(
        "localgovjp",
        ("reference/municipality_offices.csv",),
        "code, latitude, longitude",
        _OFFICE,
        "municipalities",
        "municipality",
    ),
    "ward_offices": RawFile(
        "localgovjp",
        ("reference/ward_offices.csv",),
        "code, city, latitude, longitude",
        (*_OFFICE, Field("city", "text", "name")),
        "wards",
        "ward",
    ),
    "census_2015": RawFile(
        "ssdse-a-2021",
        ("statistics/ssdse_a_2021_utf8.csv", "SSDSE-A-2021.csv"),
        "SSDSE-A-2021",
        census_fields(2015),
        "municipalities",
        "Municipality",
        "ssdse",
    ),
    "census_2020": RawFile(
        "ssdse-a-2026",
        ("statistics/ssdse_a_2026_utf8.csv", "SSDSE-A-2026.csv"),
        "SSDSE-A-2026",
        census_fields(2020) + latest_fields(),
        "municipalities",
        "Municipality",
        "ssdse",
    ),
    "projection": RawFile(
        "ipss-2023",
        ("statistics/ipss2023_municipal.csv",),
        "code, population_2020 … population_2050, under15_2050, age15_64_2050, age65plus_2050",
        _projected(empty=True),
        "municipalities",
        "name",
    ),
    "ward_projection": RawFile(
        "ipss-2023",
        ("statistics/ipss2023_wards.csv",),
        "the same columns for wards",
        _projected(empty=False),
        "wards",
        "ward",
    ),
    "selected_projection": RawFile(
        "ipss-2023",
        ("statistics/ipss2023_age_selected.csv",),
        "code, year, under15, age15_64, age65plus",
        (
            _CODE,
            Field("year", "whole", among=tuple(map(str, PROJECTED_YEARS))),
            Field("under15", "whole", "projected_under15", empty=True),
            Field("age15_64", "whole", "projected_15_64", empty=True),
            Field("age65plus", "whole", "projected_65plus", empty=True),
        ),
        "selected",
    ),
    "register": RawFile(
        "jumin-2018",
        ("statistics/resident_register_2018.csv",),
        "code, population_total, households",
        _REGISTER,
        "municipalities",
        "municipality",
    ),
    "ward_register": RawFile(
        "jumin-2018",
        ("statistics/resident_register_2018_wards.csv",),
        "the same columns for wards",
        _REGISTER,
        "wards",
        "ward",
    ),
    "boundaries": RawFile(
        "n03-2025",
        ("boundaries/municipalities_n03_2025.topojson", "ja_municipality_area.json"),
        "policy-dashboard-assets: data/map/ja_municipality_area.json",
    ),
}


def locate(folder: Path, pages: dict[str, str | None]) -> dict[str, Path]:
    """The path of every raw file below ``folder``, by its key in ``RAW``.

    pages: public page of each source id. Raises DataError naming each file that is absent,
    what it is, and the page of its publisher.
    """
    found: dict[str, Path] = {}
    absent: list[str] = []
    for key, raw in RAW.items():
        path = next((folder / name for name in raw.names if (folder / name).exists()), None)
        if path:
            found[key] = path
        else:
            absent.append(f"{' / '.join(raw.names)} ({raw.what}; {pages[raw.source]})")
    if absent:
        listed = "\n    ".join(absent)
        raise DataError(
            str(folder),
            ja=f"次の原データがありません。公表元のページから取得して置き、--raw で場所を示してください:\n    {listed}",
            en=f"These raw files are absent. Get them from the publishers' pages and point --raw at the folder:\n    {listed}",
        )
    return found
