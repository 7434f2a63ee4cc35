"""Raw files in their publishers' forms, made back from the committed tables: all of Japan."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path

from geo.build.ssdse import HOUSEHOLD_ITEMS, LATEST_ITEMS, POPULATION_ITEMS
from geo.places.schema import COLUMNS, PROJECTED_YEARS
from tests.paths import DATA

Row = dict[str, str]
_AGES = {"under15": "under15", "age15_64": "15_64", "age65plus": "65plus"}


def write_raw(folder: Path) -> None:
    """Every file of ``geo.build.raw.RAW`` below ``folder``."""
    for name in ("statistics", "reference", "boundaries"):
        (folder / name).mkdir(parents=True)
    towns, wards = _table("municipalities"), _table("wards")
    names = {town["code"]: town["name"] for town in towns}
    _write(folder / "reference/municipality_names.csv", map(_town_name, towns))
    _write(folder / "reference/ward_names.csv", [_ward_name(ward, names) for ward in wards])
    _write(
        folder / "reference/municipality_offices.csv",
        (_some(t, "code", "latitude", "longitude") | {"municipality": t["name"]} for t in towns),
    )
    _write(
        folder / "reference/ward_offices.csv",
        (_some(w, "code", "latitude", "longitude") | {"city": names[w["city"]]} for w in wards),
    )
    _write_ssdse(folder / "statistics/ssdse_a_2021_utf8.csv", "SSDSE-A-2021", 2015, {}, names)
    latest = LATEST_ITEMS
    _write_ssdse(folder / "statistics/ssdse_a_2026_utf8.csv", "SSDSE-A-2026", 2020, latest, names)
    _write_projection(folder / "statistics", names)
    register = [
        {"code": r["code"], "population_total": r["registered"], "households": r["registered_households"]}
        for r in _table("register")
    ]  # fmt: skip
    for file, ours in (("", True), ("_wards", False)):
        path = folder / f"statistics/resident_register_2018{file}.csv"
        _write(path, [row for row in register if (row["code"] in names) == ours])
    _write_boundaries(folder / "boundaries/municipalities_n03_2025.topojson")


def _town_name(town: Row) -> Row:
    base = town["name_en"].removesuffix(" City")
    kind = "Special ward" if base != town["name_en"] else "City"
    named = {"municipality": town["name"], "romaji_base": base, "type_en": kind}
    return _some(town, "code", "prefecture", "prefecture_en", "kana") | named


def _ward_name(ward: Row, names: Row) -> Row:
    named = {
        "ward": ward["name"].removeprefix(names[ward["city"]]),
        "city_code": ward["city"],
        "romaji_base": ward["name_en"].removesuffix(" Ward"),
    }
    return _some(ward, "code", "kana") | named


def _write_ssdse(path: Path, edition: str, year: int, latest: Row, names: Row) -> None:
    """Three rows of heading; persons are given by sex as well."""
    persons = {r["code"]: r for r in _table("population") if r["year"] == str(year)}
    households = {r["code"]: r for r in _table("households") if r["year"] == str(year)}
    tables = {COLUMNS[ours][0].name for ours in latest.values()}
    newest = {name: {row["code"]: row for row in _table(name)} for name in tables}
    columns: dict[str, tuple[int, Row]] = {}
    for item, ours in POPULATION_ITEMS.items():
        counts = {code: int(row[ours]) for code, row in persons.items()}
        columns[item] = (year, {code: str(n) for code, n in counts.items()})
        columns[f"{item}01"] = (year, {code: str(n // 2) for code, n in counts.items()})
        columns[f"{item}02"] = (year, {code: str(n - n // 2) for code, n in counts.items()})
    for item, ours in HOUSEHOLD_ITEMS.items():
        columns[item] = (year, {code: row[ours] for code, row in households.items()})
    for item, ours in latest.items():
        table, column = COLUMNS[ours]
        factor = 100 if table.name == "area" else 1  # hectares
        counts = {c: f"{float(r[ours]) * factor:.0f}" for c, r in newest[table.name].items()}
        columns[item] = (column.year, counts)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([edition, "Municipality", *columns])
        writer.writerow(["", "年度", *(found for found, _ in columns.values())])
        writer.writerow(["地域コード", "市区町村", *columns])
        for code, name in names.items():
            writer.writerow([f"R{code}", name, *(counts[code] for _, counts in columns.values())])


def _write_projection(folder: Path, names: Row) -> None:
    areas: dict[str, Row] = {}
    selected = []
    last = PROJECTED_YEARS[-1]
    table = _table("projection")
    of_all_years = {r["code"] for r in table if r["year"] == "2020" and r["projected_under15"]}
    for row in table:
        area = areas.setdefault(row["code"], {"code": row["code"]})
        area[f"population_{row['year']}"] = row["projected"]
        ages = {theirs: row[f"projected_{ours}"] for theirs, ours in _AGES.items()}
        if row["year"] == str(last):
            area |= {f"{age}_{last}": count for age, count in ages.items()}
        if row["code"] in of_all_years:
            selected.append({"code": row["code"], "year": row["year"], **ages})
    for file, ours in (("municipal", True), ("wards", False)):
        rows = [area for code, area in areas.items() if (code in names) == ours]
        _write(folder / f"ipss2023_{file}.csv", rows)
    _write(folder / "ipss2023_age_selected.csv", selected)


def _write_boundaries(path: Path) -> None:
    (built,) = (DATA / "boundaries").glob("*.json")
    topology = json.loads(built.read_text("utf-8"))
    for area in topology["objects"]["municipalities"]["geometries"]:
        prefecture, name = area["properties"]["ja"].split(" ")
        area["properties"] = {
            "lg_code_5": area["id"], "city_name": name, "prefecture_name": prefecture,
        }  # fmt: skip
    del topology["objects"]["prefecture_borders"]
    path.write_text(json.dumps(topology, ensure_ascii=False), "utf-8")


def _table(name: str) -> list[Row]:
    with (DATA / f"tables/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _some(row: Row, *columns: str) -> Row:
    return {column: row[column] for column in columns}


def _write(path: Path, rows: Iterable[Row]) -> None:
    rows = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
