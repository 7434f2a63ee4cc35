"""``python -m geo.build [--raw FOLDER] [--data FOLDER]``: make every table in data/."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from geo.build import boundaries, projection, record, statistics
from geo.build.raw import locate
from geo.errors import DataError
from geo.places import schema
from geo.places.schema import Table
from geo.places.sources import read_sources

ROOT = Path(__file__).parents[2]
_COUNTS = "SSDSE の項目コードで国勢調査の実数を抜き出し、年ごとの行に並べ替えた。率は保存せず、表示のときに計算する。"
_LATEST = "SSDSE の項目コードで実数を抜き出した。率は保存せず、表示のときに計算する。"
_NAMES = "名称・よみ・英語名と役所・役場の位置を市区町村コードで結合した。"
_TRANSFORMATIONS = {
    "municipalities": _NAMES + "東京都特別区の英語名は語尾を City とした。",
    "wards": _NAMES + "名称は市名と区名をつなげた。",
    "population": _COUNTS,
    "households": _COUNTS,
    "movement": _LATEST,
    "resources": _LATEST,
    "area": _LATEST + "面積はヘクタールを100で割って km² とした。",
    "finance": _LATEST,
    "projection": "市区町村と政令指定都市の区の推計人口を、年ごとの行に並べ替えた。年齢別は公表のある年だけで、推計のない地域は空欄とした。",
    "register": "市区町村と政令指定都市の区を1つの表にまとめた。",
}


def build(raw: Path, data: Path) -> None:
    """Make every table, the boundaries and their record below ``data``, saying each step."""
    sources = read_sources(ROOT / "data/sources")
    files = locate(raw, {source.id: source.page for source in sources.values()})
    editions = {2015: files["census_2015"], 2020: files["census_2020"]}
    for folder in ("tables", "boundaries"):
        (data / folder).mkdir(parents=True, exist_ok=True)
    latest = files["census_2020"]
    frames = {
        schema.MUNICIPALITY_TABLE: statistics.municipalities(files["names"], files["offices"]),
        schema.WARD_TABLE: statistics.wards(files["ward_names"], files["ward_offices"]),
        schema.POPULATION_TABLE: statistics.population(editions),
        schema.HOUSEHOLD_TABLE: statistics.households(editions),
        schema.PROJECTION_TABLE: projection.projection(
            files["projection"], files["ward_projection"], files["selected_projection"]
        ),
        schema.REGISTER_TABLE: projection.register(files["register"], files["ward_register"]),
    }
    for table in (
        schema.MOVEMENT_TABLE,
        schema.RESOURCE_TABLE,
        schema.AREA_TABLE,
        schema.FINANCE_TABLE,
    ):
        frames[table] = statistics.latest(latest, table)
    resources = []
    for step, (table, frame) in enumerate(frames.items(), start=1):
        print(f"[{step}/{len(frames) + 1}] {table.file}: {len(frame):,} rows", flush=True)
        frame.to_csv(data / table.file, index=False, lineterminator="\n")
        resources.append(_table_record(data, table, len(frame), sources))
    print(f"[{len(frames) + 1}/{len(frames) + 1}] boundaries …", flush=True)
    topology = boundaries.municipalities(files["boundaries"], frames[schema.MUNICIPALITY_TABLE])
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
        transformation=_TRANSFORMATIONS[table.name],
        rows=rows,
        sources=[sources[name] for name, _ in table.sources],
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
