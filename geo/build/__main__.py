"""``python -m geo.build [--raw FOLDER] [--data FOLDER]``: make every table in data/."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from geo.build import boundaries, record, statistics
from geo.build.raw import locate
from geo.errors import DataError
from geo.places.schema import (
    HOUSEHOLD_TABLE,
    MUNICIPALITY_TABLE,
    POPULATION_TABLE,
    WARD_TABLE,
    Table,
)
from geo.places.sources import read_sources

ROOT = Path(__file__).parents[2]
_COUNTS = "SSDSE の項目コードで国勢調査の実数を抜き出し、年ごとの行に並べ替えた。率は保存せず、表示のときに計算する。"
_NAMES = "名称・よみ・英語名と役所・役場の位置を市区町村コードで結合した。"
_TRANSFORMATIONS = {
    MUNICIPALITY_TABLE: _NAMES + "東京都特別区の英語名は語尾を City とした。",
    WARD_TABLE: _NAMES + "名称は市名と区名をつなげた。",
    POPULATION_TABLE: _COUNTS,
    HOUSEHOLD_TABLE: _COUNTS,
}
_SOURCES = {
    MUNICIPALITY_TABLE: ("area-codes-2016", "localgovjp"),
    WARD_TABLE: ("area-codes-2016", "localgovjp"),
    POPULATION_TABLE: ("ssdse-a-2021", "ssdse-a-2026"),
    HOUSEHOLD_TABLE: ("ssdse-a-2021", "ssdse-a-2026"),
}


def build(raw: Path, data: Path) -> None:
    """Make every table, the boundaries and their record below ``data``, saying each step."""
    sources = read_sources(ROOT / "data/sources")
    files = locate(raw, {source.id: source.page for source in sources.values()})
    editions = {2015: files["census_2015"], 2020: files["census_2020"]}
    for folder in ("tables", "boundaries"):
        (data / folder).mkdir(parents=True, exist_ok=True)
    frames = {
        MUNICIPALITY_TABLE: statistics.municipalities(files["names"], files["offices"]),
        WARD_TABLE: statistics.wards(files["ward_names"], files["ward_offices"]),
        POPULATION_TABLE: statistics.population(editions),
        HOUSEHOLD_TABLE: statistics.households(editions),
    }
    resources = []
    for step, (table, frame) in enumerate(frames.items(), start=1):
        print(f"[{step}/{len(frames) + 1}] {table.file}: {len(frame):,} rows", flush=True)
        frame.to_csv(data / table.file, index=False, lineterminator="\n")
        resources.append(_table_record(data, table, len(frame), sources))
    print(f"[{len(frames) + 1}/{len(frames) + 1}] boundaries …", flush=True)
    topology = boundaries.municipalities(files["boundaries"], frames[MUNICIPALITY_TABLE])
    path = boundaries.write(topology, data / "boundaries")
    resources.append(
        record.resource(
            data,
            f"boundaries/{path.name}",
            title="市区町村の境界と都道府県界（簡略化）",
            transformation=f"自己交差を直し、隣り合う境界を共有したまま簡略化（許容差{boundaries.TOLERANCE_DEGREES}度）、{boundaries.GRID:,}目盛りに量子化した。都道府県界は同じ線から作った。",
            rows=len(topology["objects"][boundaries.LAYER]["geometries"]),
            sources=[sources["n03-2025"], sources["area-codes-2016"]],
        )
    )
    record.write_record(data, resources)


def _table_record(data: Path, table: Table, rows: int, sources: dict) -> dict:
    return record.resource(
        data,
        table.file,
        title="、".join(column.title for column in table.columns[len(table.key) :][:5]),
        transformation=_TRANSFORMATIONS[table],
        rows=rows,
        sources=[sources[name] for name in _SOURCES[table]],
        table=table,
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m geo.build", description=__doc__)
    parser.add_argument("--raw", type=Path, default=ROOT.parent / "shared/data")
    parser.add_argument("--data", type=Path, default=ROOT / "data")
    arguments = parser.parse_args()
    try:
        build(arguments.raw, arguments.data)
    except DataError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
