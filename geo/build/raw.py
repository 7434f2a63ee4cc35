"""The publishers' raw files: what they are called, and where they are to be had."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from geo.errors import DataError


@dataclass(frozen=True)
class RawFile:
    """A file we build from. ``names``: the packed copy's path, then the publisher's own name."""

    source: str  # id of the record in data/sources/
    names: tuple[str, ...]
    what: str


RAW = {
    "census_2015": RawFile(
        "ssdse-a-2021",
        ("statistics/ssdse_a_2021_utf8.csv", "SSDSE-A-2021.csv"),
        "SSDSE-A-2021",
    ),
    "census_2020": RawFile(
        "ssdse-a-2026",
        ("statistics/ssdse_a_2026_utf8.csv", "SSDSE-A-2026.csv"),
        "SSDSE-A-2026",
    ),
    "projection": RawFile(
        "ipss-2023",
        ("statistics/ipss2023_municipal.csv",),
        "code, population_2020 … population_2050, under15_2050, age15_64_2050, age65plus_2050",
    ),
    "ward_projection": RawFile(
        "ipss-2023", ("statistics/ipss2023_wards.csv",), "the same columns for wards"
    ),
    "selected_projection": RawFile(
        "ipss-2023",
        ("statistics/ipss2023_age_selected.csv",),
        "code, year, under15, age15_64, age65plus",
    ),
    "register": RawFile(
        "jumin-2018",
        ("statistics/resident_register_2018.csv",),
        "code, population_total, households",
    ),
    "ward_register": RawFile(
        "jumin-2018",
        ("statistics/resident_register_2018_wards.csv",),
        "the same columns for wards",
    ),
    "boundaries": RawFile(
        "n03-2025",
        ("boundaries/municipalities_n03_2025.topojson", "ja_municipality_area.json"),
        "policy-dashboard-assets: data/map/ja_municipality_area.json",
    ),
    "names": RawFile(
        "area-codes-2016",
        ("reference/municipality_names.csv",),
        "code, prefecture, prefecture_en, municipality, kana, romaji_base, type_en",
    ),
    "ward_names": RawFile(
        "area-codes-2016",
        ("reference/ward_names.csv",),
        "code, ward, city_code, kana, romaji_base",
    ),
    "offices": RawFile(
        "localgovjp", ("reference/municipality_offices.csv",), "code, latitude, longitude"
    ),
    "ward_offices": RawFile(
        "localgovjp", ("reference/ward_offices.csv",), "code, latitude, longitude"
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
