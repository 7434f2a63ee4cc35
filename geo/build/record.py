"""The machine-readable record of what was built: a Frictionless Data Package."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from geo.places.schema import Column, Table
from geo.places.sources import Source
from geo.places.tables import RECORD, checksum

COMMAND = "make build"


def resource(
    data: Path,
    path: str,
    *,
    title: str,
    transformation: str,
    rows: int,
    sources: list[Source],
    table: Table | None = None,
) -> dict[str, Any]:
    """The record of one built file: where it comes from, what was done, and its checksum.

    path: below ``data``. rows: table rows, or features of a boundary file.
    """
    built = data / path
    entry: dict[str, Any] = {
        "name": built.stem.split("-")[0],
        "path": path,
        "title": title,
        "format": built.suffix[1:],
        "encoding": "utf-8",
        "bytes": built.stat().st_size,
        "hash": checksum(built),
        "rows": rows,
        "transformation": transformation,
        "command": COMMAND,
        "sources": [_source(source) for source in sources],
    }
    if table:
        entry["schema"] = {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "missingValues": [""],
        }
    return entry


def write_record(data: Path, resources: list[Mapping[str, Any]]) -> None:
    """Write all resources as ``datapackage.json`` below ``data``."""
    package = {
        "profile": "data-package",
        "name": "kyosei-map",
        "title": "地域共生マップ：市区町村の統計と境界",
        "resources": resources,
    }
    text = json.dumps(package, ensure_ascii=False, indent=2)
    (data / RECORD).write_text(text + "\n", encoding="utf-8")


def _source(source: Source) -> dict[str, str]:
    record = {
        "id": source.id,
        "title": source.title.ja,
        "publisher": source.publisher.ja,
        "reference_date": source.date.ja,
        "licence": source.licence.ja,
        "attribution": source.attribution.ja,
    }
    return record | ({"path": source.page} if source.page else {})


def _field(column: Column) -> dict[str, str]:
    kinds = {"text": "string", "integer": "integer", "number": "number"}
    field = {"name": column.name, "type": kinds[column.kind], "title": column.title}
    return field | ({"unit": column.unit} if column.unit else {})
