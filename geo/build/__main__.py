"""``python -m geo.build [--raw FOLDER] [--data FOLDER]``: make every table in data/."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from geo.build import boundaries, record
from geo.build.gather import Gathered, gather, raw_errors
from geo.build.make_tables import make_tables
from geo.build.notices import changes, multiples
from geo.build.offices import misplaced
from geo.build.raw import locate
from geo.build.write import replace_all, staging
from geo.errors import DataError, DataErrors, why
from geo.places.schema import TABLES, Table
from geo.places.sources import read_sources
from geo.places.tables import Statistics

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


def build(raw: Path, data: Path) -> list[str]:
    """Make every table, the boundaries and their record below ``data``, saying each step.

    Everything is read and checked before anything below ``data`` changes. Returns what an editor
    should look at. Raises DataError (or DataErrors, with all that is wrong); then nothing changed.
    """
    boundaries.require_topojson()
    sources = read_sources(ROOT / "data/sources")
    notices: list[str] = []
    files = locate(raw, {source.id: source.page for source in sources.values()})
    gathered = gather(files, raw, notices)
    try:
        with staging(data) as stage:
            tables = make_tables(gathered, stage)
            notices += _listed("時点の間で何倍にもなった数 / multiples in time", multiples(tables))
            topology = _boundaries(gathered, tables)
            _record(stage, tables, topology, sources)
            notices += _listed(
                "今までの表と違うセルの数 / cells that changed", changes(data, stage)
            )
            replaced = replace_all(stage, data)
    except OSError as error:
        raise DataError(
            str(data),
            ja=f"書き込めません（{why(error)}）。何も変えていません。空きと権限を確かめてください。",
            en=f"Cannot be written ({why(error)}). Nothing was changed. Check space and permissions.",
        ) from None
    print("replaced: " + (", ".join(replaced) or "—"), flush=True)
    return notices


def _boundaries(gathered: Gathered, tables: Statistics) -> dict:
    print("boundaries …", flush=True)
    areas = boundaries.areas_of(gathered.boundaries.text)
    if wrong := misplaced(areas, tables.municipalities):
        raise DataErrors(raw_errors(wrong, gathered, tables.area_names()))
    return boundaries.municipalities(areas, tables.municipalities.reset_index())


def _record(stage: Path, tables: Statistics, topology: dict, sources: dict) -> None:
    path = boundaries.write(topology, stage / "boundaries")
    made = sorted(TABLES, key=lambda table: list(tables.frames).index(table.name))
    resources = [_table_record(stage, table, sources) for table in made]
    resources.append(
        record.resource(
            stage,
            f"boundaries/{path.name}",
            title="市区町村の境界と都道府県界（簡略化）",
            transformation=f"自己交差を直し、隣り合う境界を共有したまま簡略化（許容差{boundaries.TOLERANCE_DEGREES}度）、{boundaries.GRID:,}目盛りに量子化した。都道府県界は同じ線から作った。",
            rows=len(topology["objects"][boundaries.LAYER]["geometries"]),
            sources=[sources["n03-2025"], sources["area-codes-2016"]],
        )
    )
    record.write_record(stage, resources)


def _listed(title: str, lines: list[str]) -> list[str]:
    return [title, *(f"  {line}" for line in lines)] if lines else []


def _table_record(data: Path, table: Table, sources: dict) -> dict:
    return record.resource(
        data,
        table.file,
        title="、".join(column.title for column in table.columns[len(table.key) :][:5]),
        transformation=_TRANSFORMATIONS[table.name],
        rows=table.rows,
        sources=[sources[name] for name, _ in table.sources],
        table=table,
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m geo.build", description=__doc__)
    parser.add_argument("--raw", type=Path, default=ROOT.parent / "shared/data")
    parser.add_argument("--data", type=Path, default=ROOT / "data")
    arguments = parser.parse_args()
    try:
        for notice in build(arguments.raw, arguments.data):
            print(notice)
    except DataError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
